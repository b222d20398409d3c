/** From and to, 0-1 each. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** In how many of a hundred cases an interval holds the truth. */
export type Certainty = 90 | 95;

/** The percentile of the normal distribution at which both sides together leave out the rest of a hundred. */
const zOf: Readonly<Record<Certainty, number>> = { 90: 1.6449, 95: 1.959964 };

/**
 * Where the true share of right answers lies with that certainty, after so many of so many (Wilson 1927, "Probable
 * inference, the law of succession, and statistical inference"). Everything from 0 to 1 after none.
 */
export const wilson = (right: number, asked: number, certainty: Certainty = 90): Interval => {
  if (asked === 0) return { low: 0, high: 1 };
  const z = zOf[certainty];
  const share = right / asked;
  const centre = share + (z * z) / (2 * asked);
  const spread = z * Math.sqrt((share * (1 - share)) / asked + (z * z) / (4 * asked * asked));
  const scale = 1 + (z * z) / asked;
  return {
    low: Math.max(0, (centre - spread) / scale),
    high: Math.min(1, (centre + spread) / scale),
  };
};
