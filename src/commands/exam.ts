import { randomUUID } from 'node:crypto';
import { examFrom, examStart } from '../exam/begin.ts';
import type { ExamState } from '../exam/exam.ts';
import { allCards, mostQuestions } from '../exam/paper.ts';
import { mustHandIn } from '../exam/reduce.ts';
import { type ExamWish, wishedProfile } from '../exam/wish.ts';
import { replay } from '../memory/fold.ts';
import type { OpenExam } from '../memory/memory.ts';
import { summaryOfRest } from '../plain/exam-lines.ts';
import { type ExamShell, stampOf } from '../plain/exam-shell.ts';
import { readExamClock, readExams } from '../progress/exams.ts';
import { findDeckOrBeyond } from '../registry/beyond.ts';
import type { Deck } from '../registry/deck.ts';
import { type CommonOptions, type Context, keptDeckFor } from './context.ts';
import { UsageError } from './errors.ts';
import { createExamRunner, type ExamRunner, reportAfter } from './exam-runner.ts';
import { signalCodes } from './presence.ts';
import {
  equipmentFor,
  isPlain,
  openLines,
  runInteractive,
  type SharedLines,
  sharedLines,
  studyCards,
} from './sitting.ts';
import { wholeNumber } from './study.ts';

export interface ExamOptions extends CommonOptions {
  readonly deck?: string;
  readonly questions?: string;
  readonly minutes?: string;
  readonly new?: boolean;
}

const mostMinutes = 600;

/** @throws UsageError for a number that will not do */
export const readExamWish = (options: ExamOptions, deck: Deck): ExamWish => ({
  questions:
    options.questions === undefined
      ? undefined
      : wholeNumber('--questions', options.questions, mostQuestions(deck)),
  minutes:
    options.minutes === undefined
      ? undefined
      : options.minutes === 'off'
        ? null
        : wholeNumber('--minutes', options.minutes, mostMinutes),
});

const wishesAnew = (options: ExamOptions): boolean =>
  options.new === true || options.questions !== undefined || options.minutes !== undefined;

/** The test that rests: of the list that is named, else of the list at hand, else the one begun last. */
const openFor = ({ deck }: ExamOptions, context: Context): OpenExam | undefined => {
  const { openExams } = context.memory;
  const list = keptDeckFor(context, deck).id;
  const ofList = openExams.find((open) => open.deck === list);
  return ofList ?? (deck === undefined ? openExams.at(-1) : undefined);
};

/** The open test to go on with; undefined when there is none, or another is wanted. */
const openTest = (options: ExamOptions, context: Context, json: boolean): ExamState | undefined => {
  const open = options.new === true ? undefined : openFor(options, context);
  const deck = open && findDeckOrBeyond(context.catalog, open.deck);
  const taken = open && readExams(context.home).find(({ start }) => start.id === open.exam);
  if (!deck || !taken || taken.submit) return undefined;
  const kept = readExamClock(context.home, taken.start.id);
  const equipment = equipmentFor(context, undefined, json ? 'json' : 'plain');
  const state = examFrom(taken.start, taken.answers, kept, deck, equipment);
  // Its questions are gone with an update.
  if (state.setting.questions.length === 0) return undefined;
  if (wishesAnew(options))
    throw new UsageError(
      'a timed test of this list is open: `portquiz exam` goes on with it, `portquiz exam --new` with your options starts another',
    );
  return state;
};

const newTest = (options: ExamOptions, context: Context, json: boolean): ExamState => {
  const deck = keptDeckFor(context, options.deck);
  const { profile, minutes } = wishedProfile(deck, readExamWish(options, deck));
  const equipment = equipmentFor(context, undefined, json ? 'json' : 'plain');
  const id = randomUUID();
  const at = context.clock();
  const start = examStart(deck, profile, minutes, options.seed ?? id, equipment, { at, id });
  return examFrom(start, [], 0, deck, equipment);
};

const lookEveryMs = 1000;

