import { type OptionKey, optionKeys } from '../questions/question.ts';
import { hashText } from '../questions/random.ts';
import type { Variant } from './drill.ts';

/** One answer of a drill that was taken. */
export interface DrillAnswer {
  /** In the order of variant A, from 1. */
  readonly place: number;
  /** null: the time ran out. */
  readonly option: OptionKey | null;
  /** Milliseconds until it was given. */
  readonly ms: number;
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
}

/** What somebody answered to a drill, and never a score: whoever reads it regrades. */
export interface DrillAnswers {
  readonly code: string;
  readonly variant: Variant;
  /** As given: nothing is cleaned. */
  readonly name: string | null;
  /** The version of portquiz and of its content that it was taken with. */
  readonly app: string;
  readonly content: string;
  /** The clock of each question in seconds; null for none. More than the code says for whoever was given more. */
  readonly seconds: number | null;
  /** Milliseconds since 1970 UTC. */
  readonly started: number;
  /** In the order they were given; a question that is not there was not reached. */
  readonly answers: readonly DrillAnswer[];
}

/** Why a text is no answers file. */
export type AnswersProblem =
  | { readonly kind: 'another-kind' }
  /** Written by a later portquiz, in a form that is not known yet. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'too-large' }
  /** The end is missing. */
  | { readonly kind: 'cut-short' }
  /** The sum says that something was changed. */
  | { readonly kind: 'damaged' }
  /** @property field what does not hold what it should */
  | { readonly kind: 'field'; readonly field: string };

/** @property line the one to look at, from 1 */
export type AnswersFault = AnswersProblem & { readonly line: number };

export type ReadAnswers = { readonly data: DrillAnswers } | { readonly fault: AnswersFault };

const kind = 'portquiz-answers';

/** Characters: five times what 9,999 answers take. */
const mostCharacters = 4_000_000;
const mostText = 200;
const mostMs = 1e10;
const mostTime = 8.64e15;
const mostPlace = 9999;

/** ASCII alone: what mail and old editors do to other letters would look like damage. */
export const lineOf = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A sum that notices damage; it keeps nobody from writing another. */
const sumOf = (lines: readonly string[]): string =>
  hashText(lines.join('\n')).toString(16).padStart(8, '0');

/** The answers file: a line that says what it is, a line for each answer, and a last one with the sum of those before. */
export const formatAnswers = ({ answers, ...run }: DrillAnswers): string => {
  const lines = [
    lineOf({ type: kind, v: 1, ...run }),
    ...answers.map(({ place, option, ms, time }) => lineOf({ place, option, ms, time })),
  ];
  const end = lineOf({ type: 'end', answers: answers.length, sum: sumOf(lines) });
  return `${[...lines, end].join('\n')}\n`;
};

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldsOf = (line: string): Fields | undefined => {
  try {
    const value: unknown = JSON.parse(line);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= mostText;
const isWithin = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;
const isWhole = (value: unknown, least: number, most: number): value is number =>
  isWithin(value, least, most) && Number.isInteger(value);
const isOption = (value: unknown): value is OptionKey => optionKeys.some((key) => key === value);

/** Each gives what a line's object says, or the name of the field that is amiss. */
export const readRun = (fields: Fields): Omit<DrillAnswers, 'answers'> | string => {
  const { code, variant, name, app, content, seconds, started } = fields;
  if (!isText(code) || code === '') return 'code';
  if (!isText(variant) || !/^[A-Z]$/.test(variant)) return 'variant';
  if (name !== null && !isText(name)) return 'name';
  if (!isText(app)) return 'app';
  if (!isText(content)) return 'content';
  if (seconds !== null && !isWhole(seconds, 1, mostPlace)) return 'seconds';
  if (!isWhole(started, 0, mostTime)) return 'started';
  return { code, variant, name, app, content, seconds, started };
};

export const readAnswer = ({ place, option, ms, time }: Fields): DrillAnswer | string => {
  if (!isWhole(place, 1, mostPlace)) return 'place';
  if (option !== null && !isOption(option)) return 'option';
  if (!isWithin(ms, 0, mostMs)) return 'ms';
  if (!isWhole(time, 0, mostTime)) return 'time';
  return { place, option, ms, time };
};

/** Lines without the mark of old editors before them and the empty ones behind. */
const linesOf = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r\n|\r|\n/);

/** What the first line of an answers file says, though its rest may be torn; undefined where it is none. */
export const answersHead = (text: string): Omit<DrillAnswers, 'answers'> | undefined => {
  const first = fieldsOf(linesOf(text)[0] ?? '');
  const run = first?.type === kind ? readRun(first) : undefined;
  return typeof run === 'string' ? undefined : run;
};

const faultAt = (line: number, fault: AnswersProblem): ReadAnswers => ({
  fault: { ...fault, line },
});

/** What the first line has to be; undefined when it is. */
const faultOfFirst = (line: string): ReadAnswers | undefined => {
  const first = fieldsOf(line);
  if (!first) return faultAt(1, { kind: line.includes(kind) ? 'damaged' : 'another-kind' });
  if (first.type !== kind) return faultAt(1, { kind: 'another-kind' });
  if (!isWhole(first.v, 1, Number.MAX_SAFE_INTEGER))
    return faultAt(1, { kind: 'field', field: 'v' });
  return first.v > 1 ? faultAt(1, { kind: 'newer' }) : undefined;
};

/** What is amiss with the lines as a whole: torn ones, no end, a sum that is not theirs. */
const faultOfWhole = (
  lines: readonly string[],
  objects: readonly (Fields | undefined)[],
): ReadAnswers | undefined => {
  const torn = objects.indexOf(undefined);
  const end = objects.at(-1);
  if (torn >= 0 && torn < lines.length - 1) return faultAt(torn + 1, { kind: 'damaged' });
  if (end?.type !== 'end') return faultAt(lines.length, { kind: 'cut-short' });
  const isWhole = end.sum === sumOf(lines.slice(0, -1)) && end.answers === lines.length - 2;
  return isWhole ? undefined : faultAt(lines.length, { kind: 'damaged' });
};

const readAll = (first: Fields, rest: readonly Fields[]): ReadAnswers => {
  const run = readRun(first);
  if (typeof run === 'string') return faultAt(1, { kind: 'field', field: run });
  const answers: DrillAnswer[] = [];
  const places = new Set<number>();
  for (const [at, fields] of rest.entries()) {
    const answer = readAnswer(fields);
    if (typeof answer === 'string') return faultAt(at + 2, { kind: 'field', field: answer });
    if (places.has(answer.place)) return faultAt(at + 2, { kind: 'field', field: 'place' });
    places.add(answer.place);
    answers.push(answer);
  }
  return { data: { ...run, answers } };
};

/** Reads an answers file, whatever text it may be given. */
export const parseAnswers = (text: string): ReadAnswers => {
  if (text.length > mostCharacters) return faultAt(1, { kind: 'too-large' });
  const lines = linesOf(text);
  const fault = faultOfFirst(lines[0] ?? '');
  if (fault) return fault;
  const objects = lines.map(fieldsOf);
  const whole = faultOfWhole(lines, objects);
  if (whole) return whole;
  const [first, ...rest] = objects.slice(0, -1).filter((fields) => fields !== undefined);
  return first ? readAll(first, rest) : faultAt(1, { kind: 'another-kind' });
};
