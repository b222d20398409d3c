import { isRight } from '../grading/verdict.ts';
import type { Review } from './events.ts';

/** How long questions take this learner, from one to the next, verdict and all; milliseconds. */
export interface Effort {
  readonly fresh: number;
  readonly repeat: number;
}

/** What a question takes before anything was measured. */
export const usualEffort: Effort = { fresh: 15_000, repeat: 8000 };

/** Whoever takes longer has been called away. */
const longestMs = 60_000;
/** What follows an answer: on to the next one, or the correction to be read. */
const afterRight = 1500;
const afterMiss = 6000;
const share = 0.05;

const kindOf = (isFirst: boolean) => (isFirst ? 'fresh' : 'repeat');

/**
 * Milliseconds that a question took; what it usually takes where nobody could measure it. Reckoned from the answer
 * alone and not from the clock: only the study day of a review may change what is scheduled.
 */
export const spentOn = (effort: Effort, review: Review, isFirst: boolean): number => {
  if (review.ms === null || review.blur) return effort[kindOf(isFirst)];
  return Math.min(review.ms, longestMs) + (isRight(review.verdict) ? afterRight : afterMiss);
};

/** The effort with one more answer in it: a slow moving mean. */
export const effortAfter = (effort: Effort, review: Review, isFirst: boolean): Effort => {
  const kind = kindOf(isFirst);
  const usual = effort[kind];
  return { ...effort, [kind]: usual + (spentOn(effort, review, isFirst) - usual) * share };
};
