import type { Given, JoinProblem } from '../../classroom/student-state.ts';
import { idk, labelOf } from '../../classroom/student-view.ts';
import type { AnswerView, AskedView, BoardRow, ScoreView, Snapshot } from '../../classroom/wire.ts';
import { plural } from '../day-lines.ts';

const problems: Readonly<Partial<Record<string, string>>> = {
  'wrong-code': "that code does not fit; it stands on your teacher's screen, or on your slip",
  'code-missing':
    'the input ended before a code came; write it behind the address, like portquiz join 192.168.1.20:8123 K7QX-3MB',
  'too-many-tries': 'too many wrong codes were tried there; wait a minute, then try again',
  locked: 'the quiz is locked; ask your teacher to let you in',
  over: 'that quiz is over',
  full: 'that quiz is full',
  'name-missing': 'names are free there; write yours with --name',
  'name-unfit': 'that name cannot be shown; use 1 to 20 letters and digits',
  'name-taken': 'somebody there has that name; take another one',
  'slip-needed': 'that quiz has a list of names; type the code on your own slip',
  'not-saved': "your teacher's machine could not write you down; try again in a moment",
  'wrong-host': 'that machine goes by another name; use the address in numbers',
  unreachable: 'nothing answers there; is the address right, and are you on the same network?',
  'not-a-room': 'something answers there, but no portquiz; is the address right?',
  'seat-gone': 'another quiz runs there now; write its code behind the address',
};

/** Why somebody is not in, and how to mend it: behind a colon. */
export const sayJoinProblem = (problem: JoinProblem): string =>
  problems[problem] ?? `that was refused (${problem})`;

/** What is said in other words where there is a form to type into. */
const onForm: Readonly<Partial<Record<JoinProblem, string>>> = {
  'name-missing': 'type the name you want to go by, 20 letters at most',
  'seat-gone': 'another quiz runs there now; type its code to come in',
};

/** A form has no field for the address. */
const otherAddress: Readonly<Partial<Record<JoinProblem, string>>> = {
  unreachable: ' To write another address, leave and start again.',
  'not-a-room': ' To write another address, leave and start again.',
};

/** The same as a sentence of its own. */
export const problemSentence = (problem: JoinProblem | undefined): string => {
  if (problem === undefined) return '';
  const text = onForm[problem] ?? sayJoinProblem(problem);
  const end = text.endsWith('?') ? '' : '.';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}${otherAddress[problem] ?? ''}`;
};

/** Said to whoever holds a place that the host does not know now. */
export const waitsForOld =
  'If your teacher brings the old quiz back, you are in again by yourself.';

const refusals: Readonly<Partial<Record<string, string>>> = {
  paused: 'Paused: answer when the clock goes on.',
  'too-late': 'Too late: the time was up.',
  closed: 'Too late: the question was closed.',
};

/** How an answer stands; empty while there is none. */
export const sayGiven = (given: Given | undefined, question: AskedView): string => {
  if (given?.question !== question.id) return '';
  const option = `${given.option}, ${labelOf(question, given.option)}`;
  switch (given.stage) {
    case 'picked':
      return '';
    case 'sending':
      return `Sending ${option}...`;
    case 'held':
      return `Kept: ${option}. It is sent as soon as your teacher's machine answers.`;
    case 'sent':
      return `Sent: ${option}.`;
    case 'refused':
      return refusals[given.why] ?? 'This answer does not count.';
    default:
      return given satisfies never;
  }
};

/** "3 of 5 right", with its points where quick answers are worth more. */
export const sayClassScore = ({ right, asked, points }: ScoreView): string =>
  `${right} of ${asked} right${points === null ? '' : `, ${plural(points, 'point')}`}`;

/** How far down somebody is told their own rank: nobody is shown an end. */
const lastRankTold = 5;

/** One's own score; empty while nothing was asked. */
export const ownScore = ({ score, rank }: Snapshot['you']): string => {
  if (score.asked === 0) return '';
  const place = rank !== null && rank <= lastRankTold ? `, rank ${rank}` : '';
  return `You: ${sayClassScore(score)}${place}.`;
};

/** Whoever stands on a board without names. */
export const somebody = 'somebody';

/** The name on a row of the board. */
export const rowName = ({ name }: BoardRow, you: string): string => {
  if (name === null) return somebody;
  return name === you ? `${name} (you)` : name;
};

/** Who shares the last rank of the board and found no place on it; empty where nobody does. */
export const moreAlike = ({ board, boardMore = 0 }: Snapshot['room']): string =>
  boardMore > 0 && board ? `and ${boardMore} more with rank ${board.at(-1)?.rank ?? 1}` : '';

export const reachingHost = 'Trying to reach your teacher...';
/** Said to whoever leaves before the end. */
export const leftSentence = (name: string | undefined): string =>
  `You have left. The same command brings you back${name ? ` as ${name}` : ''}.`;

export const putOutSentence =
  'Your teacher has taken you out of this quiz. Ask them if that was a mistake.';

/** "20 questions, 30 seconds each." */
export const lobbySentence = ({ questions, seconds }: Snapshot['room']): string =>
  `${plural(questions, 'question')}, ${plural(seconds, 'second')} each. The first one comes up by itself.`;

/** Whoever came in when all of this had been asked: nothing of it counts for them. */
const isNew = ({ you }: Snapshot): boolean => you.score.asked === 0;

/** Said to whoever has just come in, until something counts for them; empty for all others. */
export const welcomeSentence = (snapshot: Snapshot): string => {
  const { question } = snapshot.room;
  if (!isNew(snapshot)) return '';
  return question && question.number === question.of
    ? 'You are in. All questions have been asked.'
    : 'You are in. The next question comes up by itself.';
};

/** What came of a question for a student. */
export type ClassVerdict = 'right' | 'wrong' | 'unknown' | 'unanswered' | 'voided' | 'before-them';

/** What came of a question that is closed; one from before they came in is none of theirs. */
export const classVerdict = (snapshot: Snapshot, { right, voided }: AnswerView): ClassVerdict => {
  const { answer } = snapshot.you;
  if (voided) return 'voided';
  if (answer === null) return isNew(snapshot) ? 'before-them' : 'unanswered';
  if (answer === right) return 'right';
  return answer === idk ? 'unknown' : 'wrong';
};

/** A verdict that finds no fault, as a sentence. */
export const saidIdk = "You said you don't know.";

/** What there is to know once a question is closed: the host's sentences, or at least the right option. */
export const answerSentences = (
  question: AskedView,
  { lines, right }: AnswerView,
): readonly string[] =>
  lines.length > 0 ? lines : [`Right is ${right}, ${labelOf(question, right)}.`];
