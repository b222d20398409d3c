import type { Verdict } from '../grading/verdict.ts';
import type {
  Goal,
  Hint,
  JournalEvent,
  Override,
  Rating,
  Reset,
  Review,
  Shell,
  Undo,
} from '../memory/events.ts';
import { isDay } from '../memory/moment.ts';
import { isDirection } from '../registry/item.ts';

/** What one line of the journal turned out to be. */
export type Line =
  | { readonly kind: 'event'; readonly event: JournalEvent }
  /** Well-formed, of a later version: kept and not understood. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' };

type Fields = Readonly<Record<string, unknown>>;

const verdicts: readonly unknown[] = [
  'right',
  'slip',
  'partly',
  'wrong',
  'unknown',
] satisfies Verdict[];
const hints: readonly unknown[] = ['family', 'mnemonic', 'choices', null] satisfies (Hint | null)[];
const modes: readonly unknown[] = ['study', 'practice', 'skip'] satisfies Review['mode'][];
const shells: readonly unknown[] = ['screen', 'plain', 'json'] satisfies Shell[];

const isVerdict = (value: unknown): value is Verdict => verdicts.includes(value);
const isHint = (value: unknown): value is Hint | null => hints.includes(value);
const isShell = (value: unknown): value is Shell => shells.includes(value);
const isMode = (value: unknown): value is Review['mode'] => modes.includes(value);
const isRating = (value: unknown): value is Rating =>
  value === 1 || value === 2 || value === 3 || value === 4;
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

const readBase = ({ id, time, offset, day }: Fields) => {
  if (!isText(id) || id === '' || !isNumber(time) || !isNumber(offset)) return undefined;
  if (!isText(day) || !isDay(day)) return undefined;
  return { v: 1 as const, id, time, offset, day };
};

const readReview = (fields: Fields): Review | undefined => {
  const base = readBase(fields);
  const { session, card, item, direction, port, form, options, given, givenIs, verdict } = fields;
  const { ms, hint, blur, mode, shell, deck, rating, app, content } = fields;
  if (!base || !isText(session) || !isText(card) || !isText(item)) return undefined;
  if (!isText(direction) || !isDirection(direction)) return undefined;
  if (!(port === null || isNumber(port))) return undefined;
  if (form !== 'choice' && form !== 'typed') return undefined;
  if (!Array.isArray(options) || !options.every(isText)) return undefined;
  if (!isText(given) || !isTextOrNull(givenIs) || !isVerdict(verdict)) return undefined;
  if (!(ms === null || (isNumber(ms) && ms >= 0)) || !isHint(hint) || typeof blur !== 'boolean')
    return undefined;
  if (!isMode(mode) || !isShell(shell) || !isText(deck)) return undefined;
  if (!isRating(rating) || !isText(app) || !isText(content)) return undefined;
  // Field by field: with a spread V8 makes an object that is forty times slower.
  return {
    v: base.v,
    type: 'review',
    id: base.id,
    time: base.time,
    offset: base.offset,
    day: base.day,
    session,
    card,
    item,
    direction,
    port,
    form,
    options,
    given,
    givenIs,
    verdict,
    ms,
    hint,
    blur,
    mode,
    shell,
    deck,
    rating,
    app,
    content,
  };
};

const readUndo = (fields: Fields): Undo | undefined => {
  const base = readBase(fields);
  return base && isText(fields.review)
    ? { ...base, type: 'undo', review: fields.review }
    : undefined;
};

const readOverride = (fields: Fields): Override | undefined => {
  const base = readBase(fields);
  const { review, rating, remember } = fields;
  if (!base || !isText(review) || !isRating(rating) || !isTextOrNull(remember)) return undefined;
  return { ...base, type: 'override', review, rating, remember };
};

const readReset = (fields: Fields): Reset | undefined => {
  const base = readBase(fields);
  return base && { ...base, type: 'reset' };
};

const readGoal = (fields: Fields): Goal | undefined => {
  const base = readBase(fields);
  const { deck, date, passed } = fields;
  if (!base || !isText(deck) || deck === '') return undefined;
  if (date !== null && !(isText(date) && isDay(date))) return undefined;
  return { ...base, type: 'goal', deck, date, ...(passed === true ? { passed } : {}) };
};

const readers: Readonly<Record<string, (fields: Fields) => JournalEvent | undefined>> = {
  review: readReview,
  undo: readUndo,
  override: readOverride,
  reset: readReset,
  goal: readGoal,
};

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseObject = (text: string): Fields | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Reads one line of the journal: a total function, for whatever bytes a file may hold. */
export const parseLine = (text: string): Line => {
  const fields = parseObject(text);
  if (!fields || !isNumber(fields.v) || !isText(fields.type) || !isText(fields.id))
    return { kind: 'unreadable' };
  const reader = Object.hasOwn(readers, fields.type) ? readers[fields.type] : undefined;
  if (fields.v > 1 || !reader) return { kind: 'newer' };
  const event = reader(fields);
  return event ? { kind: 'event', event } : { kind: 'unreadable' };
};

/** The line of an event, without its newline. */
export const formatLine = (event: JournalEvent): string => JSON.stringify(event);
