import type { Review } from './events.ts';

/** How long questions take this learner, from one answer to the next, verdict and all; milliseconds. */
export interface Effort {
  readonly fresh: number;
  readonly repeat: number;
  /** The answer before, which the next one is timed from. */
  readonly last: { readonly time: number; readonly session: string } | null;
}

/** What a question takes before anything was measured. */
export const usualEffort: Effort = { fresh: 15_000, repeat: 8000, last: null };

/** A longer gap was no thinking. */
const longestMs = 60_000;
const share = 0.05;

/** Milliseconds from the answer before to this one; undefined where nobody could measure them. */
const measured = ({ last }: Effort, review: Review): number | undefined => {
  if (review.ms === null || review.blur) return undefined;
  const gap = last?.session === review.session ? review.time - last.time : review.ms;
  return Math.min(Math.max(gap, review.ms), longestMs);
};

const kindOf = (isFirst: boolean) => (isFirst ? 'fresh' : 'repeat');

/** Milliseconds that a question took; what it usually takes where nobody could measure it. */
export const spentOn = (effort: Effort, review: Review, isFirst: boolean): number =>
  measured(effort, review) ?? effort[kindOf(isFirst)];

/** The effort with one more answer in it: a slow moving mean. */
export const effortAfter = (effort: Effort, review: Review, isFirst: boolean): Effort => {
  const last = { time: review.time, session: review.session };
  const spent = measured(effort, review);
  if (spent === undefined) return { ...effort, last };
  const kind = kindOf(isFirst);
  return { ...effort, [kind]: effort[kind] + (spent - effort[kind]) * share, last };
};
