import type { DeckSpec, ItemSpec } from '../../src/registry/compiled.ts';
import { type DeckKind, deckKinds } from '../../src/registry/deck.ts';
import { fold } from '../../src/registry/names.ts';
import type { Service } from '../../src/registry/service.ts';
import { readId } from './services.ts';
import type { Fields } from './source.ts';

const isKind = (word: string): word is DeckKind => deckKinds.some((kind) => kind === word);

export interface DeckSource {
  readonly services: readonly Service[];
  readonly items: ReadonlyMap<string, ItemSpec>;
  readonly registryItems: readonly ItemSpec[];
}

/** The name an outline prints: its line without numbers and transports. */
export const printedName = (printed: string): string =>
  printed
    .replace(/^(?:TCP\/UDP|TCP|UDP)\s+/, '')
    .replace(/(?<![\w.])\d+(?:\s*[-/,]\s*\d+)*(?![\w.])/g, '')
    .trim();

/** The numbers an outline prints on a line: "FTP 20, 21" is 20 and 21, "137-139" all three. */
export const printedPorts = (printed: string): readonly number[] =>
  (printed.match(/(?<![\w.])\d+(?:\s*[-/,]\s*\d+)*(?![\w.])/g) ?? []).flatMap((run) => {
    const [first = 0, last = first] = run.split('-').map((part) => Number(part.trim()));
    if (/^\d+\s*-\s*\d+$/.test(run))
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    return run.split(/[/,]/).map((part) => Number(part.trim()));
  });

type Line = DeckSpec['lines'][number];

const plain = (item: string, stage = 0): Line => ({ item, weight: 1, stage });

const readLine = (fields: Fields, source: DeckSource): Line => {
  const printed = fields.text('printed');
  const id = fields.text('item');
  const spec = source.items.get(id) ?? fields.fail(`there is no item "${id}"`);
  const service = source.services.find((candidate) => candidate.id === spec.service);
  const numbers = (spec.ports ?? service?.ports ?? []).map((port) => port.number);
  if (String(printedPorts(printed)) !== String(numbers)) {
    fields.fail(`"${printed}" prints ${printedPorts(printed)}, but item ${id} has ${numbers}`);
  }
  const name = fields.optionalText('name') ?? printedName(printed);
  const weight = fields.number('weight', 1);
  fields.done();
  return { ...plain(id), weight, ...(name === '' || name === spec.name ? {} : { name }) };
};

const curatedLines = (services: readonly Service[], staged: boolean): readonly Line[] =>
  services.map((service) => plain(service.id, staged ? service.tier : 0));

const linesOf = (fields: Fields, kind: DeckKind, source: DeckSource): readonly Line[] => {
  const registryLines = source.registryItems.map((item) => plain(item.id, item.tier));
  switch (kind) {
    case 'core': {
      const tier = fields.number('tier');
      return curatedLines(
        source.services.filter((service) => service.tier === tier),
        false,
      );
    }
    case 'exam':
    case 'courseware':
      return fields.maps('lines').map((line) => readLine(line, source));
    case 'useful':
      return fields
        .texts('items')
        .map((id) => (source.items.has(id) ? plain(id) : fields.fail(`there is no item "${id}"`)));
    case 'registry': {
      const system = source.services.filter((service) =>
        service.ports.some((port) => port.number < 1024),
      );
      return [...curatedLines(system, true), ...registryLines];
    }
    case 'everything':
      return [...curatedLines(source.services, true), ...registryLines];
    default:
      return kind satisfies never;
  }
};

/** The ports a registry deck leaves out by hand; each says why. */
export const readLeaveOut = (fields: Fields): ReadonlySet<number> =>
  new Set(
    fields.maps('leaveOut').map((entry) => {
      entry.text('why');
      const port = entry.number('port');
      entry.done();
      return port;
    }),
  );

/** One file of content/decks. */
export const readDeck = (fields: Fields, source: DeckSource): DeckSpec => {
  const id = readId(fields);
  const kind = fields.text('kind');
  if (!isKind(kind)) return fields.fail(`kind "${kind}" is none of ${deckKinds.join(', ')}`);
  fields.text('source');
  readLeaveOut(fields);
  const lines = linesOf(fields, kind, source);
  if (lines.length === 0) fields.fail('the deck has no items');
  const aliases = fields.texts('aliases');
  if (aliases.some((alias) => fold(alias) === '')) fields.fail('an alias is empty');
  const deck: DeckSpec = {
    id,
    aliases,
    name: fields.text('name'),
    kind,
    retired: fields.flag('retired', false),
    description: fields.text('description'),
    lines,
  };
  fields.done();
  return deck;
};
