import fc from 'fast-check';
import type { Review } from '../../src/memory/events.ts';
import { replay } from '../../src/memory/fold.ts';
import type { Memory } from '../../src/memory/memory.ts';
import type { Card } from '../../src/registry/deck.ts';
import { goalOf, missOf, momentOn, reviewOf } from '../memory/review.ts';

/** A learner somewhere on the way to an exam. */
export interface OnTheWay {
  readonly memory: Memory;
  /** Today, in days since the tests' first day. */
  readonly today: number;
  readonly daysToExam: number;
}

const answers = fc.array(
  fc.record({
    card: fc.nat(),
    back: fc.nat(25),
    right: fc.boolean(),
    ms: fc.option(fc.integer({ min: 500, max: 40_000 })),
  }),
  { maxLength: 120 },
);

/** Any learner of some cards: whatever was answered in the days before, with an exam on some day. */
export const anybodyOn = (cards: readonly Card[], deck: string): fc.Arbitrary<OnTheWay> =>
  fc.record({ given: answers, daysToExam: fc.nat(70) }).map(({ given, daysToExam }) => {
    const today = 30;
    const reviews: readonly Review[] = given.map(({ card: nth, back, right, ms }, index) => {
      const card = cards[nth % cards.length];
      const about = {
        id: `${1000 + index}`,
        card: card?.id ?? '',
        item: card?.items[0]?.id ?? '',
        direction: card?.direction ?? 'purpose',
        ms,
        ...momentOn(today - back, 12, index),
      };
      return right ? reviewOf(about) : missOf(about);
    });
    const goal = goalOf(deck, momentOn(today + daysToExam).day, 'goal');
    return { memory: replay([...reviews, goal]), today, daysToExam };
  });
