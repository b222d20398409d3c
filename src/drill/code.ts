import { rightOption } from '../questions/question.ts';
import { hashText } from '../questions/random.ts';
import { findDeckOrBeyond } from '../registry/beyond.ts';
import type { Catalog } from '../registry/catalog.ts';
import { mostInDrill } from './draw.ts';
import { drawnNumber, drawnSigns, drawnText } from './drawn-text.ts';
import { type Drill, type DrillRules, type DrillWish, makeDrill, usualRules } from './drill.ts';
import {
  type CodeParts,
  dashedParts,
  formOf,
  hashSigns,
  partsWithoutDashes,
  rulesSigns,
  tidied,
  versionSigns,
} from './typed-code.ts';

/** The longest a question of a drill may stand, in seconds; a code has room for 479. */
export const mostSeconds = 300;

const mostMinor = 60;

/** `0.1.0` as a number; patches and minors from 60 on count as 59, majors from 8 on as 7. */
const versionNumber = (version: string): number => {
  const [major = 0, minor = 0, patch = 0] = version
    .split('.')
    .map((part) => Number.parseInt(part, 10) || 0);
  const within = (part: number, most: number): number => Math.min(part, most - 1);
  return (
    (within(major, 8) * mostMinor + within(minor, mostMinor)) * mostMinor + within(patch, mostMinor)
  );
};

const versionText = (value: number): string =>
  [
    Math.floor(value / mostMinor ** 2),
    Math.floor(value / mostMinor) % mostMinor,
    value % mostMinor,
  ].join('.');

const rulesNumber = ({ seconds, feedback }: DrillRules): number =>
  (seconds ?? 0) * 2 + Number(feedback === 'end');

const rulesOf = (value: number): DrillRules | undefined =>
  value > 2 * mostSeconds + 1
    ? undefined
    : { seconds: Math.floor(value / 2) || null, feedback: value % 2 === 1 ? 'end' : 'each' };

/**
 * What the finished questions come to: their words, their choices and what is right. With the list and the seed, since
 * of a short drill two seeds can ask the same.
 */
const hashOf = ({ deck, seed, questions, rules }: Drill): number =>
  hashText(
    JSON.stringify([
      deck,
      seed,
      rulesNumber(rules),
      ...questions.map((question) => [
        question.prompt,
        question.transport,
        ...question.options.map(({ label }) => label),
        rightOption(question)?.key,
      ]),
    ]),
  );

const hashSignsOf = (drill: Drill): string => drawnText(hashOf(drill), hashSigns);

/** A code, by who made it. */
const writtenCode = (drill: Drill, version: string): string => {
  const { deck, questions, seed } = drill;
  const rules = rulesNumber(drill.rules);
  const rulesText = rules === rulesNumber(usualRules) ? '' : drawnText(rules, rulesSigns);
  return ['PQ1', deck, questions.length, seed, version + hashSignsOf(drill) + rulesText]
    .join('-')
    .toUpperCase();
};

/**
 * The code of a drill, to write on a board: `PQ1-<list>-<count>-<seed>-<check>`.
 * @param app the version of portquiz that makes it
 */
export const codeOf = (drill: Drill, app: string): string =>
  writtenCode(drill, drawnText(versionNumber(app), versionSigns));

/** What is alike in all codes of a drill, whichever version made them. */
export const drillKey = (drill: Drill): string => writtenCode(drill, '');

/** A code, as codes are written, without the version that made it: `drillKey` of its drill. */
export const keyInCode = (code: string): string => {
  const check = code.lastIndexOf('-') + 1;
  return code.slice(0, check) + code.slice(check + versionSigns);
};

/** Whether a code, as codes are written, is one of this drill, whichever version made it. */
export const isCodeOf = (code: string, drill: Drill): boolean =>
  keyInCode(code) === drillKey(drill);

/** A seed as codes carry it: letters and digits as they are, anything else as drawn signs that stand for it. */
export const seedFor = (text: string): string => {
  const plain = text.trim().toUpperCase();
  return /^[A-Z0-9]{1,12}$/.test(plain) ? plain : drawnText(hashText(text), 6);
};

const drawnSeedSigns = 4;

