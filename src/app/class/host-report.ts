import { playing, type RoomState } from '../../classroom/room.ts';
import { type Question, rightOption } from '../../questions/question.ts';
import type { Command } from '../command.ts';
import { type HostState, type HostStep, onlyHost } from './host-state.ts';

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

const page = 8;

const steps: Readonly<Partial<Record<Command, number>>> = {
  up: -1,
  down: 1,
  'page-up': -page,
  'page-down': page,
  first: Number.NEGATIVE_INFINITY,
  last: Number.POSITIVE_INFINITY,
};

/** The report: through its lines. */
export const pressReport = (state: HostState, command: Command | undefined): HostStep => {
  const step = command && steps[command];
  if (step === undefined) return onlyHost(state);
  const end = Math.max(0, missedFirst(state.room).length - 1);
  return onlyHost({ ...state, scroll: Math.min(end, Math.max(0, state.scroll + step)) });
};
