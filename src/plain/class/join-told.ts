import { idk, labelOf } from '../../classroom/student-view.ts';
import type { AnswerView, AskedView, Snapshot } from '../../classroom/wire.ts';
import { plural } from '../day-lines.ts';
import {
  answerSentences,
  classVerdict,
  moreAlike,
  ownScore,
  rowName,
  saidIdk,
  sayClassScore,
  welcomeSentence,
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
  const right = `Right is ${answer.right}, ${labelOf(question, answer.right)}.`;
  const own = `${snapshot.you.answer}, ${labelOf(question, snapshot.you.answer ?? idk)}.`;
  const verdict = classVerdict(snapshot, answer);
  switch (verdict) {
    case 'right':
      return `Right: ${own}`;
    case 'wrong':
      return `Wrong: ${own} ${right}`;
    case 'unknown':
      return `${saidIdk} ${right}`;
    case 'unanswered':
      return `Not answered. ${right}`;
    case 'voided':
      return `This question does not count. ${right}`;
    case 'before-them':
      return welcomeSentence(snapshot);
    default:
      return verdict satisfies never;
  }
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
  const score = ownScore(you) || (room.phase === 'board' ? welcomeSentence({ room, you }) : '');
  const more = moreAlike(room);
  return [
    ...(room.phase === 'over' ? ['The quiz is over.'] : []),
    ...(rows.length > 0 ? ['The board:', ...rows] : []),
    ...(more === '' ? [] : [more]),
    ...(score === '' ? [] : [score]),
  ];
};
