import type { Goal, JournalEvent, Override, Recall, Reset, Undo } from '../memory/events.ts';
import { isDay } from '../memory/moment.ts';
import { readExamAnswer, readExamStart, readExamSubmit } from './exam-line.ts';
import {
  type Fields,
  isAmount,
  isFields,
  isNumber,
  isRating,
  isShell,
  isText,
  isTextOrNull,
  isTexts,
  readBase,
} from './line-fields.ts';
import { readReview } from './review-line.ts';

/** What one line of the journal turned out to be. */
export type Line =
  | { readonly kind: 'event'; readonly event: JournalEvent }
  /** Well-formed, of a later version: kept and not understood. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' };

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

/** A pair of the sheet that was wrong. */
const isPair = (value: unknown): value is Recall['wrong'][number] =>
  isFields(value) &&
  isText(value.name) &&
  Array.isArray(value.ports) &&
  value.ports.every(isNumber);

const readRecall = (fields: Fields): Recall | undefined => {
  const base = readBase(fields);
  const { deck, found, missed, wrong, ms, shell, app, content } = fields;
  if (!base || !isText(deck) || !isTexts(found) || !isTexts(missed)) return undefined;
  if (!Array.isArray(wrong) || !wrong.every(isPair)) return undefined;
  if (!(ms === null || isAmount(ms)) || !isShell(shell) || !isText(app) || !isText(content))
    return undefined;
  return { ...base, type: 'recall', deck, found, missed, wrong, ms, shell, app, content };
};

const readers: Readonly<Record<string, (fields: Fields) => JournalEvent | undefined>> = {
  review: readReview,
  undo: readUndo,
  override: readOverride,
  reset: readReset,
  goal: readGoal,
  'exam-start': readExamStart,
  'exam-answer': readExamAnswer,
  'exam-submit': readExamSubmit,
  recall: readRecall,
};

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
