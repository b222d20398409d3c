import { branchesOf, recallAfter } from '../memory/forgetting.ts';
import type { CardMemory } from '../memory/memory.ts';

/** Where no exam is ahead, what is learned is wanted in a month. */
export const usualHorizon = 30;

/** A miss takes the answer, the correction, and a second asking. */
const costOfMiss = 2.2;

/**
 * What asking a card today is worth: the chance of recall at the exam that it adds, per second of a right answer
 * (units: chance per such second; only its order matters).
 * @param gap study days since the answer that counted last
 * @param horizon study days until the exam
 */
export const gainOf = (card: CardMemory, gap: number, horizon: number): number => {
  const { stability, difficulty } = card;
  const { recall, right, wrong } = branchesOf(stability, difficulty, gap);
  const days = Math.max(horizon, 0.5);
  const asked = recall * recallAfter(right, days) + (1 - recall) * recallAfter(wrong, days);
  const left = recallAfter(stability, gap + days);
  return (asked - left) / (recall + (1 - recall) * costOfMiss);
};
