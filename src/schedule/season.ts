import type { Memory } from '../memory/memory.ts';
import { thresholdOf } from '../memory/threshold.ts';
import { isLarge, isSweep, type Syllabus } from './syllabus.ts';

/** How near an exam is, and what that changes in a day's work. */
export interface Season {
  /** Study days until the exam: 0 on its day; undefined while none is ahead. */
  readonly days: number | undefined;
  /** The directions of an item may meet on a day, though never back to back. */
  readonly siblingsMeet: boolean;
  /** A met card is due once its chance of recall (0-1) is down to this. */
  readonly threshold: number;
  /** The minutes are filled: on a large list each of them is worth points. */
  readonly fills: boolean;
}

/** While a small list is not all met so near the exam: kept apart, a third of the cards would stay unmet. */
const hurryDays = 10;
/** From here on a small list is asked whole every day: it takes some four minutes. */
const dailyDays = 14;
const beforeThat = 0.95;
/** With an exam ahead and more to meet than time, a repetition may wait a little for a new card. */
const thresholdOfLarge = 0.8;

/** Whether so near an exam all that was met is asked every day: what does not fit a day is then not late. */
export const asksAll = (syllabus: Syllabus, days: number | undefined): boolean =>
  isSweep(days) || (days !== undefined && days <= dailyDays && !isLarge(syllabus));

const thresholdFor = (
  syllabus: Syllabus,
  { learner: { nextDay } }: Memory,
  days: number | undefined,
): number => {
  if (days === undefined) return thresholdOf(nextDay);
  if (isLarge(syllabus)) return Math.min(thresholdOfLarge, thresholdOf(nextDay));
  return asksAll(syllabus, days) ? 1 : beforeThat;
};

/**
 * The season that so many days before an exam are in. What differs from a day without an exam was found by
 * simulation (docs/learning.md, bench/learning).
 * @param hasUnmet some cards of the list have never been met
 */
export const seasonAt = (
  syllabus: Syllabus,
  memory: Memory,
  days: number | undefined,
  hasUnmet: boolean,
): Season => {
  const large = isLarge(syllabus);
  const hurries = days !== undefined && days <= hurryDays && hasUnmet && !large;
  return {
    days,
    siblingsMeet: isSweep(days) || hurries,
    threshold: thresholdFor(syllabus, memory, days),
    // The morning has its last look and no more.
    fills: large && days !== undefined && days > 0,
  };
};
