import { type JoinState, secondsShown } from '../../app/class/join-state.ts';
import { cellsOf, cutTo } from '../cells.ts';
import { layoutFor } from '../frame.tsx';

/** What the screen is about, in its upper left corner. */
export const joinHeading = ({ student, help }: JoinState): string => {
  if (help) return 'Keys';
  const { room, you } = student.snapshot ?? {};
  if (!room || !you) return 'portquiz';
  const { question, phase } = room;
  return question && (phase === 'question' || phase === 'answer')
    ? `Question ${question.number} of ${question.of}`
    : you.name;
};

const timeOf = (state: JoinState): string => {
  if (state.student.snapshot?.room.paused) return 'paused';
  const seconds = secondsShown(state);
  return seconds === undefined ? '' : `${seconds} s left`;
};

/** A name that is cut to less tells nobody who it is. */
const [air, leastName] = [3, 5];

/** The student's own name, the time that is left; or that something is wrong. */
export const joinCorner = (state: JoinState): string => {
  const { trouble, student, help, size } = state;
  if (trouble !== undefined) return `Not saved: ${trouble}`;
  if (help) return '';
  const time = timeOf(state);
  const heading = joinHeading(state);
  const { name = '' } = student.snapshot?.you ?? {};
  if (name === '' || name === heading) return time;
  const beside = time === '' ? '' : `${' '.repeat(air)}${time}`;
  const room = layoutFor(size).width - heading.length - air - beside.length;
  return room < Math.min(leastName, cellsOf(name)) ? time : cutTo(name, room) + beside;
};
