import { type JoinState, secondsShown } from '../../app/class/join-state.ts';

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

/** The time that is left, or that something is wrong. */
export const joinCorner = (state: JoinState): string => {
  const { trouble, student, help } = state;
  if (trouble !== undefined) return `Not saved: ${trouble}`;
  if (help) return '';
  if (student.snapshot?.room.paused) return 'paused';
  const seconds = secondsShown(state);
  return seconds === undefined ? '' : `${seconds} s left`;
};
