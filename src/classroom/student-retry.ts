const firstMs = 300;
const mostMs = 5000;

/** A place that another quiz does not know is asked for so seldom, in ms: it may never be there again. */
const quietMs = 5000;

/**
 * How long to wait before a place is asked for that the host did not know, in ms: 5 to 10 s.
 * @param random from 0 to 1
 */
export const quietRetryAfter = (random: number): number => Math.round(quietMs * (1 + random));

/**
 * How long to wait before the next try, in ms: longer after each failure, at most 5 s, and never the same for a whole
 * class, which would knock at the host's door all at once.
 * @param failures in a row, 1 and more
 * @param random from 0 to 1
 */
export const retryAfter = (failures: number, random: number): number => {
  const whole = Math.min(mostMs, firstMs * 2 ** (failures - 1));
  return Math.round(whole * (0.5 + random / 2));
};
