import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { safeText } from '../grading/safe-text.ts';
import type { FormSetting } from '../memory/form.ts';
import type { LineShell } from '../plain/shell.ts';
import { type Card, cardsOf, type Deck } from '../registry/deck.ts';
import { namesAt } from '../registry/iana.ts';
import { directions, isDirection } from '../registry/item.ts';
import { startSession } from '../session/reduce.ts';
import type { SessionPlan } from '../session/session.ts';
import { type CommonOptions, type Context, deckFor } from './context.ts';
import { UsageError } from './errors.ts';
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

const msPerMinute = 60_000;
const forms: readonly string[] = ['auto', 'choice', 'typed'] satisfies FormSetting[];

const isForm = (word: string): word is FormSetting => forms.includes(word);

const wholeNumber = (option: string, text: string, most: number): number => {
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

const cardsInDirections = (cards: readonly Card[], wanted: readonly string[]): readonly Card[] => {
  const unknown = wanted.find((word) => !isDirection(word));
  if (unknown !== undefined) {
    throw new UsageError(`--direction "${safeText(unknown)}": write ${directions.join(', ')}`);
  }
  return wanted.length === 0 ? cards : cards.filter((card) => wanted.includes(card.direction));
};

/** The plan of a session as options and settings ask for it. */
const planSession = (
  options: StudyOptions,
  context: Context,
  shell: SessionPlan['shell'],
): SessionPlan => {
  const deck = deckFor(context, options.deck);
  const practice = (options.card ?? []).length > 0;
  const cards = practice ? cardsNamed(options.card ?? [], deck, context) : cardsOf(deck);
  const minutes =
    options.minutes === undefined
      ? context.settings.minutes
      : wholeNumber('--minutes', options.minutes, 600);
  const id = randomUUID();
  return {
    id,
    catalog: context.catalog,
    deck,
    cards: cardsInDirections(cards, options.direction ?? []),
    practice,
    skip: false,
    form: options.form === undefined ? context.settings.form : readForm(options.form),
    limitMs: minutes * msPerMinute,
    count: options.count === undefined ? undefined : wholeNumber('--count', options.count, 100_000),
    seed: options.seed ?? id,
    shell,
    app: appVersion,
    registryName: (port) => namesAt(context.iana.at(port))[0]?.name,
  };
};

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** On a signal: what can be saved is saved, a last word is printed, and the exit code says which it was. */
const leaveOnSignals = (runner: Runner, lastWords: () => void): void => {
  for (const [signal, code] of Object.entries(signals)) {
    process.once(signal, () => {
      lastWords();
      runner.close().finally(() => process.exit(code));
    });
  }
};

const runLines = async (runner: Runner, context: Context, json: boolean): Promise<void> => {
  const { runPlain } = await import('../plain/run-plain.ts');
  const { runJson } = await import('../plain/run-json.ts');
  const { summaryLines } = await import('../plain/verdict-lines.ts');
  const reader = createInterface({
    input: process.stdin,
    terminal: false,
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const shell: LineShell = {
    state: () => runner.state,
    dispatch: runner.dispatch,
    trouble: () => runner.trouble && `${context.home.folder}: ${runner.trouble}`,
    now: context.clock,
    lines: reader,
    print: context.print,
    prompt: (text) => process.stdout.write(text),
    echoes: process.stdin.isTTY === true,
  };
  leaveOnSignals(runner, () => {
    if (!json) context.print('', ...summaryLines(runner.state, context.clock()));
  });
  await (json ? runJson(shell) : runPlain(shell));
  reader.close();
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

/** `portquiz study`: today's session, in lines or on the screen. */
export const study = async (options: StudyOptions, context: Context): Promise<number> => {
  const json = options.json === true;
  const plain = json || isPlain(context);
  if (!plain) return openScreens('study', options, context);
  const plan = planSession(options, context, json ? 'json' : 'plain');
  const runner = createRunner(startSession(plan, context.memory, context.clock()), context.home);
  await runLines(runner, context, json);
  return 0;
};

/** The screens, at Home or at the first question. */
export const openScreens = async (
  first: 'home' | 'study',
  options: StudyOptions,
  context: Context,
): Promise<number> => {
  // Bad options are said on the learner's own screen, before it is left.
  planSession(options, context, 'screen');
  const { runScreens } = await import('./screen.ts');
  return runScreens(first, () => planSession(options, context, 'screen'), context);
};
