const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The place of the largest value. */
const largest = (values: readonly number[]): number => values.indexOf(Math.max(...values));

/**
 * Cells of a bar handed out by counts: each its share, rounded so that the cells come out even (largest remainders).
 * What is there at all gets a cell, as long as there are enough.
 */
export const shareOut = (counts: readonly number[], cells: number): readonly number[] => {
  const total = sumOf(counts);
  if (total <= 0 || cells <= 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count / total) * cells);
  const shared = exact.map((share) => (share > 0 ? Math.max(1, Math.floor(share)) : 0));
  const least = exact.filter((share) => share > 0).length <= cells ? 1 : 0;
  for (let left = cells - sumOf(shared); left !== 0; left -= Math.sign(left)) {
    const step = Math.sign(left);
    const wants = exact.map((share, at) => {
      const has = shared[at] ?? 0;
      const isFixed = share === 0 || (step < 0 && has <= least);
      return isFixed ? Number.NEGATIVE_INFINITY : (share - has) * step;
    });
    const at = largest(wants);
    shared[at] = (shared[at] ?? 0) + step;
  }
  return shared;
};

/** An item takes no more cells than that, however few there are. */
const widestItem = 8;

/**
 * How many cells a bar of so many takes, where the longest one may take so many: the same for each item as long as
 * there is a cell for each.
 */
export const barLength = (count: number, most: number, cells: number): number => {
  if (count <= 0 || most <= 0 || cells <= 0) return 0;
  const each = Math.min(Math.floor(cells / most), widestItem);
  return each >= 1 ? count * each : Math.max(1, Math.round((count / most) * cells));
};
