import type { Memory } from '../memory/memory.ts';
import { thresholdOf } from '../memory/threshold.ts';
import { isLarge, isSweep, type Syllabus } from './syllabus.ts';

/** How near an exam is, and what that changes in a day's work. */
export interface Season {
  /** Study days until the exam: 0 on its day; undefined while none is ahead. */
  readonly days: number | undefined;
  /** All that was met is asked every day; what does not fit a day is then not late. */
  readonly asksAll: boolean;
  /** The directions of an item may meet on a day, though never back to back. */
  readonly siblingsMeet: boolean;
  /** A met card is due once its chance of recall (0-1) is down to this. */
  readonly threshold: number;
  /** The minutes are filled: on a large list each of them is worth points. */
  readonly fills: boolean;
}

/** So near the exam a small list is first met whole, siblings together, and then asked whole every day. */
const nearDays = 14;
/** A card is due at this chance while a small list's exam is ahead: there is time for it. */
const thresholdOfSmall = 0.95;
/** With an exam ahead and more to meet than time, a repetition may wait a little for a new card. */
const thresholdOfLarge = 0.8;

const isNear = (syllabus: Syllabus, days: number | undefined): boolean =>
  days !== undefined && days <= nearDays && !isLarge(syllabus);

const thresholdFor = (
  syllabus: Syllabus,
  { learner: { nextDay } }: Memory,
  days: number | undefined,
): number => {
  if (days === undefined) return thresholdOf(nextDay);
  return isLarge(syllabus) ? Math.min(thresholdOfLarge, thresholdOf(nextDay)) : thresholdOfSmall;
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
  const near = isNear(syllabus, days);
  return {
    days,
    asksAll: isSweep(days) || (near && !hasUnmet),
    siblingsMeet: isSweep(days) || (near && hasUnmet),
    threshold: thresholdFor(syllabus, memory, days),
    // The morning has its last look and no more.
    fills: isLarge(syllabus) && days !== undefined && days > 0,
  };
};
