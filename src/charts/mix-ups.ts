import { safeText } from '../grading/safe-text.ts';
import type { Memory } from '../memory/memory.ts';
import { isOpen, type MixUp } from '../memory/mix-ups.ts';
import type { Deck } from '../registry/deck.ts';
import { portNumbers } from '../registry/item.ts';
import type { ItemsById } from '../registry/items-by-id.ts';
import type { MixUpChart, Named } from './charts.ts';

const byId = (a: string, b: string): number => (a < b ? -1 : 1);

const timesOf = (known: readonly MixUp[]): number => {
  let times = 0;
  for (const each of known) times += each.times;
  return times;
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
  for (const asked of deck.items.map(({ item }) => item.id).sort(byId))
    for (const [given, known] of [...(memory.mixUps.get(asked) ?? [])].sort(([a], [b]) =>
      byId(a, b),
    ))
      charts.push({
        asked: named(asked),
        given: named(given),
        times: timesOf(known),
        open: known.some(isOpen),
      });
  // Stable: those as often stay in the order of their ids.
  return charts.sort((a, b) => b.times - a.times);
};
