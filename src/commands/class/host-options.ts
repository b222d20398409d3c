import type { BoardRule, NameRule, RoomRules } from '../../classroom/room.ts';
import { seedFor } from '../../drill/code.ts';
import { mostInDrill } from '../../drill/draw.ts';
import { drawnSigns } from '../../drill/drawn-text.ts';
import { safeText } from '../../grading/safe-text.ts';
import type { Deck } from '../../registry/deck.ts';
import { type Context, keptDeckFor } from '../context.ts';
import { UsageError } from '../errors.ts';
import type { Options } from '../options.ts';
import { wholeNumber } from '../study.ts';

/** How a class is to be held. */
export interface ClassWish {
  readonly deck: Deck;
  readonly count: number;
  readonly seed: string;
  readonly rules: RoomRules;
}

/** Where its door is to be; undefined: the usual place. */
export interface DoorPlace {
  readonly port?: number | undefined;
  readonly bind?: string | undefined;
}

/** A choice of words for an option, the usual one first. */
const nameRules: readonly NameRule[] = ['generated', 'roster', 'free'];
const boardRules: readonly BoardRule[] = ['none', 'top5', 'anonymous'];

/** What a class has where nothing is said. */
export const usualClass = { count: 20, seconds: 30 } as const;

/** The longest and the shortest a question of a class may stand, in seconds: nobody can read one in less. */
const mostSeconds = 600;
const leastSeconds = 5;
const mostPort = 65_535;
const seedSigns = 7;

const oneOf = <T extends string>(
  option: string,
  text: string | undefined,
  words: readonly [T, ...T[]] | readonly T[],
  usual: T,
): T => {
  if (text === undefined) return usual;
  const word = words.find((each) => each === text.trim().toLowerCase());
  if (word) return word;
  throw new UsageError(`${option} "${safeText(text)}": write ${words.join(', ')}`);
};

const secondsOf = (text: string | undefined): number => {
  if (text === undefined) return usualClass.seconds;
  const seconds = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (seconds >= leastSeconds && seconds <= mostSeconds) return seconds;
  throw new UsageError(
    `--seconds "${safeText(text)}": write a whole number from ${leastSeconds} to ${mostSeconds}`,
  );
};

const countOf = (text: string | undefined, deck: Deck): number => {
  const most = mostInDrill(deck);
  return text === undefined ? Math.min(usualClass.count, most) : wholeNumber('--count', text, most);
};

/** @param draw gives a whole number from 0 to below its argument, out of true chance */
export const secretSeed = (draw: (below: number) => number): string =>
  Array.from({ length: seedSigns }, () => drawnSigns[draw(drawnSigns.length)]).join('');

/**
 * What the options ask for.
 * @throws UsageError for what will not do
 */
export const readClassWish = (
  options: Options,
  context: Context,
  draw: (below: number) => number,
): ClassWish => {
  const deck = keptDeckFor(context, options.deck);
  return {
    deck,
    count: countOf(options.count, deck),
    seed: options.seed === undefined ? secretSeed(draw) : seedFor(options.seed),
    rules: {
      seconds: secondsOf(options.seconds),
      names: oneOf('--names', options.names, nameRules, 'generated'),
      board: oneOf('--board', options.board, boardRules, 'none'),
      speed: options.speed === true,
    },
  };
};

/** 0 is any that is free, as it is everywhere. */
const portOf = (text: string): number =>
  /^0{1,6}$/.test(text) ? 0 : wholeNumber('--port', text, mostPort);

/** An IPv6 address may stand in brackets, as it does in the address that is shown. */
const bindOf = (text: string): string => {
  const bare = /^\[([^[\]]*)\]$/.exec(text)?.[1] ?? text;
  if (/^[\w.:%-]+$/.test(bare)) return bare;
  throw new UsageError(
    `--bind "${safeText(text)}": write an address of this machine, like 192.168.1.20`,
  );
};

/** @throws UsageError for a port that is none, or an address left empty */
export const readDoorPlace = ({ port, bind }: Options): DoorPlace => ({
  port: port === undefined ? undefined : portOf(port),
  bind: bind === undefined ? undefined : bindOf(bind),
});

/** Options that a session that is gone on with has already. */
const settled = ['deck', 'count', 'seconds', 'names', 'board', 'speed', 'seed', 'slips'] as const;

/** @throws UsageError where --resume stands beside what cannot be changed any more */
export const refuseBesideResume = (options: Options, roster: string | undefined): void => {
  const given = settled.find((name) => options[name] !== undefined);
  if (given !== undefined)
    throw new UsageError(`host --resume: leave out --${given}; the quiz goes on as it was begun`);
  if (roster !== undefined)
    throw new UsageError('host --resume: leave out the roster; its slips hold still');
};
