import type { Memory } from '../memory/memory.ts';
import { daysLater, type Moment } from '../memory/moment.ts';
import type { Deck } from '../registry/deck.ts';
import { planFor, type StudyPlan } from '../schedule/plan.ts';
import { syllabusOf } from '../schedule/syllabus.ts';

/** What a day of the exam comes to. */
export interface Outline {
  readonly plan: StudyPlan;
  /** All questions of the list. */
  readonly questions: number;
}

/** What the day booked for a list comes to; undefined when none is ahead. */
export const outlineOf = (
  deck: Deck,
  minutes: number,
  memory: Memory,
  now: Moment,
): Outline | undefined => {
  const syllabus = syllabusOf(deck, minutes);
  const plan = planFor(syllabus, memory, now);
  return plan && { plan, questions: syllabus.cards.length };
};

/** One answer to "When?". */
export interface Due {
  readonly title: string;
  /** The day of the exam; null: not booked; undefined: it is to be typed. */
  readonly day: string | null | undefined;
  /** What that day would come to. */
  readonly outline: Outline | undefined;
}

const weeks = ['This week', 'In two weeks', 'In three weeks'] as const;

/** What When offers for a list, in the order of its letters. */
export const duesFor = (
  deck: Deck,
  minutes: number,
  memory: Memory,
  now: Moment,
): readonly Due[] => [
  ...weeks.map((title, at): Due => {
    const date = daysLater(now, 7 * (at + 1)).day;
    const booked = { ...memory, goal: { deck: deck.id, date, passed: false } };
    return { title, day: date, outline: outlineOf(deck, minutes, booked, now) };
  }),
  { title: 'On a date I type', day: undefined, outline: undefined },
  { title: 'Not booked yet', day: null, outline: undefined },
];
