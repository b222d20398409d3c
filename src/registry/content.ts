import { readFileSync } from 'node:fs';
import { type Catalog, linkCatalog } from './catalog.ts';
import { openContent } from './content-files.ts';
import type { Iana } from './iana.ts';
import { openIana } from './iana-text.ts';

const ownUrl = import.meta.url;

/** The folder that holds the built program, seen from one of its chunks; from the sources, what the build made. */
export const programFolder = new URL(ownUrl.endsWith('.ts') ? '../../dist/' : '../', ownUrl);

const folder = new URL('content/', programFolder);

const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** The catalog of the content this program was built with. */
export const loadCatalog = (): Catalog => linkCatalog(openContent(read));

/** The IANA snapshot, about 14,000 rows: loaded only by what looks beyond the services. */
export const loadIana = (): Iana => openIana(read('iana.txt'));
