import type { Memory } from '../memory/memory.ts';
import { isOpen } from '../memory/mix-ups.ts';
import type { Deck } from '../registry/deck.ts';
import { portNumbers } from '../registry/item.ts';
import type { ItemsById } from '../registry/items-by-id.ts';
import type { MixUpChart, Named } from './charts.ts';

const named = (id: string, items: ItemsById): Named => {
  const item = items.get(id);
  return { id, name: item?.name ?? id, ports: item ? portNumbers(item) : [] };
};

const byTimes = (a: MixUpChart, b: MixUpChart): number =>
  b.times - a.times ||
  (a.asked.id === b.asked.id
    ? a.given.id < b.given.id
      ? -1
      : 1
    : a.asked.id < b.asked.id
      ? -1
      : 1);

/** What was given for the items of a list, the most often first. */
export const mixUpCharts = (deck: Deck, memory: Memory, items: ItemsById): readonly MixUpChart[] =>
  deck.items
    .flatMap(({ item }) =>
      [...(memory.mixUps.get(item.id) ?? [])].map(([given, known]) => ({
        asked: named(item.id, items),
        given: named(given, items),
        times: known.reduce((sum, { times }) => sum + times, 0),
        open: known.some(isOpen),
      })),
    )
    .sort(byTimes);
