import { randomUUID } from 'node:crypto';
import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Opening } from '../app/begin.ts';
import type { ExamDoor } from '../app/open-test.ts';
import type { ExamWish } from '../exam/wish.ts';
import type { Memory } from '../memory/memory.ts';
import type { LineShell } from '../plain/shell.ts';
import { readExamClock, readExams } from '../progress/exams.ts';
import type { Card, Deck } from '../registry/deck.ts';
import { type Iana, namesAt } from '../registry/iana.ts';
import { type Equipment, makePlan, type Wish } from '../session/plan.ts';
import { startSession } from '../session/reduce.ts';
import { hasTerminal } from '../terminal/key-input.ts';
import { keymapInUse } from './config-keys.ts';
import { type CommonOptions, type Context, catalogFor, deckFor } from './context.ts';
import { type LineSource, lineSource } from './line-source.ts';
import { pipedDeck } from './piped-deck.ts';
import { signalCodes } from './presence.ts';
import { createRunner, type Runner } from './runner.ts';
import { appVersion } from './version.ts';

/** What the program brings to every session of a run. */
export const equipmentFor = (
  context: Context,
  deck: string | undefined,
  shell: Equipment['shell'],
): Equipment => ({
  catalog: catalogFor(context, deck),
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
export type SharedLines = AsyncIterable<string>;

/** The lines of a reader that goes on being read when one reading of them is over. */
export const sharedLines = (lines: AsyncIterable<string>): SharedLines => {
  const iterator = lines[Symbol.asyncIterator]();
  return { [Symbol.asyncIterator]: () => ({ next: () => iterator.next() }) };
};

/** Lines typed or piped in. They have to be listened to at once: those that come before that are lost. */
export const openLines = (input: Readable = process.stdin): Interface =>
  createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });

/** Where a session's lines come from: opened for it, or open already. */
type Lines = { readonly source: LineSource } | { readonly shared: SharedLines };

const readingOf = (
  lines: Lines,
): { readonly reader: AsyncIterable<string>; readonly echoes: boolean; close(): void } => {
  if ('shared' in lines)
    return { reader: lines.shared, echoes: process.stdin.isTTY === true, close: () => {} };
  const { input, close } = lines.source.open();
  const reader = openLines(input);
  return {
    reader,
    echoes: lines.source.echoes,
    close: () => {
      reader.close();
      close();
    },
  };
};

const runLines = async (
  runner: Runner,
  lines: Lines,
  context: Context,
  json: boolean,
): Promise<void> => {
  const { runPlain } = await import('../plain/run-plain.ts');
  const { runJson } = await import('../plain/run-json.ts');
  const { summaryLines } = await import('../plain/verdict-lines.ts');
  const { reader, echoes, close } = readingOf(lines);
  const shell: LineShell = {
    state: () => runner.state,
    dispatch: runner.dispatch,
    trouble: () => runner.trouble && `${context.home.folder}: ${runner.trouble}`,
    unsaved: () => runner.unsaved,
    now: context.clock,
    lines: reader,
    print: context.print,
    prompt: (text) => process.stdout.write(text),
    echoes,
  };
  leaveOnSignals(runner, () => {
    if (!json) context.print('', ...summaryLines(runner.state, context.clock(), runner.unsaved));
  });
  await (json ? runJson(shell) : runPlain(shell));
  close();
  await runner.close();
};

/** Whether this run is to be lines: asked for, set, or for want of a terminal that can do more. */
export const isPlain = (context: Context, deck?: string): boolean => {
  const variable = process.env.PORTQUIZ_PLAIN;
  const hasKeys = deck === pipedDeck ? hasTerminal() : process.stdin.isTTY === true;
  const isTerminal = hasKeys && process.stdout.isTTY === true && process.env.TERM !== 'dumb';
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
  // First, since it says how far the list goes.
  const source = lineSource(options.deck, !json);
  const deck = deckFor(context, options.deck);
  const equipment = equipmentFor(context, options.deck, json ? 'json' : 'plain');
  const wish = wishFor(deck, context);
  const plan = makePlan(randomUUID(), deck, wish, context.settings, equipment);
  const runner = createRunner(startSession(plan, context.memory, context.clock()), context.home);
  await runLines(runner, { source }, context, json);
  return 0;
};

/** A session of just these cards, in lines that are being read already. */
export const studyCards = async (
  cards: readonly Card[],
  deck: Deck,
  context: Context,
  lines: SharedLines,
  memory: Memory = context.memory,
): Promise<void> => {
  const wish: Wish = { cards, seed: context.options.seed };
  const plan = makePlan(
    randomUUID(),
    deck,
    wish,
    context.settings,
    equipmentFor(context, undefined, 'plain'),
  );
  const runner = createRunner(startSession(plan, memory, context.clock()), context.home);
  await runLines(runner, { shared: lines }, context, false);
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
  const equipment = equipmentFor(context, options.deck, 'screen');
  const exams = examsOf(context);
  const registry = (): Iana => context.iana;
  const keymap = keymapInUse(context);
  const beginning = {
    ...{ opening, equipment, registry, settings, keymap },
    ...{ deck, memory, wish, examWish, exams },
  };
  const leaving = await runScreens(beginning, context);
  if ('teach' in leaving || 'resume' in leaving) {
    const { resume, teach } = await import('./class/host.ts');
    const code = await ('teach' in leaving
      ? teach(leaving.teach, options, context)
      : resume(leaving.resume, context));
    // Read anew: nobody knows how long the class has lasted.
    return code === 0 ? runInteractive('home', options, context.anew()) : process.exit(code);
  }
  // Ink's throttle timer would keep the process for another 35 ms.
  if ('code' in leaving) process.exit(leaving.code);
  context.print(
    'Plain lines from now on; `portquiz config set plain false` brings the screens back.',
    'Another list: `portquiz decks` shows them, `portquiz config set deck NAME` takes one.',
  );
  // Read anew: a list may have been chosen, and a day set, before.
  return runInLines(options, context.anew(), wishFor);
};
