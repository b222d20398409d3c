import { clipParameters, default_w, FSRSAlgorithm, forgetting_curve } from 'ts-fsrs';
import type { Rating } from './events.ts';

/** What FSRS-6 remembers of a card. */
export interface Strength {
  /** Days until the chance of recall has fallen to 90 %. */
  readonly stability: number;
  /** 1 (easy) to 10. */
  readonly difficulty: number;
}

// On a real log, parameters trained on 1,000-10,000 reviews predicted worse than the defaults (docs/learning.md).
const parameters = clipParameters([...default_w], 0);
const algorithm = new FSRSAlgorithm({ w: parameters });

/**
 * The strength after a rated answer, by FSRS-6 with default parameters. Study days are counted by us: ts-fsrs would
 * count UTC calendar days, and takes no negative ones.
 */
export const strengthAfter = (
  before: Strength | undefined,
  elapsedDays: number,
  rating: Rating,
): Strength => {
  const state = before ? { stability: before.stability, difficulty: before.difficulty } : null;
  const after = algorithm.next_state(state, Math.max(0, elapsedDays), rating);
  return { stability: after.stability, difficulty: after.difficulty };
};

/** The chance of recall (0-1) some study days after the last answer that counted. */
export const retrievability = (strength: Strength, elapsedDays: number): number =>
  forgetting_curve(parameters, Math.max(0, elapsedDays), strength.stability);

const decay = -(parameters[20] ?? 0.1542);
const factor = 0.9 ** (1 / decay) - 1;

/** Days until the chance of recall has fallen to a threshold, as multiples of the stability. */
export const daysPerStability = (threshold: number): number =>
  (threshold ** (1 / decay) - 1) / factor;

/** The chance of recall (0-1) after some days at a stability, unrounded. */
export const recallAfter = (stability: number, elapsedDays: number): number =>
  (1 + (factor * elapsedDays) / stability) ** decay;

/** What a right and a wrong answer would leave of a strength, as stabilities in days. */
export interface Branches {
  readonly recall: number;
  readonly right: number;
  readonly wrong: number;
}

/**
 * FSRS-6's step for a Good and an Again in closed form, unrounded: a plan takes thousands of them, and needs no
 * more than a forecast's precision.
 */
export const branchesOf = (
  stability: number,
  difficulty: number,
  elapsedDays: number,
): Branches => {
  const w = (at: number): number => parameters[at] ?? 0;
  const recall = recallAfter(stability, elapsedDays);
  const growth =
    Math.exp(w(8)) * (11 - difficulty) * stability ** -w(9) * (Math.exp((1 - recall) * w(10)) - 1);
  const lapsed =
    w(11) * difficulty ** -w(12) * ((stability + 1) ** w(13) - 1) * Math.exp((1 - recall) * w(14));
  return {
    recall,
    right: stability * (1 + growth),
    wrong: Math.max(0.001, Math.min(lapsed, stability)),
  };
};
