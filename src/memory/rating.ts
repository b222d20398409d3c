import { isRight, type Verdict } from '../grading/verdict.ts';
import type { Hint, Rating } from './events.ts';

export interface Answer {
  readonly verdict: Verdict;
  readonly form: 'choice' | 'typed';
  readonly hint: Hint | null;
  /** The very first time this card is met. */
  readonly first: boolean;
  /** Chance of recall (0-1) just before; undefined on the first meeting. */
  readonly retrievability: number | undefined;
  /** The answer's time over the learner's median; undefined when it tells nothing. */
  readonly relativeTime: number | undefined;
}

const choices = 4;
const quick = 0.6;
const slow = 1.5;
const likelyKnown = 0.7;

/** The chance (0-1) that a right choice was known and not guessed among four. */
const knownNotGuessed = (retrievability: number): number =>
  retrievability / (retrievability + (1 - retrievability) / choices);

/**
 * Nobody rates themselves: the rating comes from correctness, form, hint and time against one's own pace
 * (docs/learning.md holds the table and the log it was measured on).
 */
export const rate = (answer: Answer): Rating => {
  if (!isRight(answer.verdict)) return 1;
  if (answer.verdict === 'slip' || answer.hint !== null) return 2;
  if (answer.first) return 3;
  if (answer.relativeTime !== undefined && answer.relativeTime > slow) return 2;
  if (answer.form === 'choice') {
    return answer.retrievability !== undefined &&
      knownNotGuessed(answer.retrievability) < likelyKnown
      ? 2
      : 3;
  }
  return answer.relativeTime !== undefined && answer.relativeTime < quick ? 4 : 3;
};
