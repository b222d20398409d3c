import type { Verdict } from '../grading/verdict.ts';
import type { CardId } from '../registry/item.ts';
import type { Rating } from './events.ts';
import { retrievability } from './forgetting.ts';
import type { Memory } from './memory.ts';
import { dayNumber, type Moment } from './moment.ts';
import { rate } from './rating.ts';

/**
 * The rating of an answer picked in a test or with a class: as of a choice, without its time, which somebody else's
 * clock or going back and forth took.
 */
export const ratingOfChoice = (
  card: CardId,
  verdict: Verdict,
  memory: Memory,
  at: Moment,
): Rating => {
  const known = memory.cards.get(card);
  const days = known && Math.max(0, dayNumber(at.day) - known.lastDay);
  return rate({
    verdict,
    form: 'choice',
    hint: null,
    first: known === undefined,
    retrievability: known && retrievability(known, days ?? 0),
    relativeTime: undefined,
  });
};
