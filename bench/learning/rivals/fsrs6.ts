import {
  clipParameters,
  default_w,
  FSRSAlgorithm,
  type FSRSState,
  forgetting_curve,
} from 'ts-fsrs';
import type { SpacingMaker } from './spacing.ts';
import { createSteps } from './steps.ts';

// Apps clip by the number of relearning steps: one.
const parameters = clipParameters([...default_w], 1);
const algorithm = new FSRSAlgorithm({ w: parameters });
const [again, good] = [1, 3];

/**
 * FSRS-6 at a retention of 0.9 with default parameters, as apps ship it: steps of 1 and 10 min, relearning after 10 min,
 * every answer counts, same-day ones by the short-term formula. At 0.9 the interval is the stability itself.
 */
export const createFsrs6: SpacingMaker = (cards) => {
  const steps = createSteps(cards);
  const states: (FSRSState | undefined)[] = new Array(cards);
  const lastDay = new Int16Array(cards);
  const remember = (card: number, day: number, right: boolean): void => {
    const before = states[card];
    const elapsed = before ? day - (lastDay[card] ?? 0) : 0;
    states[card] = algorithm.next_state(before ?? null, elapsed, right ? good : again);
    lastDay[card] = day;
  };
  const stability = (card: number): number => states[card]?.stability ?? 0;
  return {
    dueDay: (card) => (lastDay[card] ?? 0) + Math.max(1, Math.round(stability(card))),
    answer(card, day, right) {
      if (!states[card]) steps.enter(card, 'learning');
      remember(card, day, right);
      if (!right && !steps.isLearning(card)) steps.enter(card, 'relearning');
      return steps.answer(card, right);
    },
    urgency: (card, day) =>
      forgetting_curve(parameters, Math.max(0, day - (lastDay[card] ?? 0)), stability(card)),
  };
};
