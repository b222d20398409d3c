export { loadCatalog, loadIana } from '../src/registry/content.ts';
export { createSearchIndex } from '../src/registry/search-index.ts';
