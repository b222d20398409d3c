import type { CardId } from '../registry/item.ts';
import { type ExamState, type Mark, markFrom, markOf } from './exam.ts';
import type { TakenExam } from './taken.ts';

/**
 * A test with what the journal has of it beside what is known here, since two processes may sit the same one: blanks
 * are filled in, and one that was handed in there is over here too.
 */
export const joinedWith = (state: ExamState, taken: TakenExam | undefined): ExamState => {
  if (!taken || state.submit) return state;
  const marks = new Map<CardId, Mark>(state.marks);
  for (const answer of taken.answers)
    if (markOf(state, answer.card).answer === null) marks.set(answer.card, markFrom(answer));
  return { ...state, marks, submit: taken.submit };
};
