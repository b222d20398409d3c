import { rightOption } from '../questions/question.ts';
import { hashText } from '../questions/random.ts';
import { findDeckOrBeyond } from '../registry/beyond.ts';
import type { Catalog } from '../registry/catalog.ts';
import { mostInDrill } from './draw.ts';
import { drawnNumber, drawnSigns, drawnText } from './drawn-text.ts';
import { type Drill, type DrillRules, type DrillWish, makeDrill, usualRules } from './drill.ts';

/** Signs of a check: who made it, and what the questions come to; then the rules, where they are not the usual ones. */
const versionSigns = 3;
const hashSigns = 4;
const rulesSigns = 2;

/** The longest a question of a drill may stand, in seconds: more would not fit its code. */
export const mostSeconds = 480;

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

/** What the finished questions come to: their words, their choices and what is right. */
const hashOf = ({ questions, rules }: Drill): number =>
  hashText(
    JSON.stringify([
      rulesNumber(rules),
      ...questions.map((question) => [
        question.prompt,
        question.transport,
        ...question.options.map(({ label }) => label),
        rightOption(question)?.key,
      ]),
    ]),
  );

const checkOf = (drill: Drill, app: string): string => {
  const rules = rulesNumber(drill.rules);
  return (
    drawnText(versionNumber(app), versionSigns) +
    drawnText(hashOf(drill), hashSigns) +
    (rules === rulesNumber(usualRules) ? '' : drawnText(rules, rulesSigns))
  );
};

/**
 * The code of a drill, to write on a board: `PQ1-<list>-<count>-<seed>-<check>`.
 * @param app the version of portquiz that makes it
 */
export const codeOf = (drill: Drill, app: string): string =>
  ['PQ1', drill.deck, drill.questions.length, drill.seed, checkOf(drill, app)]
    .join('-')
    .toUpperCase();

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

export type ReadCode =
  | { readonly drill: Drill; readonly code: string }
  | { readonly fault: CodeFault };

const codeForm = /^PQ(\d{1,3})-(?:(.+)-)?(\d{1,4})-([A-Z0-9]{1,12})-([A-Z0-9]{7}|[A-Z0-9]{9})$/;

/** As typed from a board: any case, any dash, spaces between. */
const tidied = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212_]/gu, '-')
    .replace(/\s+/gu, '')
    .toUpperCase();

const wishOf = (count: string, seed: string, check: string): DrillWish | undefined => {
  const rules =
    check.length > versionSigns + hashSigns ? drawnNumber(check.slice(-rulesSigns)) : 0n;
  const read = rules === undefined ? undefined : rulesOf(Number(rules));
  return read && { count: Number(count), seed, rules: read };
};

/**
 * The drill that a code stands for, made anew from the content here. It is refused when its questions come out
 * otherwise than where the code was made.
 * @param app the version of portquiz here
 */
export const readCode = (text: string, catalog: Catalog, app: string): ReadCode => {
  const found = codeForm.exec(tidied(text));
  const [, form = '', list = '', count = '', seed = '', check = ''] = found ?? [];
  if (!found) return { fault: { kind: 'not-a-code' } };
  if (form !== '1') return { fault: { kind: 'newer-form', form: `PQ${form}` } };
  const deck = findDeckOrBeyond(catalog, list.toLowerCase());
  if (!deck) return { fault: { kind: 'no-list', deck: list.toLowerCase() } };
  const wish = wishOf(count, seed, check);
  const madeBy = drawnNumber(check.slice(0, versionSigns));
  if (!wish || madeBy === undefined) return { fault: { kind: 'not-a-code' } };
  const most = mostInDrill(deck);
  if (wish.count < 1 || wish.count > most) return { fault: { kind: 'count', deck: deck.id, most } };
  const drill = makeDrill({ catalog, deck }, wish);
  const hash = check.slice(versionSigns, versionSigns + hashSigns);
  if (hash !== drawnText(hashOf(drill), hashSigns))
    return { fault: { kind: 'differs', madeBy: versionText(Number(madeBy)), here: app } };
  return { drill, code: codeOf(drill, app) };
};
