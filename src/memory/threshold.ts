/** How a card met one day was recalled the next: counts of first answers on the day after a first meeting. */
export interface NextDay {
  readonly asked: number;
  readonly right: number;
  /** The learner keeps what was met: fewer repetitions do. */
  readonly isSteady: boolean;
}

export const noNextDay: NextDay = { asked: 0, right: 0, isSteady: false };

const steadyFrom = 0.7;
const steadyUntil = 0.65;

/** Counts one more answer. Between the two marks the learner stays what they were, so that the day's count does not jump. */
export const nextDayAfter = ({ asked, right, isSteady }: NextDay, isRight: boolean): NextDay => {
  const counts = { asked: asked + 1, right: right + (isRight ? 1 : 0) };
  // Three in six before anything was seen: a learner is not steady by luck.
  const recall = (3 + counts.right) / (6 + counts.asked);
  return { ...counts, isSteady: recall >= (isSteady ? steadyUntil : steadyFrom) };
};

/** The chance of recall (0-1) at which a card is due: 0.9, or 0.6 for who keeps what was met. */
export const thresholdOf = ({ isSteady }: NextDay): number => (isSteady ? 0.6 : 0.9);
