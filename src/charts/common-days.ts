/** Spans of days in order, in turn the first day of one and the day after its last; no two of them touch. */
export type Spans = readonly number[];

/** The days that are in both. */
export const commonDays = (a: Spans, b: Spans): Spans => {
  const common: number[] = [];
  let atA = 0;
  let atB = 0;
  while (atA < a.length && atB < b.length) {
    const beginA = a[atA] ?? 0;
    const beginB = b[atB] ?? 0;
    const endA = a[atA + 1] ?? 0;
    const endB = b[atB + 1] ?? 0;
    const begin = Math.max(beginA, beginB);
    const end = Math.min(endA, endB);
    if (begin < end) common.push(begin, end);
    if (endA <= endB) atA += 2;
    if (endB <= endA) atB += 2;
  }
  return common;
};
