import type { PolicyMaker } from '../policy.ts';
import { shuffled } from './shuffled.ts';

/** The lowest smoothed accuracy first, then the fewest asked, then the longest ago; fills the minutes. */
export const createWorstFirst: PolicyMaker = ({ cards, learnerSeed }) => {
  const order = shuffled(cards.length, learnerSeed);
  const right = new Uint16Array(cards.length);
  const asked = new Uint16Array(cards.length);
  const lastTurn = new Int32Array(cards.length);
  const accuracy = (card: number): number => ((right[card] ?? 0) + 1) / ((asked[card] ?? 0) + 2);
  let turn = 0;
  let last = -1;
  const isBefore = (a: number, b: number): boolean => {
    const byAccuracy = accuracy(a) - accuracy(b);
    if (byAccuracy !== 0) return byAccuracy < 0;
    const byAsked = (asked[a] ?? 0) - (asked[b] ?? 0);
    return byAsked === 0 ? (lastTurn[a] ?? 0) < (lastTurn[b] ?? 0) : byAsked < 0;
  };
  return {
    startDay() {},
    next() {
      let worst: number | undefined;
      for (const card of order)
        if (card !== last && (worst === undefined || isBefore(card, worst))) worst = card;
      return worst;
    },
    answered(answer) {
      last = answer.card;
      asked[last] = (asked[last] ?? 0) + 1;
      if (answer.right) right[last] = (right[last] ?? 0) + 1;
      lastTurn[last] = ++turn;
    },
  };
};