const shellFor = (runner: ExamRunner, context: Context, lines: SharedLines): ExamShell => ({
  state: () => runner.state,
  dispatch: runner.dispatch,
  memory: () => context.memory,
  report: () => reportAfter(runner.state, context),
  trouble: () => runner.trouble && `${context.home.folder}: ${runner.trouble}`,
  now: context.clock,
  ms: () => performance.now(),
  lines,
  print: context.print,
  prompt: (text) => process.stdout.write(text),
  echoes: process.stdin.isTTY === true,
});

/** Looks at the clock while nobody types; when the time is up the lines end. */
const watchClock = (shell: ExamShell, close: () => void): NodeJS.Timeout =>
  setInterval(() => {
    void shell.dispatch({ type: 'look', ...stampOf(shell) });
    if (mustHandIn(shell.state())) close();
  }, lookEveryMs);

const leaveOnSignals = (runner: ExamRunner, context: Context, json: boolean): void => {
  for (const [signal, code] of Object.entries(signalCodes)) {
    process.once(signal, () => {
      void runner.dispatch({ type: 'rest', ms: performance.now() });
      if (!json && !runner.state.submit) context.print('', summaryOfRest(runner.state));
      runner.close().finally(() => process.exit(code));
    });
  }
};

/** Gives whether the misses are to be studied now. */
type RunLines = (shell: ExamShell) => Promise<boolean>;

const jsonLines = async (): Promise<RunLines> => {
  const { runExamJson } = await import('../plain/run-exam-json.ts');
  return async (shell) => {
    await runExamJson(shell);
    return false;
  };
};

const plainLines = async (isNew: boolean): Promise<RunLines> => {
  const { runExam } = await import('../plain/run-exam.ts');
  return (shell) => runExam(shell, isNew);
};

/** A session of just the questions that were missed, in the lines that are being read. */
const studyMisses = (
  { setting, submit }: ExamState,
  shell: ExamShell,
  context: Context,
  lines: SharedLines,
): Promise<void> => {
  const missed = new Set(shell.report()?.misses.map(({ question }) => question.card));
  const cards = allCards(setting.deck).filter(({ id }) => missed.has(id));
  const memory = submit ? replay([submit], context.memory) : context.memory;
  return studyCards(cards, setting.deck, context, lines, memory);
};

const runLines = async (options: ExamOptions, context: Context): Promise<void> => {
  const json = options.json === true;
  const open = openTest(options, context, json);
  const state = open ?? newTest(options, context, json);
  const runner = createExamRunner(state, context);
  if (!open) await runner.record([state.setting.start]);
  const run = await (json ? jsonLines() : plainLines(!open));
  // Only now: lines that came while something else is waited for would be lost.
  const reader = openLines();
  const lines = sharedLines(reader);
  const shell = shellFor(runner, context, lines);
  leaveOnSignals(runner, context, json);
  const watch = watchClock(shell, () => reader.close());
  try {
    const wantsMisses = await run(shell).finally(() => clearInterval(watch));
    await runner.close();
    if (wantsMisses) await studyMisses(runner.state, shell, context, lines);
  } finally {
    reader.close();
    await runner.close();
  }
};

/** The screens, from what the test is on: of the list that is named, else of one that rests. */
const runOnScreens = (options: ExamOptions, context: Context): Promise<number> => {
  const { questions: _, minutes: __, new: isNew = false, ...common } = options;
  const list = isNew ? options.deck : (openFor(options, context)?.deck ?? options.deck);
  const wish = { ...readExamWish(options, keptDeckFor(context, list)), anew: isNew };
  const named = list === undefined ? common : { ...common, deck: list };
  return runInteractive('exam', named, context, undefined, wish);
};

/** `portquiz exam`: the timed ports test, or the one that was begun and not handed in. */
export const exam = async (options: ExamOptions, context: Context): Promise<number> => {
  if (options.json !== true && !isPlain(context)) return runOnScreens(options, context);
  await runLines(options, context);
  return 0;
};
