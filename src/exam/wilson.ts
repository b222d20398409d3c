/** From and to, 0-1 each. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 95th percentile of the normal distribution: both sides together leave a tenth out. */
const z = 1.6449;

/**
 * Where the true share of right answers lies with 90 % certainty, after so many of so many (Wilson 1927, "Probable
 * inference, the law of succession, and statistical inference"). Everything from 0 to 1 after none.
 */
export const wilson = (right: number, asked: number): Interval => {
  if (asked === 0) return { low: 0, high: 1 };
  const share = right / asked;
  const centre = share + (z * z) / (2 * asked);
  const spread = z * Math.sqrt((share * (1 - share)) / asked + (z * z) / (4 * asked * asked));
  const scale = 1 + (z * z) / asked;
  return {
    low: Math.max(0, (centre - spread) / scale),
    high: Math.min(1, (centre + spread) / scale),
  };
};
