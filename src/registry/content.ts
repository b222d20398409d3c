import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Catalog, linkCatalog } from './catalog.ts';
import { openContent } from './content-files.ts';
import type { Iana } from './iana.ts';
import { openIana } from './iana-text.ts';

const ownFolder = import.meta.dirname;

/** The folder that holds the built program, seen from its chunks; from the sources, what the build made. */
export const programFolder = path.join(
  ownFolder,
  path.basename(ownFolder) === 'chunks' ? '..' : '../../dist',
);

const read = (file: string): string =>
  readFileSync(path.join(programFolder, 'content', file), 'utf8');

/** The catalog of the content this program was built with. */
export const loadCatalog = (): Catalog => linkCatalog(openContent(read));

/** The IANA snapshot, about 14,000 rows: loaded only by what looks beyond the services. */
export const loadIana = (): Iana => openIana(read('iana.txt'), () => read('registrations.txt'));
