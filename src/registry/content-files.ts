import type { Catalog, CatalogSource } from './catalog.ts';
import type { CompiledContent, DeckSpec, ItemSpec } from './compiled.ts';
import { cardId, directions } from './item.ts';
import { LazyMap } from './lazy-map.ts';
import { once } from './once.ts';
import type { Service } from './service.ts';

// Files of lines, KEY TAB JSON: a start parses the few lines it looks up, since parsing all would take 10 ms.

interface Main {
  readonly version: string;
  readonly families: CompiledContent['families'];
  readonly otherNames: readonly string[];
  readonly decks: readonly Omit<DeckSpec, 'lines'>[];
}

const formatLines = (lines: Iterable<readonly [string | number, unknown]>): string =>
  [...lines].map(([key, value]) => `${key}\t${JSON.stringify(value)}\n`).join('');

/** The JSON of each line by its key. */
const keyed = (text: string): Map<string, string> => {
  const lines = new Map<string, string>();
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    const tab = text.indexOf('\t', start);
    lines.set(text.slice(start, tab), text.slice(tab + 1, end));
  }
  return lines;
};

const parsed = <V>(text: string): ReadonlyMap<string, V> =>
  new LazyMap(keyed(text), (json) => JSON.parse(json) as V);

const parsedByNumber = <V>(text: string): ReadonlyMap<number, V> => {
  const lines = new Map(Array.from(keyed(text), ([key, json]) => [Number(key), json] as const));
  return new LazyMap(lines, (json) => JSON.parse(json) as V);
};

const formatItems = ({ items }: CompiledContent, catalog: Catalog): string =>
  formatLines(
    items.map((spec): [string, ItemSpec] => {
      const item = catalog.items.get(spec.id);
      if (!item) return [spec.id, spec];
      const { nameForms } = item;
      const { transport: _, replacement: __, ...cards } = item.cards;
      const shares = directions.some((way) => cards[way] !== cardId(spec.id, way));
      return [spec.id, { ...spec, nameForms, ...(shares ? { cards } : {}) }];
    }),
  );

const formatDecks = ({ decks }: CompiledContent, catalog: Catalog): string =>
  formatLines(
    decks.map(({ id, lines }, at) => {
      const linked = catalog.decks[at]?.items ?? [];
      const forms = new Map(linked.map(({ item }) => [item.name, item.nameForms]));
      const enriched = lines.map((line) =>
        line.name === undefined ? line : { ...line, nameForms: forms.get(line.name) },
      );
      return [id, enriched];
    }),
  );

const idsOf = <K extends string | number>(
  index: ReadonlyMap<K, readonly { readonly id: string }[]>,
): string => formatLines(Array.from(index, ([key, items]) => [key, items.map(({ id }) => id)]));

/**
 * The files of a content, by name, as {@link openContent} reads them.
 * @param catalog the catalog of the content, made of it alone
 */
export const formatContent = (
  content: CompiledContent,
  catalog: Catalog,
): ReadonlyMap<string, string> => {
  const { version, families, services } = content;
  const decks = content.decks.map(({ lines: _, ...deck }) => deck);
  const main: Main = { version, families, otherNames: [...catalog.otherNames], decks };
  return new Map([
    ['content.json', JSON.stringify(main)],
    ['services.txt', formatLines(services.map((service) => [service.id, service]))],
    ['items.txt', formatItems(content, catalog)],
    ['decks.txt', formatDecks(content, catalog)],
    ['ports.txt', idsOf(catalog.itemsByPort)],
    ['names.txt', idsOf(catalog.itemsByName)],
  ]);
};

/**
 * What a catalog is made of, out of the files of {@link formatContent}.
 * @param read gives the text of a file by its name
 */
export const openContent = (read: (file: string) => string): CatalogSource => {
  const main = JSON.parse(read('content.json')) as Main;
  const lines = once(() => parsed<DeckSpec['lines']>(read('decks.txt')));
  return {
    ...main,
    services: parsed<Service>(read('services.txt')),
    items: parsed<ItemSpec>(read('items.txt')),
    decks: () =>
      main.decks.map((deck) => ({
        ...deck,
        get lines() {
          return lines().get(deck.id) ?? [];
        },
      })),
    itemsByPort: () => parsedByNumber<readonly string[]>(read('ports.txt')),
    itemsByName: () => parsed<readonly string[]>(read('names.txt')),
    otherNames: () => main.otherNames,
  };
};
