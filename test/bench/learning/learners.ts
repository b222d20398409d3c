import { createDeck } from '../../../bench/learning/deck.ts';
import { createLearner, type Learner } from '../../../bench/learning/learner.ts';
import type { Policy, PolicyMaker } from '../../../bench/learning/policy.ts';
import { createDraws } from '../../../bench/learning/random.ts';

/** A learner of 20 items who knew none of them. */
export const unknowing = (number: number): Learner => {
  const draws = createDraws('test', number);
  const learner = createLearner(draws, createDeck(draws, 20).difficulties);
  return { ...learner, known: learner.known.map(() => false) };
};

export const policyOf = (make: PolicyMaker, items = 20): Policy => {
  const { deck, cards } = createDeck(createDraws('test', 0), items);
  return make({ cards, deck, horizonDays: 30, minutes: 10, learnerSeed: 'test' });
};

/** What a policy asks on one day when every answer takes so long; `isRight` says how each is answered. */
export const askedOn = (
  policy: Policy,
  day: number,
  isRight: (card: number, nth: number) => boolean,
  secondsEach = 5,
): readonly number[] => {
  const asked: number[] = [];
  policy.startDay(day, 600);
  for (let seconds = 0; seconds < 600; seconds += secondsEach) {
    const card = policy.next(seconds);
    if (card === undefined) break;
    const right = isRight(card, asked.length);
    policy.answered({ card, day, seconds, right, form: 'choice', gaveUp: !right, ms: 2000 });
    asked.push(card);
  }
  return asked;
};