/** @param draw gives a whole number from 0 to below its argument */
export const drawnSeed = (draw: (below: number) => number): string =>
  drawnText(draw(drawnSigns.length ** drawnSeedSigns), drawnSeedSigns);

/** Why a code does not lead to a drill. */
export type CodeFault =
  | { readonly kind: 'not-a-code' }
  /** Made by a later portquiz, in a form that is not known yet. */
  | { readonly kind: 'newer-form'; readonly form: string }
  | { readonly kind: 'no-list'; readonly deck: string }
  | { readonly kind: 'count'; readonly deck: string; readonly most: number }
  /** Mistyped, or made from other content. @property madeBy as the code says */
  | { readonly kind: 'differs'; readonly madeBy: string; readonly here: string };

/** @property code as codes are written, its maker's version kept */
export type ReadCode =
  | { readonly drill: Drill; readonly code: string }
  | { readonly fault: CodeFault };

const wishOf = ({ count, seed, check }: CodeParts): DrillWish | undefined => {
  const rules =
    check.length > versionSigns + hashSigns ? drawnNumber(check.slice(-rulesSigns)) : 0n;
  const read = rules === undefined ? undefined : rulesOf(Number(rules));
  return read && { count: Number(count), seed, rules: read };
};

/** The drill of a code's parts, if its questions come out as where the code was made. */
const drillOf = (parts: CodeParts, catalog: Catalog, here: string): ReadCode => {
  const { deck, check } = parts;
  const wish = wishOf(parts);
  const version = check.slice(0, versionSigns);
  const hash = check.slice(versionSigns, versionSigns + hashSigns);
  const madeBy = drawnNumber(version);
  if (!wish || madeBy === undefined || drawnNumber(hash) === undefined)
    return { fault: { kind: 'not-a-code' } };
  const most = mostInDrill(deck);
  if (wish.count < 1 || wish.count > most) return { fault: { kind: 'count', deck: deck.id, most } };
  const drill = makeDrill({ catalog, deck }, wish);
  return hash === hashSignsOf(drill)
    ? { drill, code: writtenCode(drill, version) }
    : { fault: { kind: 'differs', madeBy: versionText(Number(madeBy)), here } };
};

/**
 * Of all that a code without its dashes can mean the likeliest: its list, and of its makers the one next to this portquiz,
 * since signs that are no version seldom come out near it.
 */
const likeliest = (guesses: readonly CodeFault[], here: string): CodeFault | undefined => {
  const near = versionNumber(here);
  const distance = (fault: CodeFault): number =>
    fault.kind === 'differs' ? Math.abs(versionNumber(fault.madeBy) - near) : Infinity;
  return [...guesses].sort((one, other) => distance(one) - distance(other))[0];
};

const readDashed = (text: string, catalog: Catalog, app: string): ReadCode => {
  const dashed = dashedParts(text);
  if (!dashed) return { fault: { kind: 'not-a-code' } };
  const deck = findDeckOrBeyond(catalog, dashed.list);
  if (!deck) return { fault: { kind: 'no-list', deck: dashed.list } };
  return drillOf({ ...dashed, deck }, catalog, app);
};

/**
 * The drill that a code stands for, made anew from the content here. It is refused when its questions come out
 * otherwise than where the code was made. Another drill's code passes for this one's once in 923,521 times.
 * @param app the version of portquiz here
 */
export const readCode = (text: string, catalog: Catalog, app: string): ReadCode => {
  const typed = tidied(text);
  const form = formOf(typed);
  if (form !== undefined && form > 1) return { fault: { kind: 'newer-form', form: `PQ${form}` } };
  const dashed = readDashed(typed, catalog, app);
  if (!('fault' in dashed)) return dashed;
  const guesses: CodeFault[] = [];
  for (const parts of partsWithoutDashes(typed, catalog)) {
    const read = drillOf(parts, catalog, app);
    if (!('fault' in read)) return read;
    guesses.push(read.fault);
  }
  // Where there are dashes, they say more than a guess where they should be.
  const guess = typed.includes('-') ? undefined : likeliest(guesses, app);
  return { fault: guess ?? dashed.fault };
};
