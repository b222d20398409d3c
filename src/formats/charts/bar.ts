import { box } from './svg.ts';

/** A part of a bar: how it looks, and how much of the whole it is. */
export interface Part {
  readonly kind: string;
  readonly count: number;
  /** "shaky: 4" */
  readonly hint: string;
}

/** The thickness of a bar's parts: how well a thing is known is told by shape as well as by colour. */
const thickness: Readonly<Record<string, number>> = { solid: 16, shaky: 11, new: 6, unmet: 2 };

/** What a row of bars takes of the height. */
export const barHeight = 16;

const gap = 1.5;

/** One bar of parts, over the whole width given; y is its top. */
export const barOf = (
  parts: readonly Part[],
  [x, y, width]: readonly [number, number, number],
): readonly string[] => {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return parts.flatMap(({ kind, count, hint }) => {
    if (count === 0) return [];
    const from = x + (before / total) * width;
    before += count;
    const length = Math.max(gap, (count / total) * width - gap);
    const thick = thickness[kind] ?? barHeight;
    return [box(kind, [from, y + (barHeight - thick) / 2, length, thick], hint)];
  });
};
