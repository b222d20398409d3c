import { waitingQuestion } from '../../classroom/student-answer.ts';
import type { JoinProblem, StudentState } from '../../classroom/student-state.ts';
import { secondsLeft } from '../../classroom/student-view.ts';
import { safeText } from '../../grading/safe-text.ts';
import { plural } from '../day-lines.ts';
import type { JoinShell } from './join-shell.ts';
import { type Course, doorLabel, freshCourse, prompt, tellAll } from './join-telling.ts';
import { questionLines } from './join-told.ts';
import { leftSentence, problemSentence, putOutSentence } from './join-words.ts';

const words = {
  help: 'what can be typed',
  time: 'the time that is left',
  idk: "I don't know",
  quit: 'leave; joining again brings you back',
} as const;

const isWord = (line: string): line is keyof typeof words => Object.hasOwn(words, line);

const sayTime = (state: StudentState, ms: number): string => {
  const left = secondsLeft(state, ms);
  if (state.snapshot?.room.paused) return 'The clock is paused.';
  return left === undefined ? 'No clock runs now.' : `${plural(left, 'second')} left.`;
};

const answer = (shell: JoinShell, line: string): void => {
  const question = waitingQuestion(shell.state());
  const wanted = line === 'idk' ? 'e' : line.toLowerCase();
  const option = question?.options.find(({ key }) => key === wanted);
  if (option) {
    shell.dispatch({ type: 'pick', option: option.key });
    shell.dispatch({ type: 'send' });
  } else
    shell.print(
      question ? 'Answer with one of the letters shown.' : 'There is nothing to answer now.',
    );
};

const enter = (shell: JoinShell, code: string, line: string): string => {
  const { seat } = shell.state();
  const asksName = seat.name === 'outside' && seat.asksName && code !== '';
  shell.dispatch({
    type: 'enter',
    code: asksName ? code : line,
    name: asksName ? line : undefined,
  });
  return asksName ? code : line;
};

const isOver = ({ seat, snapshot }: StudentState): boolean =>
  seat.name === 'kicked' || snapshot?.room.phase === 'over';

const nextLines = async (
  lines: AsyncIterator<string>,
  over: Promise<void>,
): Promise<string | undefined> => {
  const next = await Promise.race([lines.next(), over]);
  return next && !next.done ? next.value : undefined;
};

const tellWords = (shell: JoinShell): void => {
  shell.print(...Object.entries(words).map(([each, meaning]) => `${each}: ${meaning}`));
  const { seat } = shell.state();
  if (seat.name === 'outside') prompt(shell, doorLabel(seat));
};

const obey = (shell: JoinShell, line: string): void => {
  const word = line.toLowerCase() === '?' ? 'help' : line.toLowerCase();
  if (word === 'help') tellWords(shell);
  else if (word === 'time') shell.print(sayTime(shell.state(), shell.ms()));
  else if (line === '') tellAgain(shell);
  else answer(shell, isWord(word) ? word : line);
};

/** Whether a line is what is asked for at the door. A word that asks for help is no code, and costs no try. */
const isAtDoor = ({ seat }: StudentState, line: string): boolean => {
  if (seat.name !== 'outside' || line === '') return false;
  const word = line.toLowerCase();
  return word !== 'help' && word !== '?' && (seat.asksName || word !== 'time');
};

/** An empty line asks again. */
const tellAgain = (shell: JoinShell): void => {
  const state = shell.state();
  const { seat } = state;
  if (seat.name === 'outside') {
    if (seat.asksName) shell.print(problemSentence('name-missing'));
    prompt(shell, doorLabel(seat));
    return;
  }
  const question = waitingQuestion(state);
  if (question) shell.print(...questionLines(question, secondsLeft(state, shell.ms())));
  prompt(shell, 'Answer: ');
};

const untilOver = (shell: JoinShell, course: Course): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      tellAll(shell, course);
      if (!isOver(shell.state())) return;
      if (shell.state().seat.name === 'kicked') shell.print(putOutSentence);
      stop();
      resolve();
    };
    const stop = shell.subscribe(look);
    look();
  });

/** Whether the host's word is still to come: on a code, or on a place that was kept. */
const isWaiting = ({ seat, snapshot, link }: StudentState): boolean =>
  seat.name === 'joining' ||
  (seat.name === 'in' && !snapshot && link.name === 'connecting' && link.failures === 0);

/** Lines that are piped in wait for the host's word on the one before. */
const untilAnswered = (shell: JoinShell): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (isWaiting(shell.state())) return;
      stop();
      resolve();
    };
    const stop = shell.subscribe(look);
    look();
  });

/** Why whoever is not in when the input ends never came in. Somebody at a terminal who ends it leaves, as with `quit`. */
const neverIn = (
  { echoes }: JoinShell,
  { seat, snapshot }: StudentState,
): JoinProblem | undefined => {
  if (seat.name === 'in' && !snapshot) return 'unreachable';
  if (seat.name !== 'outside') return undefined;
  return seat.problem ?? (echoes ? undefined : 'code-missing');
};

/**
 * A class as lines, until the quiz is over, to `quit` or the end of input.
 * @returns why nobody came in, where the input ended before that
 * @param code what was typed to come in so far, where a name is asked for with it
 */
export const runJoin = async (shell: JoinShell, code: string): Promise<JoinProblem | undefined> => {
  const course = freshCourse();
  shell.print(`portquiz: a quiz with a class, at ${shell.address}.`);
  const over = untilOver(shell, course);
  const lines = shell.lines[Symbol.asyncIterator]();
  let entered = code;
  let hasQuit = false;
  while (!isOver(shell.state())) {
    const raw = await nextLines(lines, over);
    const line = safeText(raw ?? '');
    hasQuit = line.toLowerCase() === 'quit';
    // Whoever types it at a terminal waits for nothing.
    if (!hasQuit || !shell.echoes) await untilAnswered(shell);
    if (raw === undefined) break;
    if (!shell.echoes) shell.print(`> ${line}`);
    if (hasQuit) break;
    if (isAtDoor(shell.state(), line)) entered = enter(shell, entered, line);
    else obey(shell, line);
  }
  if (shell.echoes) shell.print('');
  const { seat, snapshot } = shell.state();
  if (seat.name === 'in' && snapshot && !isOver(shell.state()))
    shell.print(leftSentence(snapshot.you.name));
  return hasQuit ? undefined : neverIn(shell, shell.state());
};
