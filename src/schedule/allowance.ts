import { wasKnownAtOnce } from '../memory/known-at-once.ts';
import type { Memory } from '../memory/memory.ts';
import { isLarge, isSweep, type Syllabus, sweepDays } from './syllabus.ts';

const newOnFirstDay = 12;
const newPerDay = 8;
const msPerMinute = 60_000;

/** Nothing has been answered before today. */
export const isFirstDay = (memory: Memory, today: number): boolean => {
  for (const day of memory.days.keys()) if (day < today) return false;
  return true;
};

/** New ones of a day that nothing presses. */
export const usualNew = (isFirst: boolean): number => (isFirst ? newOnFirstDay : newPerDay);

/** New cards met on a day, on whatever list; those known at once take nobody's place. */
const metOn = (memory: Memory, today: number): number => {
  let met = 0;
  for (const card of memory.cards.values())
    if (card.firstDay === today && !wasKnownAtOnce(card)) met++;
  return met;
};

/** New ones a day to have met all half-way to the last days: what is met late is repeated too seldom. */
export const neededPerDay = (unmet: number, days: number | undefined): number =>
  days === undefined || isSweep(days) ? 0 : Math.ceil((2 * unmet) / (days - sweepDays));

/** How many new ones fit beside what is to repeat, in a day of so many minutes. */
export const fittingBeside = (
  repeats: number,
  { minutes }: Syllabus,
  { learner: { effort } }: Memory,
): number =>
  Math.max(0, Math.floor((minutes * msPerMinute - repeats * effort.repeat) / effort.fresh));

/**
 * How many new cards may still be met today: twelve on the first day, then eight; more where the exam's date asks for
 * it, as far as the minutes reach. In the last days there are none, but for who begins in them: all the rest would be
 * nothing.
 * @param days until the exam
 */
export const newAllowance = (
  syllabus: Syllabus,
  memory: Memory,
  today: number,
  days: number | undefined,
  unmet: number,
  repeats: number,
): number => {
  const isFirst = isFirstDay(memory, today);
  if (isSweep(days) && !isFirst) return 0;
  const met = metOn(memory, today);
  const usual = usualNew(isFirst);
  const fitting = met + fittingBeside(repeats, syllabus, memory);
  const needed = isLarge(syllabus) && days !== undefined ? unmet : neededPerDay(unmet + met, days);
  const wanted = Math.max(usual, Math.min(needed, fitting));
  return Math.max(0, wanted - met);
};
