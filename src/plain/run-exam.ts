import { type ExamState, markOf, questionAt } from '../exam/exam.ts';
import { mustHandIn } from '../exam/reduce.ts';
import { safeText } from '../grading/safe-text.ts';
import type { Question } from '../questions/question.ts';
import {
  examIntro,
  overviewLines,
  reportLines,
  sayLeft,
  standLine,
  summaryOfRest,
} from './exam-lines.ts';
import { type ExamShell, handIn, isAnswer, nextBlank, stampOf } from './exam-shell.ts';
import { type ExamWord, examWordOf, examWords } from './exam-words.ts';
import { optionLines, wanted } from './question-lines.ts';

const openingLines = (state: ExamState, isNew: boolean): readonly string[] => {
  const { deck, start, questions } = state.setting;
  const name = `portquiz: timed ports test, ${deck.name}.`;
  const how = 'Answer with a letter. Type quit to rest, help for more.';
  if (!isNew) return [`${name} It goes on: ${standLine(state)} ${how}`];
  const minutes = start.limit === null ? null : start.limit / 60_000;
  return [name, ...examIntro({ questions: questions.length, passAt: start.passAt }, minutes), how];
};

/** A question as lines: its place, what is asked, how it stands, and its choices. */
const questionLines = (state: ExamState, question: Question): readonly string[] => {
  const { answer, flagged } = markOf(state, question.card);
  const left = sayLeft(state);
  return [
    `Question ${state.at + 1} of ${state.setting.questions.length}. ${question.prompt} ${wanted(question)}`.trimEnd(),
    ...(question.scene ?? []),
    ...(answer ? [`Your answer so far: ${answer.given || "I don't know"}.`] : []),
    ...(flagged ? ['Flagged.'] : []),
    ...(left === undefined ? [] : [`${left}.`]),
    ...optionLines(question),
  ];
};

const prompt = (shell: ExamShell): void => {
  if (shell.echoes) shell.prompt('Answer: ');
};

const ask = (shell: ExamShell): void => {
  const state = shell.state();
  const question = questionAt(state);
  if (question) shell.print(...questionLines(state, question));
  prompt(shell);
};

const show = async (shell: ExamShell, place: number): Promise<void> => {
  await shell.dispatch({ type: 'show', place, ms: shell.ms() });
  ask(shell);
};

const overview = (shell: ExamShell): void => {
  const state = shell.state();
  const isWhole = nextBlank(state) === undefined;
  shell.print(
    ...overviewLines(state),
    isWhole ? 'Type hand in for the report.' : 'Type go on, or go and a number.',
  );
  prompt(shell);
};

/** After an answer: the next blank one; when there is none, how it stands. */
const goOn = async (shell: ExamShell): Promise<void> => {
  const place = nextBlank(shell.state());
  if (place === undefined) overview(shell);
  else await show(shell, place);
};

const notSaved = (shell: ExamShell): void =>
  shell.print(`Not saved: ${shell.trouble() ?? 'unknown'}. The test goes on.`);

const answer = async (shell: ExamShell, line: string): Promise<void> => {
  if (!isAnswer(line, shell.state())) {
    shell.print('Answer with one of the letters shown.');
    prompt(shell);
    return;
  }
  const isSaved = await shell.dispatch({ type: 'answer', text: line, ...stampOf(shell) });
  if (!isSaved) notSaved(shell);
  await goOn(shell);
};

const flag = async (shell: ExamShell): Promise<void> => {
  if (!(await shell.dispatch({ type: 'flag', ...stampOf(shell) }))) notSaved(shell);
  const question = questionAt(shell.state());
  const isFlagged = question && markOf(shell.state(), question.card).flagged;
  shell.print(isFlagged ? 'Flagged.' : 'No longer flagged.');
  prompt(shell);
};

