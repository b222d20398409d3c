/** What the equations take of a learner; the rest are FSRS-6's default parameters. */
export interface Parameters {
  /** The factor of growth after a success, e^w8. */
  readonly growth: number;
  /** How fast the curve falls, w20. */
  readonly decay: number;
}

/** Default parameters of FSRS-6: growth after a success (w8 to w10), the stability after a lapse (w11 to w14), decay. */
export const defaultGrowth = Math.exp(1.8722);
export const defaultDecay = 0.1542;
const growth = { stability: 0.1666, recall: 0.796 };
const sameDay = { factor: 0.5425, offset: 0.0912, stability: 0.0658 };
const lapse = { factor: 1.4835, difficulty: 0.0614, stability: 0.2629, recall: 1.6483 };

/** The chance of recall (0-1) some days after an answer; 0.9 once the stability, in days, has gone by. */
export const recallAfter = (days: number, stability: number, { decay }: Parameters): number =>
  (1 + ((0.9 ** (-1 / decay) - 1) * days) / stability) ** -decay;

/** Stability in days after a success: it grows the more, the less the recall was to be expected. */
export const grown = (
  stability: number,
  difficulty: number,
  recall: number,
  own: Parameters,
): number => {
  const gain = Math.exp(growth.recall * (1 - recall)) - 1;
  return stability * (1 + own.growth * (11 - difficulty) * stability ** -growth.stability * gain);
};

/** Stability in days after a success on the day of the last answer: FSRS-6's w17 to w19. */
export const grownSameDay = (stability: number): number =>
  stability *
  Math.max(1, Math.exp(sameDay.factor * sameDay.offset) * stability ** -sameDay.stability);

/** Stability in days after a lapse: no more than before. */
export const lapsed = (stability: number, difficulty: number, recall: number): number =>
  Math.min(
    stability,
    lapse.factor *
      difficulty ** -lapse.difficulty *
      ((stability + 1) ** lapse.stability - 1) *
      Math.exp(lapse.recall * (1 - recall)),
  );
