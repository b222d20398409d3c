import type { Piece, TextLine } from '../text-line.tsx';
import type { Theme } from '../theme.ts';
import { joined, type Room } from './pieces.ts';
import { placeLabels } from './place-labels.ts';

/** A point of a chart: the area reaches one value, a dotted line over it another. */
export interface Point {
  readonly area: number;
  readonly line: number;
}

export interface AreaChart {
  readonly points: readonly Point[];
  /** What the upper edge stands for; points reach from 0 to it. */
  readonly top: number;
  readonly cursor: number;
  /** What stands below, by the point it belongs to. */
  readonly labels: readonly { readonly point: number; readonly text: string }[];
}

/** A point takes no more columns than that, however few there are. */
const widestPoint = 6;
/** With fewer rows the middle has no label. */
const rowsForMiddle = 6;
const rowsForLabels = 4;

/** Which point each column shows: some columns a point, or the last one of a few. */
export const pointsIn = (count: number, columns: number): readonly number[] => {
  if (count === 0 || columns <= 0) return [];
  const length = Math.min(columns, count * widestPoint);
  return Array.from({ length }, (_, column) =>
    count <= length
      ? Math.floor((column * count) / length)
      : Math.floor(((column + 1) * count) / length) - 1,
  );
};

/** How high a value reaches, in so many steps; only all of it reaches the top, and only nothing the bottom. */
const heightOf = (value: number, top: number, steps: number): number => {
  if (value <= 0 || top <= 0) return 0;
  if (value >= top) return steps;
  return Math.min(steps - 1, Math.max(1, Math.round((value / top) * steps)));
};

interface Column {
  readonly area: number;
  readonly line: number;
}

const cellOf = ({ area, line }: Column, fromBottom: number, { signs, levels }: Theme): Piece => {
  const steps = signs.steps.length;
  const filled = area - fromBottom * steps;
  // The edge tells; what is below it stands back.
  if (filled > steps)
    return { text: signs.steps[steps - 1] ?? '', colour: levels.solid, dim: true };
  if (filled > 0) return { text: signs.steps[filled - 1] ?? '', colour: levels.solid };
  const hasLine = line > 0 && Math.ceil(line / steps) - 1 === fromBottom;
  return { text: hasLine ? signs.dots : ' ', dim: true };
};

/** The values written beside the rows, by row from above: the top and where there is room the middle. */
const scaleOf = (top: number, rows: number): ReadonlyMap<number, string> => {
  const middle = Math.floor(top / 2);
  const row = top === 0 ? 0 : Math.round(rows - (middle / top) * rows);
  const hasMiddle = rows >= rowsForMiddle && middle > 0 && row < rows;
  return new Map([[0, String(top)], ...(hasMiddle ? [[row, String(middle)] as const] : [])]);
};

const axisLine = (
  shown: readonly number[],
  cursor: number,
  width: number,
  { signs, accent }: Theme,
): TextLine => {
  const marked = shown.indexOf(shown.find((point) => point >= cursor) ?? -1);
  return joined([
    { text: `${'0'.padStart(width)} ${signs.axis.corner}`, dim: true },
    ...shown.map((point, column) =>
      point === shown[marked] || column === marked
        ? { text: signs.axis.mark, colour: accent, bold: true }
        : { text: signs.axis.along, dim: true },
    ),
  ]);
};

/** An area with a dotted line over it, on its axes; exactly as many rows as there is room for. */
export const areaChart = (
  { points, top, cursor, labels }: AreaChart,
  room: Room,
  theme: Theme,
): readonly TextLine[] => {
  const { signs } = theme;
  const scaleWidth = String(top).length;
  const shown = pointsIn(points.length, room.width - scaleWidth - 2);
  const hasLabels = room.rows >= rowsForLabels;
  const rows = room.rows - 1 - (hasLabels ? 1 : 0);
  if (rows < 1 || shown.length === 0) return [];
  const steps = rows * signs.steps.length;
  const columns = shown.map((point): Column => {
    const { area = 0, line = 0 } = points[point] ?? {};
    return { area: heightOf(area, top, steps), line: heightOf(line, top, steps) };
  });
  const scale = scaleOf(top, rows);
  const below = labels.map(({ point, text }) => ({
    column: shown.findIndex((other) => other >= point),
    text,
  }));
  const indent = ' '.repeat(scaleWidth + 2);
  return [
    ...Array.from({ length: rows }, (_, row) => {
      const value = scale.get(row);
      const upright = value === undefined ? signs.axis.up : signs.axis.tick;
      return joined([
        { text: `${(value ?? '').padStart(scaleWidth)} ${upright}`, dim: true },
        ...columns.map((column) => cellOf(column, rows - 1 - row, theme)),
      ]);
    }),
    axisLine(shown, cursor, scaleWidth, theme),
    ...(hasLabels
      ? [[{ text: indent + placeLabels(below, room.width - indent.length), dim: true }]]
      : []),
  ];
};
