import { readFileSync } from 'node:fs';
import { type Catalog, createCatalog } from './catalog.ts';
import type { CompiledContent } from './compiled.ts';
import { createIana, type Iana, type IanaSnapshot } from './iana.ts';

// In the bundle the content lies beside the program; from the sources, in what the build made.
const folder = new URL(
  import.meta.url.endsWith('.ts')
    ? '../../dist/content/'
    : import.meta.url.includes('/chunks/')
      ? '../content/'
      : './content/',
  import.meta.url,
);

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

/** The catalog of the content this program was built with. */
export const loadCatalog = (): Catalog => createCatalog(read('content.json') as CompiledContent);

/** The IANA snapshot, about 14,000 rows: loaded only by what looks beyond the services. */
export const loadIana = (): Iana => createIana(read('iana.json') as IanaSnapshot);
