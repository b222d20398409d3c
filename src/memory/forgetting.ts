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
