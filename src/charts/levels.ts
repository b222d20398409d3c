import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import type { Item } from '../registry/item.ts';
import { type Level, levelOf } from '../schedule/known.ts';

/** How many of some items are known how well. */
export type LevelCounts = Readonly<Record<Level, number>>;

/** Counts items by how well they are known now. */
export const levelsOf = (items: readonly Item[], memory: Memory, now: Moment): LevelCounts => {
  const counts = { solid: 0, shaky: 0, new: 0, unmet: 0 };
  for (const item of items) counts[levelOf(item, memory, now)]++;
  return counts;
};

/** The counts of some groups in one. */
export const together = (groups: readonly LevelCounts[]): LevelCounts => {
  const sum = { solid: 0, shaky: 0, new: 0, unmet: 0 };
  for (const { solid, shaky, new: fresh, unmet } of groups) {
    sum.solid += solid;
    sum.shaky += shaky;
    sum.new += fresh;
    sum.unmet += unmet;
  }
  return sum;
};