const goTo = async (shell: ExamShell, place: number): Promise<void> => {
  const { length } = shell.state().setting.questions;
  if (place >= 0 && place < length) return show(shell, place);
  shell.print(`There are questions 1 to ${length}.`);
  prompt(shell);
};

/** Whether blanks have been told of, so that the next "hand in" means it. */
interface Course {
  warned: boolean;
}

/** True when the test is over, or left. */
const wantsOut = async (shell: ExamShell, course: Course): Promise<boolean> => {
  const isWhole = nextBlank(shell.state()) === undefined;
  if (isWhole || course.warned) {
    if (!(await handIn(shell))) notSaved(shell);
    return true;
  }
  course.warned = true;
  shell.print(...overviewLines(shell.state()), 'Type hand in once more to leave the rest blank.');
  prompt(shell);
  return false;
};

/** Carries out a command; true when the lines end with it. */
const obey = async (shell: ExamShell, asked: ExamWord, course: Course): Promise<boolean> => {
  const { at } = shell.state();
  switch (asked.word) {
    case 'quit':
      return true;
    case 'hand in':
      return wantsOut(shell, course);
    case 'help':
      shell.print(...Object.entries(examWords).map(([word, meaning]) => `${word}: ${meaning}`));
      prompt(shell);
      return false;
    case 'idk':
      await shell.dispatch({ type: 'answer', text: '', ...stampOf(shell) });
      await goOn(shell);
      return false;
    case 'flag':
      await flag(shell);
      return false;
    case 'go back':
      await goTo(shell, at - 1);
      return false;
    case 'go on':
      await goTo(shell, at + 1);
      return false;
    case 'go':
      await goTo(shell, asked.place - 1);
      return false;
    case 'overview':
      overview(shell);
      return false;
    case 'clock':
      shell.print(sayLeft(shell.state()) ?? 'This test has no clock.');
      prompt(shell);
      return false;
    default:
      return asked satisfies never;
  }
};

const finish = async (shell: ExamShell): Promise<void> => {
  if (mustHandIn(shell.state())) {
    shell.print('', 'The time is up.');
    if (!(await handIn(shell))) notSaved(shell);
  }
  const report = shell.report();
  const { catalog, deck } = shell.state().setting;
  if (report) {
    shell.print(...reportLines(report, deck, catalog));
    return;
  }
  await shell.dispatch({ type: 'rest', ms: shell.ms() });
  shell.print(summaryOfRest(shell.state()));
};

/** Whether the learner wants the misses: asked once, below the report. */
const wantsMisses = async (shell: ExamShell): Promise<boolean> => {
  if ((shell.report()?.misses.length ?? 0) === 0) return false;
  shell.print('', 'Type misses to study what you missed; anything else leaves.');
  if (shell.echoes) shell.prompt('> ');
  for await (const line of shell.lines) return line.trim().toLowerCase() === 'misses';
  return false;
};

/**
 * A timed test as lines, to its end, to `quit`, to the end of input, or until the time is up.
 * @returns whether the misses are to be studied now
 */
export const runExam = async (shell: ExamShell, isNew: boolean): Promise<boolean> => {
  const course: Course = { warned: false };
  shell.print(...openingLines(shell.state(), isNew));
  // Not awaited: lines that are piped in meanwhile would be lost.
  void shell.dispatch({ type: 'run', ms: shell.ms() });
  ask(shell);
  for await (const line of shell.lines) {
    if (!shell.echoes) shell.print(`Answer: ${safeText(line)}`);
    await shell.dispatch({ type: 'look', ...stampOf(shell) });
    if (mustHandIn(shell.state())) break;
    const word = examWordOf(line);
    if (word) {
      if (word.word !== 'hand in') course.warned = false;
      if (await obey(shell, word, course)) break;
    } else if (safeText(line) === '') ask(shell);
    else await answer(shell, line);
  }
  if (shell.echoes && !shell.state().submit) shell.print('');
  await finish(shell);
  return shell.state().submit?.ended === 'handed-in' && wantsMisses(shell);
};
