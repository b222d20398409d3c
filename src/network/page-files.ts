import { readFileSync } from 'node:fs';
import path from 'node:path';
import { programFolder } from '../registry/content.ts';

/** The page that students open in a browser, file by file. */
export interface PageFiles {
  readonly html: string;
  readonly css: string;
  readonly js: string;
}

/** Reads the page as the build made it. @throws the system's error where it was not built */
export const loadPage = (): PageFiles => {
  const read = (file: string): string =>
    readFileSync(path.join(programFolder, 'page', file), 'utf8');
  return { html: read('index.html'), css: read('page.css'), js: read('page.js') };
};
