import { directions } from '../../src/registry/item.ts';
import { itemOf } from './deck.ts';
import type { Learner } from './learner.ts';

/** How the memory of one learner works. Times are in days, fractions counted. */
export interface World {
  /** A session, or the exam, begins. */
  wake(time: number): void;
  /** The chance (0-1) that a card, by index, is recalled, guessing left out. */
  recall(card: number, time: number): number;
  /** The card was asked and its answer shown. A lucky guess was not recalled. */
  study(card: number, time: number, recalled: boolean): void;
}

export type WorldMaker = (learner: Learner) => World;

/** How much a direction gains from another direction of its item, in every world. */
export const transfer = 0.3;

/** Calls back with the index of each other direction of a card's item. */
export const forSiblings = (card: number, visit: (sibling: number) => void): void => {
  const first = itemOf(card) * directions.length;
  for (let sibling = first; sibling < first + directions.length; sibling++)
    if (sibling !== card) visit(sibling);
};
