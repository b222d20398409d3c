import type { Deck } from '../registry/deck.ts';
import { formatPorts, type Item, portNumbers } from '../registry/item.ts';
import { transportLabel } from '../registry/port.ts';
import { recallAt } from '../schedule/agenda.ts';
import { knownFrom } from '../schedule/known.ts';
import { type CommonOptions, type Context, deckFor } from './context.ts';

/** Met, and one of its directions missed or fallen under the line: worth a look before the rest. */
const isShaky = (item: Item, context: Context): boolean => {
  const now = context.clock();
  return item.directions.some((direction) => {
    const known = context.memory.cards.get(item.cards[direction]);
    return known !== undefined && (known.missedAt !== null || recallAt(known, now) < knownFrom);
  });
};

const line = (item: Item, context: Context): string => {
  const mark = isShaky(item, context) ? '!' : ' ';
  const transport = transportLabel(item.ports.flatMap((port) => port.transports)).replace(
    ' and ',
    '/',
  );
  return `${mark} ${formatPorts(portNumbers(item)).padEnd(12)} ${transport.padEnd(8)} ${item.name}: ${item.gloss}`;
};

const familiesOf = (deck: Deck): ReadonlyMap<string, readonly Item[]> => {
  const families = new Map<string, Item[]>();
  for (const { item } of deck.items) {
    const family = families.get(item.family) ?? [];
    families.set(item.family, family);
    family.push(item);
  }
  return families;
};

const firstPort = (item: Item): number => portNumbers(item)[0] ?? 0;

/** `portquiz sheet`: the list on one page by family, the learner's shaky ones marked. */
export const sheet = (
  options: CommonOptions & { readonly deck?: string },
  context: Context,
): number => {
  const deck = deckFor(context, options.deck);
  const families = [...familiesOf(deck)].map(([id, items]) => ({
    id,
    name: context.catalog.families.get(id)?.name ?? 'Names of the IANA registry',
    items: [...items].sort((a, b) => firstPort(a) - firstPort(b)),
  }));
  families.sort(
    (a, b) => Math.min(...a.items.map(firstPort)) - Math.min(...b.items.map(firstPort)),
  );
  if (options.json) {
    const record = (item: Item) => ({
      id: item.id,
      name: item.name,
      ports: portNumbers(item),
      gloss: item.gloss,
      shaky: isShaky(item, context),
    });
    context.printJson({
      deck: deck.id,
      name: deck.name,
      families: families.map(({ id, name, items }) => ({ id, name, items: items.map(record) })),
    });
    return 0;
  }
  context.print(deck.name);
  for (const { name, items } of families)
    context.print('', name, ...items.map((item) => line(item, context)));
  const anyShaky = deck.items.some(({ item }) => isShaky(item, context));
  if (anyShaky) context.print('', '! shaky: look at these first');
  return 0;
};
