import type { Verdict } from '../grading/verdict.ts';
import type { Hint, Rating, Review, Shell } from '../memory/events.ts';
import { isDay } from '../memory/moment.ts';

/** A line's object, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

const verdicts: readonly unknown[] = [
  'right',
  'slip',
  'partly',
  'wrong',
  'unknown',
] satisfies Verdict[];
const hints: readonly unknown[] = ['family', 'mnemonic', 'choices', null] satisfies (Hint | null)[];
const modes: readonly unknown[] = [
  'study',
  'practice',
  'skip',
  'exam',
  'class',
] satisfies Review['mode'][];
const shells: readonly unknown[] = ['screen', 'plain', 'json'] satisfies Shell[];

export const isVerdict = (value: unknown): value is Verdict => verdicts.includes(value);
export const isHint = (value: unknown): value is Hint | null => hints.includes(value);
export const isShell = (value: unknown): value is Shell => shells.includes(value);
export const isMode = (value: unknown): value is Review['mode'] => modes.includes(value);
export const isRating = (value: unknown): value is Rating =>
  value === 1 || value === 2 || value === 3 || value === 4;
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isTextOrNull = (value: unknown): value is string | null =>
  value === null || isText(value);
export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

export const readBase = ({ id, time, offset, day }: Fields) => {
  if (!isText(id) || id === '' || !isNumber(time) || !isNumber(offset)) return undefined;
  if (!isText(day) || !isDay(day)) return undefined;
  return { v: 1 as const, id, time, offset, day };
};

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);

/** A length of time or a count: 0 or more. */
export const isAmount = (value: unknown): value is number => isNumber(value) && value >= 0;
