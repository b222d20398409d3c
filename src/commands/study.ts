import { randomUUID } from 'node:crypto';
import { createInterface, type Interface } from 'node:readline';
import type { Opening } from '../app/begin.ts';
import { safeText } from '../grading/safe-text.ts';
import type { FormSetting } from '../memory/form.ts';
import type { LineShell } from '../plain/shell.ts';
import { type Card, cardsOf, type Deck } from '../registry/deck.ts';
import { namesAt } from '../registry/iana.ts';
import { allDirections, type Direction, isDirection } from '../registry/item.ts';
import { type Equipment, makePlan, type Wish } from '../session/plan.ts';
import { startSession } from '../session/reduce.ts';
import { type CommonOptions, type Context, createContext, deckFor } from './context.ts';
import { UsageError } from './errors.ts';
import { signalCodes } from './presence.ts';
import { createRunner, type Runner } from './runner.ts';
import { suggestion } from './suggest.ts';
import { appVersion } from './version.ts';

export interface StudyOptions extends CommonOptions {
  readonly deck?: string;
  readonly minutes?: string;
  readonly count?: string;
  readonly direction?: readonly string[];
  readonly form?: string;
  readonly card?: readonly string[];
}

const forms: readonly string[] = ['auto', 'choice', 'typed'] satisfies FormSetting[];

const isForm = (word: string): word is FormSetting => forms.includes(word);

/** @throws UsageError for anything but a whole number from 1 to `most` */
export const wholeNumber = (option: string, text: string, most: number): number => {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= most) return number;
  throw new UsageError(`${option} "${safeText(text)}": write a whole number from 1 to ${most}`);
};

const readForm = (text: string): FormSetting => {
  if (isForm(text)) return text;
  throw new UsageError(`--form "${safeText(text)}": write auto, choice or typed`);
};

/** Cards asked for by id; those of the deck at hand first, else of whichever list has them. */
const cardsNamed = (ids: readonly string[], deck: Deck, context: Context): readonly Card[] => {
  const known = new Map<string, Card>();
  for (const other of [...context.catalog.decks, deck]) {
    for (const card of cardsOf(other))
      if (!known.has(card.id) || other === deck) known.set(card.id, card);
  }
  return [...new Set(ids)].map((id) => {
    const card = known.get(id);
    if (card) return card;
    throw new UsageError(
      `--card: there is no card "${safeText(id)}"${suggestion(id, [...known.keys()]) || '; one is ssh:service-to-number'}`,
    );
  });
};

const readDirections = (wanted: readonly string[]): readonly Direction[] => {
  const unknown = wanted.find((word) => !isDirection(word));
  if (unknown !== undefined) {
    throw new UsageError(`--direction "${safeText(unknown)}": write ${allDirections.join(', ')}`);
  }
  return wanted.filter(isDirection);
};

/** What the options ask for, beside the settings. */
const readWish = (options: StudyOptions, deck: Deck, context: Context): Wish => {
  const named = options.card ?? [];
  return {
    cards: named.length > 0 ? cardsNamed(named, deck, context) : undefined,
    directions: readDirections(options.direction ?? []),
    minutes:
      options.minutes === undefined ? undefined : wholeNumber('--minutes', options.minutes, 600),
    count: options.count === undefined ? undefined : wholeNumber('--count', options.count, 100_000),
    form: options.form === undefined ? undefined : readForm(options.form),
    seed: options.seed,
  };
};

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

const runPlainStudy = async (options: StudyOptions, context: Context): Promise<number> => {
  const json = options.json === true;
  const deck = deckFor(context, options.deck);
  const equipment = equipmentFor(context, json ? 'json' : 'plain');
  const wish = readWish(options, deck, context);
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

/** The screens from one of them on; on the learner's wish they end in plain lines. */
export const runInteractive = async (
  opening: Opening,
  options: StudyOptions,
  context: Context,
): Promise<number> => {
  // Bad options are said on the learner's own screen, before it is left.
  const deck = deckFor(context, options.deck);
  const wish = readWish(options, deck, context);
  const { settings, memory } = context;
  const { runScreens } = await import('./screen.ts');
  const equipment = equipmentFor(context, 'screen');
  const leaving = await runScreens({ opening, equipment, settings, deck, memory, wish }, context);
  // Ink's throttle timer would keep the process for another 35 ms.
  if ('code' in leaving) process.exit(leaving.code);
  context.print(
    'Plain lines from now on; `portquiz config set plain false` brings the screens back.',
    'Another list: `portquiz decks` shows them, `portquiz config set deck NAME` takes one.',
  );
  // Read anew: a list may have been chosen, and a day set, before.
  return runPlainStudy(options, createContext(context.options));
};

/** `portquiz study`: today's session, in lines or on the screen. */
export const study = (options: StudyOptions, context: Context): Promise<number> =>
  options.json === true || isPlain(context)
    ? runPlainStudy(options, context)
    : runInteractive('study', options, context);
