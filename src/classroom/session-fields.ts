import { isSafeName } from './names.ts';
import { mostExtra, mostRoomSeconds } from './room-events.ts';

/** A line's object, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** A value of that type; undefined where it is none. */
export type Read<T> = (value: unknown) => T | undefined;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The object that a line holds; undefined where it holds none. */
export const fieldsOf = (text: string): Fields | undefined => {
  const value = parsed(text);
  return isFields(value) ? value : undefined;
};

const matching =
  (pattern: RegExp): Read<string> =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : undefined;

/** A number from `least` to `most`. */
const numberIn =
  (least: number, most: number): Read<number> =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most ? value : undefined;

const wholeIn = (least: number, most: number): Read<number> => {
  const within = numberIn(least, most);
  return (value) => (Number.isInteger(value) ? within(value) : undefined);
};

/** The last moment that JavaScript knows, in ms since 1970. */
const lastMoment = 8.64e15;

/** The readers of a line's fields. */
export const is = {
  time: numberIn(0, lastMoment),
  amount: numberIn(0, lastMoment),
  place: wholeIn(0, 9999),
  seconds: wholeIn(1, mostRoomSeconds),
  count: wholeIn(0, 10_000),
  extra: numberIn(0, mostExtra),
  id: matching(/^[\w.:-]{1,64}$/),
  /** SHA-256 in hex. */
  digest: matching(/^[0-9a-f]{64}$/),
  code: matching(/^[A-Z0-9]{4,64}$/),
  /** A quiz code, a list, a version. */
  word: matching(/^[\w.+:-]{1,200}$/),
  name: ((value) =>
    typeof value === 'string' && isSafeName(value) ? value : undefined) satisfies Read<string>,
};
