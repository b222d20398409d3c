import { isRight, type Verdict } from '../grading/verdict.ts';
import type { Rating } from './events.ts';
import { type Strength, strengthAfter } from './forgetting.ts';
import type { CardMemory } from './memory.ts';

const putOffDays = 21;
const longestMs = 3000;

/** An answer as far as it tells whether its card was known before portquiz. */
export interface FirstAnswer {
  readonly verdict: Verdict;
  readonly form: 'choice' | 'typed';
  /** Milliseconds to the first key; null when nobody could measure it. */
  readonly ms: number | null;
  readonly blur: boolean;
  readonly hint: string | null;
}

/** "Skip what I know": whether the first answer to a card says that it was known, typed right within three seconds. */
export const isKnownAtOnce = ({ verdict, form, ms, blur, hint }: FirstAnswer): boolean =>
  isRight(verdict) && form === 'typed' && hint === null && !blur && ms !== null && ms <= longestMs;

/** The strength of a card that was known at once: it comes back in three weeks. */
export const strengthKnownAtOnce = (rating: Rating): Strength => ({
  ...strengthAfter(undefined, 0, rating),
  stability: putOffDays,
});

/** Whether a card first met on a day was known at once: no first rating comes to this stability, and the day changes none. */
export const wasKnownAtOnce = ({ firstDay, lastDay, stability }: CardMemory): boolean =>
  firstDay === lastDay && stability === putOffDays;
