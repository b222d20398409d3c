import { openQuestion } from '../classroom/student-answer.ts';
import type { StudentState } from '../classroom/student-state.ts';
import { secondsLeft } from '../classroom/student-view.ts';
import { saySeconds } from './words.ts';

type Occasion = 'start' | 'ten' | 'five' | 'close';

/** What was said of which question. */
export interface Announced {
  readonly question: string | undefined;
  readonly said: readonly Occasion[];
}

export const nothingSaid: Announced = { question: undefined, said: [] };

/** The last moment of a question that has come; a clock that began lower says nothing of the higher ones. */
const occasionAt = (state: StudentState, ms: number): Occasion => {
  const left = secondsLeft(state, ms);
  if (state.snapshot?.room.phase !== 'question') return 'close';
  const isWaiting = openQuestion(state) && state.given?.stage !== 'sending';
  if (left === undefined || !isWaiting || state.given?.stage === 'held') return 'start';
  return left <= 5 ? 'five' : left <= 10 ? 'ten' : 'start';
};

const order: readonly Occasion[] = ['start', 'ten', 'five', 'close'];

/**
 * What is read out without being asked for: when a question comes up, at ten and five seconds while it waits for an
 * answer, and when it is closed. Each once, however often clock or connection jump.
 * @returns what has been said from now on, and what is to be said now
 */
export const announcement = (
  before: Announced,
  state: StudentState,
  ms: number,
): { readonly announced: Announced; readonly text: string | undefined } => {
  const question = state.snapshot?.room.question;
  if (!question) return { announced: before, text: undefined };
  const occasion = occasionAt(state, ms);
  const said = before.question === question.id ? before.said : [];
  const isNew = said.length === 0;
  const isLater = !said.some((each) => order.indexOf(each) >= order.indexOf(occasion));
  if (!isLater) return { announced: before, text: undefined };
  const announced = { question: question.id, said: [...said, occasion] };
  const { number, of } = question;
  if (occasion === 'close')
    return { announced, text: isNew ? undefined : `Question ${number} is closed.` };
  const left = secondsLeft(state, ms);
  if (isNew) {
    const time = left === undefined ? '' : ` ${saySeconds(left)}.`;
    return { announced, text: `Question ${number} of ${of}.${time}` };
  }
  return { announced, text: `${saySeconds(left ?? 0)} left.` };
};
