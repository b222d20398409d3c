/** A mean with half its 95 % interval. */
export interface Estimate {
  readonly mean: number;
  /** NaN under two values. */
  readonly half: number;
  readonly n: number;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean of independent values; normal approximation. */
export const estimate = (values: readonly number[]): Estimate => {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const variance = values.length > 1 ? squares / (values.length - 1) : Number.NaN;
  return { mean: centre, half: 1.96 * Math.sqrt(variance / values.length), n: values.length };
};

/** @param share 0 the least, 1 the greatest */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/** Values by what they belong to. */
export const groupBy = <T>(
  values: readonly T[],
  keyOf: (value: T) => string,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
};
