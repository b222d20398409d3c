import { randomUUID } from 'node:crypto';
import { createInterface, type Interface } from 'node:readline';
import type { Opening } from '../app/begin.ts';
import type { ExamDoor } from '../app/open-test.ts';
import type { ExamWish } from '../exam/wish.ts';
import type { LineShell } from '../plain/shell.ts';
import { readExamClock, readExams } from '../progress/exams.ts';
import type { Card, Deck } from '../registry/deck.ts';
import { namesAt } from '../registry/iana.ts';
import { type Equipment, makePlan, type Wish } from '../session/plan.ts';
import { startSession } from '../session/reduce.ts';
import { type CommonOptions, type Context, createContext, deckFor } from './context.ts';
import { signalCodes } from './presence.ts';
import { createRunner, type Runner } from './runner.ts';
import { appVersion } from './version.ts';

/** What the program brings to every session of a run. */
export const equipmentFor = (context: Context, shell: Equipment['shell']): Equipment => ({
  catalog: context.catalog,
  shell,
  app: appVersion,
  registryName: (port) => namesAt(context.iana.at(port))[0]?.name,
});

/** On a signal: what can be saved is saved, a last word is printed, and the exit code says which it was. */
const leaveOnSignals = (runner: Runner, lastWords: () => void): void => {
  for (const [signal, code] of Object.entries(signalCodes)) {
    process.once(signal, () => {
      lastWords();
      runner.close().finally(() => process.exit(code));
    });
  }
};

/** Lines that another command is reading too, and so closes. */
export type SharedLines = AsyncIterable<string> & { readonly close?: undefined };

/** Lines typed or piped in. They have to be listened to at once: those that come before that are lost. */
export const openLines = (): Interface =>
  createInterface({
    input: process.stdin,
    terminal: false,
    crlfDelay: Number.POSITIVE_INFINITY,
  });

const runLines = async (
  runner: Runner,
  context: Context,
  json: boolean,
  given?: SharedLines,
): Promise<void> => {
  const { runPlain } = await import('../plain/run-plain.ts');
  const { runJson } = await import('../plain/run-json.ts');
  const { summaryLines } = await import('../plain/verdict-lines.ts');
  const reader = given ?? openLines();
  const shell: LineShell = {
    state: () => runner.state,
    dispatch: runner.dispatch,
    trouble: () => runner.trouble && `${context.home.folder}: ${runner.trouble}`,
    unsaved: () => runner.unsaved,
    now: context.clock,
    lines: reader,
    print: context.print,
    prompt: (text) => process.stdout.write(text),
    echoes: process.stdin.isTTY === true,
  };
  leaveOnSignals(runner, () => {
    if (!json) context.print('', ...summaryLines(runner.state, context.clock(), runner.unsaved));
  });
  await (json ? runJson(shell) : runPlain(shell));
  reader.close?.();
  await runner.close();
};

/** Whether this run is to be lines: asked for, set, or for want of a terminal that can do more. */
export const isPlain = (context: Context): boolean => {
  const variable = process.env.PORTQUIZ_PLAIN;
  const isTerminal =
    process.stdin.isTTY === true && process.stdout.isTTY === true && process.env.TERM !== 'dumb';
  return (
    context.options.plain === true ||
    (variable !== undefined && variable !== '' && variable !== '0') ||
    !isTerminal ||
    context.settings.plain
  );
};

/** Reads what a command line asks for of a list. */
export type WishReader = (deck: Deck, context: Context) => Wish;

/** Options of every command that begins a session. */
export interface SittingOptions extends CommonOptions {
  readonly deck?: string;
}

/** A session in lines, or as JSON lines. */
export const runInLines = async (
  options: SittingOptions,
  context: Context,
  wishFor: WishReader,
): Promise<number> => {
  const json = options.json === true;
  const deck = deckFor(context, options.deck);
  const equipment = equipmentFor(context, json ? 'json' : 'plain');
  const wish = wishFor(deck, context);
  const plan = makePlan(randomUUID(), deck, wish, context.settings, equipment);
  const runner = createRunner(startSession(plan, context.memory, context.clock()), context.home);
  await runLines(runner, context, json);
  return 0;
};

/** A session of just these cards, in lines that are being read already. */
export const studyCards = async (
  cards: readonly Card[],
  deck: Deck,
  context: Context,
  lines: SharedLines,
): Promise<void> => {
  const wish: Wish = { cards, seed: context.options.seed };
  const plan = makePlan(randomUUID(), deck, wish, context.settings, equipmentFor(context, 'plain'));
  const runner = createRunner(startSession(plan, context.memory, context.clock()), context.home);
  await runLines(runner, context, false, lines);
};

/** The tests of the journal, for the screens to read when they are asked for. */
const examsOf = ({ home }: Context): ExamDoor => ({
  taken: () => readExams(home),
  clock: (exam) => readExamClock(home, exam),
});

/** The screens from one of them on; on the learner's wish they end in plain lines. */
export const runInteractive = async (
  opening: Opening,
  options: SittingOptions,
  context: Context,
  wishFor: WishReader = () => ({ seed: options.seed }),
  examWish: ExamWish = {},
): Promise<number> => {
  // Bad options are said on the learner's own screen, before it is left.
  const deck = deckFor(context, options.deck);
  const wish = wishFor(deck, context);
  const { settings, memory } = context;
  const { runScreens } = await import('./screen.ts');
  const equipment = equipmentFor(context, 'screen');
  const exams = examsOf(context);
  const beginning = { opening, equipment, settings, deck, memory, wish, examWish, exams };
  const leaving = await runScreens(beginning, context);
  // Ink's throttle timer would keep the process for another 35 ms.
  if ('code' in leaving) process.exit(leaving.code);
  context.print(
    'Plain lines from now on; `portquiz config set plain false` brings the screens back.',
    'Another list: `portquiz decks` shows them, `portquiz config set deck NAME` takes one.',
  );
  // Read anew: a list may have been chosen, and a day set, before.
  return runInLines(options, createContext(context.options), wishFor);
};
