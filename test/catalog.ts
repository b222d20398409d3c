import { loadCatalog, loadIana } from '../src/registry/content.ts';

/** The real content, as the build compiled it. */
export const catalog = loadCatalog();
export const iana = loadIana();
