import { randomInt } from 'node:crypto';
import { codeOf, drawnSeed, mostSeconds, readCode, seedFor } from '../../drill/code.ts';
import { mostInDrill } from '../../drill/draw.ts';
import { type Drill, type Feedback, makeDrill } from '../../drill/drill.ts';
import { safeText } from '../../grading/safe-text.ts';
import { findDeckOrBeyond } from '../../registry/beyond.ts';
import type { Deck } from '../../registry/deck.ts';
import { type Context, keptDeckFor } from '../context.ts';
import { UsageError } from '../errors.ts';
import type { Options } from '../options.ts';
import { wholeNumber } from '../study.ts';
import { appVersion } from '../version.ts';
import { codeFaultLine } from './code-fault.ts';

/** A quiz as the command line asks for it. */
export interface WantedDrill {
  readonly drill: Drill;
  readonly code: string;
  readonly deck: Deck;
  /** The clock of each question here; null for none. */
  readonly seconds: number | null;
}

const usualCount = 20;
const mostName = 100;

const isFeedback = (word: string): word is Feedback => word === 'each' || word === 'end';

const feedbackOf = (word = 'each'): Feedback => {
  if (isFeedback(word)) return word;
  throw new UsageError(`--feedback "${safeText(word)}": write each or end`);
};

const secondsOf = (word: string): number | null =>
  word === 'off' ? null : wholeNumber('--seconds', word, mostSeconds);

const drawn = (options: Options, context: Context): WantedDrill => {
  const deck = keptDeckFor(context, options.deck);
  const most = mostInDrill(deck);
  const count =
    options.count === undefined
      ? Math.min(usualCount, most)
      : wholeNumber('--count', options.count, most);
  const { seed: word } = context.options;
  const seed = word === undefined ? drawnSeed(randomInt) : seedFor(word);
  const seconds = options.seconds === undefined ? null : secondsOf(options.seconds);
  const rules = { seconds, feedback: feedbackOf(options.feedback) };
  const drill = makeDrill({ catalog: context.catalog, deck }, { count, seed, rules });
  return { drill, code: codeOf(drill, appVersion), deck, seconds };
};

/** More time than the code gives, or none to look at; never less. */
const secondsFor = ({ rules }: Drill, word: string | undefined): number | null => {
  if (word === undefined) return rules.seconds;
  if (rules.seconds === null)
    throw new UsageError('--seconds: this quiz has no clock, and its code gets none');
  const wanted = secondsOf(word);
  if (wanted === null || wanted >= rules.seconds) return wanted;
  throw new UsageError(
    `--seconds ${wanted}: this quiz gives ${rules.seconds} s a question; with its code there is only more, or off`,
  );
};

const partsOfCode = ['deck', 'count', 'feedback'] as const;

const byCode = (code: string, options: Options, context: Context): WantedDrill => {
  const given = [
    ...partsOfCode.filter((name) => options[name] !== undefined),
    ...(context.options.seed === undefined ? [] : ['seed']),
  ];
  if (given.length > 0)
    throw new UsageError(
      `--${given[0]}: a quiz code says this already; leave it out, or leave the code out for a new quiz`,
    );
  const read = readCode(code, context.catalog, appVersion);
  if ('fault' in read) throw new UsageError(codeFaultLine(read.fault, code));
  const deck = findDeckOrBeyond(context.catalog, read.drill.deck);
  if (!deck) throw new Error(`no list ${read.drill.deck}`);
  return { ...read, deck, seconds: secondsFor(read.drill, options.seconds) };
};

/** The quiz of a code, or a new one by its options. @throws UsageError where they will not do */
export const wantedDrill = (
  code: string | undefined,
  options: Options,
  context: Context,
): WantedDrill => (code === undefined ? drawn(options, context) : byCode(code, options, context));

/** Who hands it in, as given; null without a name. @throws UsageError for a long one */
export const nameOf = (word: string | undefined): string | null => {
  const name = word?.trim() ?? '';
  if ([...name].length > mostName)
    throw new UsageError(`--name: write at most ${mostName} characters`);
  return name === '' ? null : name;
};
