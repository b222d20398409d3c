import type { SpacingMaker } from './spacing.ts';

/** Days in each of the five boxes. */
const boxDays = [1, 2, 4, 8, 16];
const againSeconds = 60;

/**
 * Leitner's five boxes: right moves a card up one, wrong back to the first, from where it comes again in the session
 * until it is right. Only the first answer of a day moves a card up, and only when it was due.
 */
export const createLeitner: SpacingMaker = (cards) => {
  const boxes = new Uint8Array(cards);
  const lastDay = new Int16Array(cards).fill(-1);
  const lastTurn = new Int32Array(cards);
  let turn = 0;
  const dueDay = (card: number): number => (lastDay[card] ?? 0) + (boxDays[boxes[card] ?? 0] ?? 1);
  const promote = (card: number, day: number): void => {
    const isMet = (lastDay[card] ?? -1) >= 0;
    if (isMet && day < dueDay(card)) return;
    boxes[card] = Math.min(boxDays.length - 1, (boxes[card] ?? 0) + 1);
    lastDay[card] = day;
  };
  return {
    dueDay,
    answer(card, day, right) {
      lastTurn[card] = ++turn;
      if (right) {
        promote(card, day);
        return null;
      }
      boxes[card] = 0;
      lastDay[card] = day;
      return againSeconds;
    },
    urgency: (card) => lastTurn[card] ?? 0,
  };
};
