import { safeText } from '../grading/safe-text.ts';
import type { Memory } from '../memory/memory.ts';
import { isOpen } from '../memory/mix-ups.ts';
import type { Deck } from '../registry/deck.ts';
import { portNumbers } from '../registry/item.ts';
import type { ItemsById } from '../registry/items-by-id.ts';
import type { MixUpChart, Named } from './charts.ts';

const byTimes = (a: MixUpChart, b: MixUpChart): number => {
  if (a.times !== b.times) return b.times - a.times;
  if (a.asked.id !== b.asked.id) return a.asked.id < b.asked.id ? -1 : 1;
  return a.given.id < b.given.id ? -1 : 1;
};

/** Names items by id, each once however often it was given. A journal of somebody else's may hold any id. */
const namer = (items: ItemsById): ((id: string) => Named) => {
  const known = new Map<string, Named>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const item = items.get(id);
    const named = { id, name: item?.name ?? safeText(id), ports: item ? portNumbers(item) : [] };
    known.set(id, named);
    return named;
  };
};

/** What was given for the items of a list, the most often first. */
export const mixUpCharts = (
  deck: Deck,
  memory: Memory,
  items: ItemsById,
): readonly MixUpChart[] => {
  const named = namer(items);
  const charts: MixUpChart[] = [];
  for (const { item } of deck.items)
    for (const [given, known] of memory.mixUps.get(item.id) ?? []) {
      const times = known.reduce((sum, each) => sum + each.times, 0);
      charts.push({
        asked: named(item.id),
        given: named(given),
        times,
        open: known.some(isOpen),
      });
    }
  return charts.sort(byTimes);
};
