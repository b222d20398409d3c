/** Where cards stand in an app's learning (1 min, 10 min) or relearning (10 min) steps. */
export interface Steps {
  isLearning(card: number): boolean;
  /** Puts a new card before the learning steps, or a lapsed one before relearning. */
  enter(card: number, kind: 'learning' | 'relearning'): void;
  /** Seconds to the next step after an answer, or null: out of the steps, the card is spaced by days. */
  answer(card: number, right: boolean): number | null;
}

const seconds = { learning: [60, 600], relearning: [600] };

/** Anki's steps, which FSRS apps share: wrong goes back to the first, right on to the next. */
export const createSteps = (cards: number): Steps => {
  const kinds: ('learning' | 'relearning' | undefined)[] = new Array(cards);
  const at = new Uint8Array(cards);
  return {
    isLearning: (card) => kinds[card] !== undefined,
    enter(card, kind) {
      kinds[card] = kind;
      at[card] = 0;
    },
    answer(card, right) {
      const kind = kinds[card];
      if (!kind) return null;
      at[card] = right ? (at[card] ?? 0) + 1 : 0;
      const wait = seconds[kind][at[card] ?? 0];
      if (wait === undefined) kinds[card] = undefined;
      return wait ?? null;
    },
  };
};
