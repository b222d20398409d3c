import type { ExamGoal, Memory } from '../memory/memory.ts';
import { daysUntil, type Moment } from '../memory/moment.ts';
import { type Card, cardsOf, type Deck } from '../registry/deck.ts';

/** What is learned, and how long a day: all that a schedule needs to know of a list. */
export interface Syllabus {
  /** The list's id. */
  readonly deck: string;
  readonly cards: readonly Card[];
  /** The longest that a day's work may take. */
  readonly minutes: number;
}

export const syllabusOf = (deck: Deck, minutes: number): Syllabus => ({
  deck: deck.id,
  cards: cardsOf(deck),
  minutes,
});

const largeFrom = 150;

/**
 * Whether the minutes of a day are worth filling: on an exam's list of some twenty items that would only ask again
 * what was right today (docs/learning.md).
 */
export const isLarge = ({ cards }: Syllabus): boolean => cards.length >= largeFrom;

const goalFor = ({ deck }: Syllabus, { goal }: Memory): ExamGoal | undefined =>
  goal?.deck === deck ? goal : undefined;

/** Study days until the exam that the list is learned for: 0 on its day; undefined when none is ahead. */
export const daysToExam = (syllabus: Syllabus, memory: Memory, now: Moment): number | undefined => {
  const goal = goalFor(syllabus, memory);
  if (!goal || goal.date === null || goal.passed) return undefined;
  const days = daysUntil(goal.date, now);
  return days >= 0 ? days : undefined;
};

/** Whether the list's exam is passed, so that it is only kept. */
export const isPassed = (syllabus: Syllabus, memory: Memory): boolean =>
  goalFor(syllabus, memory)?.passed === true;

/** The last two days before the exam, and its morning: everything met once more, and nothing new, which would not stick. */
export const sweepDays = 2;

export const isSweep = (days: number | undefined): days is number =>
  days !== undefined && days <= sweepDays;
