import { openQuestion } from './student-answer.ts';
import type { StudentState } from './student-state.ts';
import { secondsLeft } from './student-view.ts';
import type { AskedView } from './wire.ts';

/** A moment of a question that is told without being asked for. */
export type Occasion = 'start' | 'ten' | 'five' | 'close';

/** What was told of which question. */
export interface Told {
  readonly question: string | undefined;
  readonly occasions: readonly Occasion[];
}

export const nothingTold: Told = { question: undefined, occasions: [] };

const order: readonly Occasion[] = ['start', 'ten', 'five', 'close'];

/** The last occasion that has come. Only who still has to answer hears the seconds. */
const occasionAt = (state: StudentState, ms: number): Occasion => {
  if (state.snapshot?.room.phase !== 'question') return 'close';
  const left = secondsLeft(state, ms);
  const { given } = state;
  const isOnItsWay = given?.stage === 'sending' || given?.stage === 'held';
  if (left === undefined || isOnItsWay || !openQuestion(state)) return 'start';
  return left <= 5 ? 'five' : left <= 10 ? 'ten' : 'start';
};

/**
 * What is to be told now: a question comes up, ten and five seconds are left to whoever has not answered, it is closed.
 * Each once, however often clock or connection jump, so that there are four for a question at most.
 * @returns what has been told from now on, and the occasion there is, if any; `start` for whichever comes first
 */
export const nextOccasion = (
  before: Told,
  state: StudentState,
  ms: number,
): {
  readonly told: Told;
  readonly now: { readonly occasion: Occasion; readonly question: AskedView } | undefined;
} => {
  const question = state.snapshot?.room.question;
  if (!question) return { told: before, now: undefined };
  const occasion = occasionAt(state, ms);
  const known = before.question === question.id ? before.occasions : [];
  if (known.some((each) => order.indexOf(each) >= order.indexOf(occasion)))
    return { told: before, now: undefined };
  const told = { question: question.id, occasions: [...known, occasion] };
  const isFirst = known.length === 0 && occasion !== 'close';
  return { told, now: { occasion: isFirst ? 'start' : occasion, question } };
};
