import { type Question, rightOption } from '../questions/question.ts';
import { playing, type RoomState } from './room.ts';

/** What the class knew of one question. */
export interface Missed {
  /** From 0. */
  readonly place: number;
  readonly question: Question;
  readonly right: number;
  /** Students it was asked of. */
  readonly of: number;
}

/** The questions that counted, those the class missed most first. */
export const missedFirst = (room: RoomState): readonly Missed[] => {
  const students = playing(room);
  const asked = room.rounds.flatMap((round, place) => {
    const question = room.questions[place];
    if (!question || round.voided || round.status === 'open') return [];
    const right = rightOption(question)?.key;
    const present = students.filter(({ id, since }) => since <= place || round.answers.has(id));
    const knew = present.filter(({ id }) => round.answers.get(id)?.option === right);
    return [{ place, question, right: knew.length, of: present.length }];
  });
  const share = ({ right, of }: Missed): number => (of === 0 ? 0 : right / of);
  return asked.sort((one, other) => share(one) - share(other) || one.place - other.place);
};

/** Students who were in the room, and how many of their answers were right, in per cent of all that counted. */
export const classShare = (missed: readonly Missed[]): number | undefined => {
  const of = missed.reduce((sum, each) => sum + each.of, 0);
  const right = missed.reduce((sum, each) => sum + each.right, 0);
  return of === 0 ? undefined : Math.round((right / of) * 100);
};
