import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import type { Deck } from '../registry/deck.ts';
import { type CardId, type Item, portNumbers } from '../registry/item.ts';
import { type Family, registryFamily } from '../registry/service.ts';
import type { FamilyChart } from './charts.ts';
import { levelsOf } from './levels.ts';
import { scoreOn } from './score.ts';

/** All cards that hold something of an item, in whatever way it was asked. */
const cardsOf = ({ cards }: Item): readonly CardId[] => Object.values(cards);

const byFamily = ({ items }: Deck): ReadonlyMap<string, readonly Item[]> => {
  const families = new Map<string, Item[]>();
  for (const { item } of items) {
    const known = families.get(item.family);
    if (known) known.push(item);
    else families.set(item.family, [item]);
  }
  return families;
};

const lowestPort = (items: readonly Item[]): number => {
  let lowest = Number.POSITIVE_INFINITY;
  for (const item of items) for (const port of portNumbers(item)) lowest = Math.min(lowest, port);
  return lowest;
};

/** A list family by family, in the order of their lowest ports, as its sheet has them. */
export const familyCharts = (
  deck: Deck,
  families: ReadonlyMap<string, Family>,
  memory: Memory,
  now: Moment,
): readonly FamilyChart[] =>
  [...byFamily(deck)]
    .sort(([, a], [, b]) => lowestPort(a) - lowestPort(b))
    .map(([id, items]) => ({
      id,
      name: families.get(id)?.name ?? registryFamily,
      levels: levelsOf(items, memory, now),
      total: items.length,
      score: scoreOn(items.flatMap(cardsOf), memory),
    }));
