import { formatContent } from '../../src/registry/content-files.ts';
import { createCatalog } from '../../src/registry/create-catalog.ts';
import { formatIana } from '../../src/registry/iana-text.ts';
import { formatRegistrations } from '../../src/registry/registrations.ts';
import { compileContent } from './compile.ts';

/**
 * The files that the program loads, by name, as text.
 * @param root the content folder
 * @throws ContentError naming file, line and column of the first fault
 */
export const contentFiles = (root: string): ReadonlyMap<string, string> => {
  const { content, iana } = compileContent(root);
  const files = formatContent(content, createCatalog(content));
  return new Map([
    ...files,
    ['iana.txt', formatIana(iana)],
    ['registrations.txt', formatRegistrations(iana.rows)],
  ]);
};
