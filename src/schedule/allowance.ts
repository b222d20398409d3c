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
  memory.cards.forEach((card) => {
    if (card.firstDay === today && !wasKnownAtOnce(card)) met++;
  });
  return met;
};

/** New ones a day to have met all half-way to the last days: what is met late is repeated too seldom. */
const neededPerDay = (unmet: number, days: number): number =>
  Math.ceil((2 * unmet) / (days - sweepDays));

/** Milliseconds that a day may take. */
export const msInAll = ({ minutes }: Syllabus): number => minutes * msPerMinute;

/** Milliseconds of today's minutes that are not used yet; below 0 for who has studied longer. */
export const msLeft = (syllabus: Syllabus, { days }: Memory, today: number): number =>
  msInAll(syllabus) - (days.get(today)?.ms ?? 0);

/** How many new ones still fit today beside what is to repeat. */
const fittingBeside = (
  repeats: number,
  syllabus: Syllabus,
  memory: Memory,
  today: number,
): number => {
  const { effort } = memory.learner;
  const ms = msLeft(syllabus, memory, today) - repeats * effort.repeat;
  return Math.max(0, Math.floor(ms / effort.fresh));
};

/** How many new ones an exam asks of a day: on a large list all there are. */
export const wantedBefore = (
  syllabus: Syllabus,
  days: number | undefined,
  unmet: number,
): number => {
  if (days === undefined || isSweep(days)) return 0;
  return isLarge(syllabus) ? unmet : neededPerDay(unmet, days);
};

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
  const fitting = met + fittingBeside(repeats, syllabus, memory, today);
  const wanted = Math.max(usual, Math.min(wantedBefore(syllabus, days, unmet + met), fitting));
  return Math.max(0, wanted - met);
};
