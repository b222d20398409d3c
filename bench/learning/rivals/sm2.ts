import type { SpacingMaker } from './spacing.ts';
import { createSteps } from './steps.ts';

const firstEase = 2.5;
const leastEase = 1.3;
const lapseCost = 0.2;

/**
 * SM-2 as Anki ships it (again or good, no fuzz): steps of 1 and 10 min, then a day, then the interval with half the
 * delay, times the ease; a lapse costs 0.2 of ease, relearns after 10 min and begins at a day. A right answer before
 * its time leaves the schedule alone.
 */
export const createSm2: SpacingMaker = (cards) => {
  const steps = createSteps(cards);
  const isMet = new Uint8Array(cards);
  const intervals = new Float64Array(cards);
  const eases = new Float64Array(cards).fill(firstEase);
  const due = new Float64Array(cards);
  const lastTurn = new Int32Array(cards);
  let turn = 0;
  const schedule = (card: number, day: number, interval: number): void => {
    intervals[card] = interval;
    due[card] = day + Math.round(interval);
  };
  const learn = (card: number, day: number, right: boolean): number | null => {
    const wait = steps.answer(card, right);
    if (wait === null) schedule(card, day, 1);
    return wait;
  };
  const lapse = (card: number): number | null => {
    eases[card] = Math.max(leastEase, (eases[card] ?? 0) - lapseCost);
    steps.enter(card, 'relearning');
    return steps.answer(card, false);
  };
  const review = (card: number, day: number): void => {
    const [interval, late] = [intervals[card] ?? 1, day - (due[card] ?? 0)];
    if (late < 0) return;
    schedule(card, day, Math.max(interval + 1, (interval + late / 2) * (eases[card] ?? 0)));
  };
  return {
    dueDay: (card) => due[card] ?? 0,
    answer(card, day, right) {
      lastTurn[card] = ++turn;
      if (!isMet[card]) steps.enter(card, 'learning');
      isMet[card] = 1;
      if (steps.isLearning(card)) return learn(card, day, right);
      if (!right) return lapse(card);
      review(card, day);
      return null;
    },
    urgency: (card) => lastTurn[card] ?? 0,
  };
};
