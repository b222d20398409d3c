import { readFileSync } from 'node:fs';
import { type Catalog, linkCatalog } from './catalog.ts';
import { openContent } from './content-files.ts';
import type { Iana } from './iana.ts';
import { openIana } from './iana-text.ts';

const ownUrl = import.meta.url;
// A chunk carries a hash in its name; the program itself may lie in a folder that is called chunks too.
const isChunk = /\/chunks\/[^/]+-[A-Z0-9]{8}\.js$/.test(ownUrl);

/** The folder that holds the built program, whatever its file is called; from the sources, what the build made. */
export const programFolder = new URL(
  ownUrl.endsWith('.ts') ? '../../dist/' : isChunk ? '../' : './',
  ownUrl,
);

const folder = new URL('content/', programFolder);

const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** The catalog of the content this program was built with. */
export const loadCatalog = (): Catalog => linkCatalog(openContent(read));

/** The IANA snapshot, about 14,000 rows: loaded only by what looks beyond the services. */
export const loadIana = (): Iana => openIana(read('iana.txt'), () => read('registrations.txt'));
