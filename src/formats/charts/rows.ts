import { barHeight } from './bar.ts';
import { isNarrow } from './chart.ts';
import { label } from './svg.ts';
import { fitted, widest } from './words.ts';

/** A row of a drawing: a name, what is drawn of it, and what it comes to. */
export interface Row {
  readonly name: string;
  readonly value: string;
  /** Draws from a place on, over this width; y is the top of a bar. */
  readonly draw: (place: readonly [x: number, y: number, width: number]) => readonly string[];
}

/** Names before their bars take no more of the width than this. */
const mostOfNames = 0.45;

/** Rows below each other. On a phone the name stands above its bar, else before it; the value stands at the end. */
export const rowsDrawing = (
  rows: readonly Row[],
  width: number,
): { readonly height: number; readonly shapes: readonly string[] } => {
  const narrow = isNarrow(width);
  const names = widest(rows.map(({ name }) => name)) + 14;
  const left = narrow ? 0 : Math.min(width * mostOfNames, names);
  const right =
    widest(
      rows.map(({ value }) => value),
      'bold',
    ) + 10;
  const rowHeight = narrow ? 44 : 28;
  const barTop = narrow ? 22 : 2;
  return {
    height: rows.length * rowHeight - (rowHeight - barTop - barHeight),
    shapes: rows.flatMap(({ name, value, draw }, at) => {
      const top = at * rowHeight;
      return [
        label(fitted(name, narrow ? width : left), 0, top + 14),
        ...draw([left, top + barTop, width - left - right]),
        label(value, width, top + barTop + 13, { anchor: 'end', kind: 'figure' }),
      ];
    }),
  };
};
