import { readFileSync } from 'node:fs';
import { type Catalog, createCatalog } from './catalog.ts';
import type { CompiledContent, ContentFiles } from './compiled.ts';
import type { Iana } from './iana.ts';
import { openIana } from './iana-text.ts';
import { once } from './once.ts';

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

const parse = <F extends keyof ContentFiles>(file: F): ContentFiles[F] =>
  JSON.parse(read(file)) as ContentFiles[F];

/** The content, whose larger parts are read as they are asked for. */
const loadContent = (): CompiledContent => {
  const { index, ...content } = parse('content.json');
  const decks = once(() => parse('decks.json'));
  const names = once(() => parse('names.json'));
  return {
    ...content,
    get decks() {
      return decks();
    },
    index: {
      ...index,
      get names() {
        return names().names;
      },
      get otherNames() {
        return names().otherNames;
      },
    },
  };
};

/** The catalog of the content this program was built with. */
export const loadCatalog = (): Catalog => createCatalog(loadContent());

/** The IANA snapshot, about 14,000 rows: loaded only by what looks beyond the services. */
export const loadIana = (): Iana => openIana(read('iana.txt'));
