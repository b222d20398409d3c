import { type Item, portNumbers } from '../registry/item.ts';
import type { Entry } from './entry.ts';

/** An entry on the sheet: `twice` where what it says stood there before. */
export interface Mark {
  readonly entry: Entry;
  readonly twice: boolean;
}

/** A sheet as it is marked at the end. */
export interface Sheet {
  readonly marks: readonly Mark[];
  /** Of each item by id the numbers that were remembered; all of them, or a part. */
  readonly remembered: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Whether all numbers of an item were remembered, on one line or on several. */
export const isFound = ({ remembered }: Sheet, item: Item): boolean => {
  const known = remembered.get(item.id);
  return known !== undefined && portNumbers(item).every((port) => known.has(port));
};

/** What an entry says, for telling that it was said before. */
const saidBy = (entry: Entry): readonly string[] => {
  switch (entry.verdict) {
    case 'right':
    case 'slip':
    case 'partly':
      return entry.hits.flatMap(({ item, ports }) => ports.map((port) => `${item.id} ${port}`));
    case 'beside':
      return [`beside ${entry.is}`];
    case 'wrong':
      return [`wrong ${entry.ports.join('/')} ${entry.name.toLowerCase()}`];
    default:
      return entry satisfies never;
  }
};

/** Marks entries in the order they were written. What is remembered does not depend on it. */
export const markSheet = (entries: readonly Entry[]): Sheet => {
  const said = new Set<string>();
  const remembered = new Map<string, Set<number>>();
  const marks = entries.map((entry): Mark => {
    const says = saidBy(entry);
    const twice = says.every((one) => said.has(one));
    for (const one of says) said.add(one);
    for (const { item, ports } of 'hits' in entry ? entry.hits : []) {
      const known = remembered.get(item.id) ?? new Set();
      remembered.set(item.id, known);
      for (const port of ports) known.add(port);
    }
    return { entry, twice };
  });
  return { marks, remembered };
};
