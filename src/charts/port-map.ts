import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { byFamily } from '../registry/by-family.ts';
import type { Deck } from '../registry/deck.ts';
import type { Item } from '../registry/item.ts';
import type { Family } from '../registry/service.ts';
import { type Level, levelOf } from '../schedule/known.ts';
import { nextAskedOn } from './next-asked.ts';

/** One item of a list, and how its learner stands with it. */
export interface MapCell {
  readonly item: Item;
  readonly level: Level;
  /** The study day it is asked next, as far as that can be told; undefined for one that waits to be met. */
  readonly next: string | undefined;
}

export interface MapFamily {
  readonly id: string;
  readonly name: string;
  /** By their first ports. */
  readonly cells: readonly MapCell[];
}

/** A list as a map: families by their lowest ports, and how well each item is known. */
export interface PortMap {
  readonly deck: Deck;
  readonly families: readonly MapFamily[];
  /** The cells of all families, in their order. */
  readonly cells: readonly MapCell[];
  readonly counts: Readonly<Record<Level, number>>;
}

const familiesIn = (
  cells: readonly MapCell[],
  families: ReadonlyMap<string, Family>,
): readonly MapFamily[] =>
  byFamily(cells, ({ item }) => item, families).map(({ id, name, members }) => ({
    id,
    name,
    cells: members,
  }));

const countsOf = (cells: readonly MapCell[]): PortMap['counts'] => {
  const counts = { solid: 0, shaky: 0, new: 0, unmet: 0 };
  for (const { level } of cells) counts[level]++;
  return counts;
};

/**
 * The map of a list as of now.
 * @param minutes the longest session, which says how much a day holds
 */
export const portMapOf = (
  deck: Deck,
  families: ReadonlyMap<string, Family>,
  minutes: number,
  memory: Memory,
  now: Moment,
): PortMap => {
  const nextOn = nextAskedOn(deck, minutes, memory, now);
  const unsorted = deck.items.map(
    ({ item }): MapCell => ({
      item,
      level: levelOf(item, memory, now),
      next: nextOn(item),
    }),
  );
  const sorted = familiesIn(unsorted, families);
  return {
    deck,
    families: sorted,
    cells: sorted.flatMap(({ cells }) => cells),
    counts: countsOf(unsorted),
  };
};
