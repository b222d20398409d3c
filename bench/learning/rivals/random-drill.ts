import type { PolicyMaker } from '../policy.ts';
import { createDraws, stream } from '../random.ts';

/** Any card of the deck, each as likely, never the same twice running; fills the minutes. */
export const createRandomDrill: PolicyMaker = ({ cards, learnerSeed }) => {
  const draws = createDraws(learnerSeed, 0);
  let [asked, last] = [0, -1];
  return {
    startDay() {},
    next() {
      const others = cards.length - (last < 0 ? 0 : 1);
      const pick = Math.floor(draws.uniform(stream.policy, asked) * others);
      // The last card is left out of the count, so those after it move up by one.
      return last >= 0 && pick >= last ? pick + 1 : pick;
    },
    answered({ card }) {
      asked++;
      last = card;
    },
  };
};
