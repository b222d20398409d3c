import type {
  ExamAnswer,
  ExamGiven,
  ExamQuestion,
  ExamStart,
  ExamSubmit,
  Review,
} from '../memory/events.ts';
import { isDirection } from '../registry/item.ts';
import {
  type Fields,
  isAmount,
  isFields,
  isNumber,
  isShell,
  isText,
  isTextOrNull,
  isTexts,
  isVerdict,
  readBase,
} from './line-fields.ts';
import { readReview } from './review-line.ts';

/** All of a list as they are read one by one; undefined when one of them is none. */
const readAll = <T>(value: unknown, read: (fields: Fields) => T | undefined): T[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  const found = value.flatMap((each: unknown) => (isFields(each) ? (read(each) ?? []) : []));
  return found.length === value.length ? found : undefined;
};

const readQuestion = ({ card, context }: Fields): ExamQuestion | undefined =>
  isText(card) && typeof context === 'boolean' ? { card, context } : undefined;

const isShare = (value: unknown): value is number => isAmount(value) && value <= 1;
const isLimit = (value: unknown): value is number | null => value === null || isAmount(value);

/** Each gives the event of a line's object; undefined when it is none. */
export const readExamStart = (fields: Fields): ExamStart | undefined => {
  const base = readBase(fields);
  const { deck, seed, limit, passAt, shell, app, content } = fields;
  const questions = readAll(fields.questions, readQuestion);
  if (!base || !isText(deck) || !isText(seed) || !questions || !isLimit(limit)) return undefined;
  if (!isShare(passAt) || !isShell(shell) || !isText(app) || !isText(content)) return undefined;
  return { ...base, type: 'exam-start', deck, seed, questions, limit, passAt, shell, app, content };
};

const readGiven = (fields: Fields): ExamGiven | undefined => {
  const { item, direction, port, options, given, givenIs, verdict } = fields;
  if (!isText(item) || !isText(direction) || !isDirection(direction)) return undefined;
  if (!(port === null || isNumber(port)) || !isTexts(options) || !isText(given)) return undefined;
  if (!isTextOrNull(givenIs) || !isVerdict(verdict)) return undefined;
  return { item, direction, port, options, given, givenIs, verdict };
};

export const readExamAnswer = (fields: Fields): ExamAnswer | undefined => {
  const base = readBase(fields);
  const { exam, card, flagged, ms, spent } = fields;
  const answer = isFields(fields.answer) ? readGiven(fields.answer) : null;
  if (!base || !isText(exam) || !isText(card) || answer === undefined) return undefined;
  if (fields.answer !== null && answer === null) return undefined;
  if (typeof flagged !== 'boolean' || !isAmount(ms) || !isAmount(spent)) return undefined;
  return { ...base, type: 'exam-answer', exam, card, answer, flagged, ms, spent };
};

const readReviewOf = (fields: Fields): Review | undefined =>
  fields.type === 'review' && fields.v === 1 ? readReview(fields) : undefined;

export const readExamSubmit = (fields: Fields): ExamSubmit | undefined => {
  const base = readBase(fields);
  const { exam, deck, ended, asked, right, passAt, spent, limit } = fields;
  const reviews = readAll(fields.reviews, readReviewOf);
  if (!base || !isText(exam) || !isText(deck) || !reviews) return undefined;
  if (ended !== 'handed-in' && ended !== 'time-up') return undefined;
  if (!isAmount(asked) || !isAmount(right) || right > asked || !isShare(passAt)) return undefined;
  if (!isAmount(spent) || !isLimit(limit)) return undefined;
  return {
    ...base,
    type: 'exam-submit',
    exam,
    deck,
    ended,
    asked,
    right,
    passAt,
    spent,
    limit,
    reviews,
  };
};
