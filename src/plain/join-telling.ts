import { nextOccasion, nothingTold } from '../classroom/occasions.ts';
import type { Given } from '../classroom/student-state.ts';
import { isReaching, labelOf, secondsLeft } from '../classroom/student-view.ts';
import type { AnswerView, AskedView, Snapshot } from '../classroom/wire.ts';
import { plural } from './day-lines.ts';
import type { JoinShell } from './join-shell.ts';
import {
  answerSentences,
  lobbySentence,
  ownScore,
  problemSentence,
  reachingHost,
  rowName,
  sayClassScore,
  sayGiven,
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

const verdictWord = (snapshot: Snapshot, question: AskedView, answer: AnswerView): string => {
  const { you } = snapshot;
  if (answer.voided) return 'This question does not count.';
  if (you.answer === null) return 'Not answered.';
  if (wasRight(snapshot, answer)) return 'Right.';
  const isUnknown = you.answer === 'e';
  return isUnknown ? 'Not known.' : `Wrong: ${you.answer}, ${labelOf(question, you.answer)}.`;
};

const closedLines = (snapshot: Snapshot, question: AskedView): readonly string[] => {
  const { answer } = snapshot.room;
  if (!answer) return [];
  const { right, counts } = answer;
  const took = question.options.map(({ key }) => `${key} ${counts[key]}`).join(', ');
  const score = ownScore(snapshot.you);
  return [
    `${verdictWord(snapshot, question, answer)} Right is ${right}, ${labelOf(question, right)}.`,
    ...answerSentences(question, answer),
    `The class took: ${took}.`,
    ...(score === '' ? [] : [score]),
  ];
};

const boardLines = ({ room, you }: Snapshot): readonly string[] => {
  const rows = (room.board ?? []).map(
    (row) => `${row.rank}. ${rowName(row, you.name)}: ${sayClassScore(row)}`,
  );
  const score = ownScore(you);
  return [
    ...(room.phase === 'over' ? ['The quiz is over.'] : []),
    ...(rows.length > 0 ? ['The board:', ...rows] : []),
    ...(score === '' ? [] : [score]),
  ];
};

/** What has been printed, so that nothing is printed twice. */
export interface Course {
  told: typeof nothingTold;
  phase: string;
  given: string;
  reaching: boolean;
  problem: string;
}

export const freshCourse = (): Course => ({
  told: nothingTold,
  phase: '',
  given: '',
  reaching: false,
  problem: '',
});

const keyOf = (given: Given | undefined): string =>
  given ? `${given.question} ${given.stage} ${given.option}` : '';

/** What is asked, where a person types at a terminal. */
export const prompt = (shell: JoinShell, text: string): void => {
  if (shell.echoes) shell.prompt(text);
};

/** A question that came up, its last seconds, its close: each once. */
const tellQuestion = (shell: JoinShell, course: Course): void => {
  const state = shell.state();
  const { told, now } = nextOccasion(course.told, state, shell.ms());
  const before = course.told;
  course.told = told;
  if (!now || !state.snapshot) return;
  const { occasion, question } = now;
  const left = secondsLeft(state, shell.ms());
  if (occasion === 'start') {
    shell.print('', ...questionLines(question, left));
    prompt(shell, 'Answer: ');
  } else if (occasion === 'close') {
    const wasAsked = before.question === question.id;
    if (wasAsked || state.snapshot.you.answer !== null)
      shell.print(...closedLines(state.snapshot, question));
  } else shell.print(`${plural(left ?? 0, 'second')} left.`);
};

const phaseLines = (snapshot: Snapshot, before: string): readonly string[] => {
  const { room, you } = snapshot;
  const { phase } = room;
  if (phase === 'lobby')
    return [
      `You are in as ${you.name}. Wait for your teacher. Type quit to leave, help for more.`,
      lobbySentence(room),
    ];
  if (phase === 'board' || phase === 'podium' || phase === 'over') return boardLines(snapshot);
  return before === '' ? [`You are in as ${you.name}.`] : [];
};

const tellPhase = (shell: JoinShell, course: Course): void => {
  const { snapshot } = shell.state();
  if (!snapshot || snapshot.room.phase === course.phase) return;
  const lines = phaseLines(snapshot, course.phase);
  course.phase = snapshot.room.phase;
  shell.print(...lines);
};

const tellGiven = (shell: JoinShell, course: Course): void => {
  const { given, snapshot } = shell.state();
  const key = keyOf(given);
  const question = snapshot?.room.question;
  if (key === course.given || !question) return;
  course.given = key;
  const text = given?.stage === 'sending' ? '' : sayGiven(given, question);
  if (text !== '' && snapshot.room.phase === 'question') shell.print(text);
};

const tellDoor = (shell: JoinShell, course: Course): void => {
  const state = shell.state();
  const isNow = isReaching(state);
  if (isNow !== course.reaching) shell.print(isNow ? reachingHost : 'Back in the quiz.');
  course.reaching = isNow;
  if (state.seat.name !== 'outside') {
    course.problem = state.seat.name === 'joining' ? '' : course.problem;
    return;
  }
  const label = state.seat.asksName ? 'Your name: ' : 'Code: ';
  const problem = problemSentence(state.seat.problem);
  const said = `${problem} ${label}`;
  if (said === course.problem) return;
  course.problem = said;
  if (problem !== '') shell.print(problem);
  prompt(shell, label);
};

/** Prints what has changed since the last time. */
export const tellAll = (shell: JoinShell, course: Course): void => {
  tellDoor(shell, course);
  const wasNew = course.phase === '';
  const { snapshot } = shell.state();
  // The close of a question comes before the board, and coming in before the question.
  if (wasNew) tellPhase(shell, course);
  tellQuestion(shell, course);
  if (!wasNew) tellPhase(shell, course);
  if (snapshot) tellGiven(shell, course);
  const trouble = shell.trouble();
  if (trouble !== undefined && course.problem !== trouble) {
    course.problem = trouble;
    shell.print(`Not saved in your own journal: ${trouble}.`);
  }
};
