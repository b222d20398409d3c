import { labelOf } from '../classroom/student-view.ts';
import type { AnswerView, AskedView, Snapshot } from '../classroom/wire.ts';
import { plural } from './day-lines.ts';
import {
  answerSentences,
  moreAlike,
  ownScore,
  rowName,
  sayClassScore,
  wasRight,
} from './join-words.ts';

/** A question as lines, with the time there is for it. */
export const questionLines = (
  { number, of, prompt, transport, options }: AskedView,
  left: number | undefined,
): readonly string[] => {
  const time = left === undefined ? '' : ` ${plural(left, 'second')}.`;
  return [
    `Question ${number} of ${of}. ${prompt} ${transport}.${time}`,
    ...options.map(({ key, label }) => `${key}: ${label}`),
  ];
};

/** The verdict first, then the right option where it is another one. */
const verdictLine = (snapshot: Snapshot, question: AskedView, answer: AnswerView): string => {
  const { you } = snapshot;
  const right = `Right is ${answer.right}, ${labelOf(question, answer.right)}.`;
  if (answer.voided) return `This question does not count. ${right}`;
  if (you.answer === null) return `Not answered. ${right}`;
  const own = `${you.answer}, ${labelOf(question, you.answer)}.`;
  return wasRight(snapshot, answer) ? `Right: ${own}` : `Wrong: ${own} ${right}`;
};

/** A question that is closed: the verdict, what there is to know, what the class took. */
export const closedLines = (snapshot: Snapshot, question: AskedView): readonly string[] => {
  const { answer } = snapshot.room;
  if (!answer) return [];
  const took = question.options.map(({ key }) => `${key} ${answer.counts[key]}`).join(', ');
  // With a board it comes with that.
  const score = snapshot.you.rank === null ? ownScore(snapshot.you) : '';
  return [
    verdictLine(snapshot, question, answer),
    ...answerSentences(question, answer),
    `The class took: ${took}.`,
    ...(score === '' ? [] : [score]),
  ];
};

/** The board, where there is one, and one's own score. */
export const boardLines = ({ room, you }: Snapshot): readonly string[] => {
  const rows = (room.board ?? []).map(
    (row) => `${row.rank}. ${rowName(row, you.name)}: ${sayClassScore(row)}`,
  );
  const score = ownScore(you);
  const more = moreAlike(room);
  return [
    ...(room.phase === 'over' ? ['The quiz is over.'] : []),
    ...(rows.length > 0 ? ['The board:', ...rows] : []),
    ...(more === '' ? [] : [more]),
    ...(score === '' ? [] : [score]),
  ];
};
