import { type OptionKey, optionKeys } from '../questions/question.ts';
import { hashText } from '../questions/random.ts';
import { drillKey } from './code.ts';
import { drawnNumber, drawnSigns, drawnText } from './drawn-text.ts';
import type { Drill, Variant } from './drill.ts';

/** The answers of a drill in the order of variant A, whatever variant was taken; null where there is none. */
export type SlipAnswers = readonly (OptionKey | null)[];

/** None, or one of five letters. */
const ways = BigInt(optionKeys.length + 1);

/**
 * A whole slip leaves this remainder, moved by quiz and variant. A prime above the number of signs: no sign mistyped
 * and no two neighbours swapped keep the remainder, and any other damage does so once in 211 times.
 */
const modulus = 211n;

/** What the check of a quiz and variant is moved by: the variants of one quiz never share it. */
const moved = (drill: Drill, variant: Variant): bigint =>
  BigInt(hashText(`${drillKey(drill)}/slip`) + variant.charCodeAt(0)) % modulus;

/** Twelve for 20 answers: the fewest that can hold them and the check. */
const signsFor = (answers: number): number => {
  const all = modulus * ways ** BigInt(answers);
  let signs = 0;
  for (let held = 1n; held < all; held *= BigInt(drawnSigns.length)) signs++;
  return signs;
};

const inGroups = (text: string): string => text.match(/.{1,4}/g)?.join('-') ?? '';

const digitOf = (answer: OptionKey | null): bigint =>
  BigInt(answer === null ? 0 : optionKeys.indexOf(answer) + 1);

/**
 * All answers of a drill in signs to read out, write down or paste: `K7QX-3MB4-9TTR`. A variant other than A stands
 * before them: `B-K7QX-3MB4-9TTR`.
 * @param answers in the order of variant A
 */
export const slipOf = (drill: Drill, variant: Variant, answers: SlipAnswers): string => {
  const whole = drill.questions.reduceRight(
    (sum, _, place) => sum * ways + digitOf(answers[place] ?? null),
    0n,
  );
  const checked = whole * modulus + moved(drill, variant);
  const text = inGroups(drawnText(checked, signsFor(drill.questions.length)));
  return variant === 'A' ? text : `${variant}-${text}`;
};

/** Why a text is no slip of this quiz. */
export type SlipFault =
  /** A sign that slips never have, as 0, O, 1, I and L. */
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'length'; readonly wanted: number; readonly found: number }
  /** Of another variant than the one that is wanted. */
  | { readonly kind: 'variant'; readonly variant: Variant }
  /** Mistyped, or of another quiz. */
  | { readonly kind: 'check' };

export type ReadSlip =
  | { readonly variant: Variant; readonly answers: SlipAnswers }
  | { readonly fault: SlipFault };

const mostTyped = 8000;

const tidied = (text: string): string =>
  text
    .slice(0, mostTyped)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\p{Pd}\p{Cf}\u2212_\s.]+/gu, '');

/** Undefined where a question has no such choice. */
const answersIn = (drill: Drill, whole: bigint): SlipAnswers | undefined => {
  let rest = whole;
  const answers: (OptionKey | null)[] = [];
  for (const { options } of drill.questions) {
    const digit = Number(rest % ways);
    if (digit > options.length) return undefined;
    answers.push(optionKeys[digit - 1] ?? null);
    rest /= ways;
  }
  return rest === 0n ? answers : undefined;
};

const strange = (text: string): string | undefined =>
  [...text].find((sign) => !drawnSigns.includes(sign));

/** A slip as typed, without its variant. */
const readSigns = (text: string, drill: Drill, variant: Variant): ReadSlip => {
  const sign = strange(text);
  if (sign !== undefined) return { fault: { kind: 'sign', sign } };
  const value = drawnNumber(text) ?? 0n;
  const answers = answersIn(drill, value / modulus);
  return answers && value % modulus === moved(drill, variant)
    ? { variant, answers }
    : { fault: { kind: 'check' } };
};

/**
 * Reads a slip as typed: any case, dashes and spaces as they come. Every single sign mistyped and every two neighbours
 * swapped are noticed; other damage, and a slip of another quiz as long as this, 210 times in 211.
 * @param wanted the variant it has to be of; left out, the slip says
 */
export const readSlip = (text: string, drill: Drill, wanted?: Variant): ReadSlip => {
  const typed = tidied(text);
  const signs = signsFor(drill.questions.length);
  const named = typed.length === signs + 1 && /^[B-Z]/.test(typed);
  if (typed.length !== signs && !named)
    return { fault: { kind: 'length', wanted: signs, found: typed.length } };
  const variant = named ? typed.slice(0, 1) : 'A';
  const read = readSigns(named ? typed.slice(1) : typed, drill, variant);
  if ('fault' in read || wanted === undefined || wanted === variant) return read;
  return { fault: { kind: 'variant', variant } };
};
