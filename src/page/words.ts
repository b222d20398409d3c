import type { Given, JoinProblem } from '../classroom/student-state.ts';
import type { ScoreView, Snapshot } from '../classroom/wire.ts';

const problems: Readonly<Partial<Record<string, string>>> = {
  'wrong-code': "That code does not fit. It stands on your teacher's screen, or on your slip.",
  'too-many-tries': 'Too many wrong codes were tried. Wait a minute, then try again.',
  locked: 'The quiz is locked. Ask your teacher to let you in.',
  over: 'This quiz is over.',
  full: 'This quiz is full.',
  'name-missing': 'Type the name you want to go by.',
  'name-unfit': 'That name cannot be shown. Use 1 to 20 letters and digits.',
  'name-taken': 'Somebody here has that name. Type another one.',
  'slip-needed': 'Type the code on your own slip.',
  'not-saved': "Your teacher's machine could not write you down. Try again in a moment.",
  unreachable: "Your teacher's machine does not answer. Are you on the same network?",
  'seat-gone': 'Another quiz runs here now. Type its code to come in.',
};

/** Why somebody is not in, and what to do. */
export const sayProblem = (problem: JoinProblem | undefined): string =>
  problem === undefined
    ? ''
    : (problems[problem] ?? "Your teacher's machine did not understand. Load this page again.");

/** Said below the form to whoever holds a place that the host does not know now. */
export const waitsForOld =
  'If your teacher brings the old quiz back, you are in again by yourself.';

const refusals: Readonly<Partial<Record<string, string>>> = {
  paused: 'Paused: send it when the clock goes on.',
  'too-late': 'Too late: the time was up.',
  closed: 'Too late: the question was closed.',
};

/** In the last seconds what lies about is called out. */
const loudSeconds = 10;

/** Whether somebody has chosen and not sent while the time runs out. @param seconds left */
export const isLoud = (given: Given | undefined, seconds: number | undefined): boolean =>
  given?.stage === 'picked' && seconds !== undefined && seconds <= loudSeconds;

/** How an answer stands. @param label of the option chosen @param loud the time runs out */
export const saySent = (given: Given | undefined, label: string, loud: boolean): string => {
  switch (given?.stage) {
    case undefined:
      return '';
    case 'picked':
      return loud ? '⚠\uFE0E Not sent yet.' : 'Not sent yet.';
    case 'sending':
      return 'Sending...';
    case 'held':
      return `Kept: ${label}. It is sent as soon as your teacher's machine answers.`;
    case 'sent':
      return `Sent: ${label}.`;
    case 'refused':
      return refusals[given.why] ?? 'This answer does not count.';
    default:
      return given satisfies never;
  }
};

/** "30 seconds", "1 second". */
export const saySeconds = (seconds: number): string =>
  `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;

/** "3 questions". */
export const sayQuestions = (count: number): string =>
  `${count} ${count === 1 ? 'question' : 'questions'}`;

/** Whoever came in when this had been asked: nothing of it counts for them. */
export const isNew = ({ you }: Snapshot): boolean => you.score.asked === 0;

/** Said to them, until something counts. */
export const sayWelcome = ({ question }: Snapshot['room']): string =>
  question?.number === question?.of && question
    ? 'You are in. All questions have been asked.'
    : 'You are in. The next question comes up by itself.';

/** "3 of 5 right", with its points where quick answers are worth more. */
export const sayScore = ({ right, asked, points }: ScoreView): string =>
  `${right} of ${asked} right${points === null ? '' : `, ${points} points`}`;

export const reaching = 'Trying to reach your teacher...';
