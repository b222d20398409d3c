import { cellsOf, padTo } from '../cells.ts';
import type { Piece, TextLine } from '../text-line.tsx';
import type { Theme } from '../theme.ts';
import { joined, type Room, widthOf } from './pieces.ts';
import { scrolled } from './scrolled.ts';

/** A row of a chart: a name, a bar, and figures. */
export interface ChartRow {
  readonly name: string;
  /** Beside the name where there is room. */
  readonly note?: string;
  /** Before the name. */
  readonly sign?: Piece;
  readonly bar: (cells: number) => readonly Piece[];
  readonly figures: string;
  /** Behind the figures where there is room. */
  readonly more?: string;
  readonly dim?: boolean;
}

const gap = 2;
const pointerWidth = 2;
const widestBar = 44;
/** Narrower than this, and what is only nice to have gives way to the bar. */
const goodBar = 16;
const leastBar = 8;
const leastName = 8;
/** In lines shorter than this names have what the bar can spare, in longer ones a part of the line. */
const narrow = 60;
const widestName = 0.4;

interface Columns {
  readonly sign: number;
  readonly name: number;
  readonly note: number;
  readonly bar: number;
  readonly figures: number;
  readonly more: number;
}

const longest = (texts: readonly (string | undefined)[]): number =>
  texts.reduce((most, text) => Math.max(most, text === undefined ? 0 : cellsOf(text)), 0);

const withGap = (width: number): number => (width === 0 ? 0 : width + gap);

/** Notes give way first, then names; figures stay whole. */
const columnsFor = (rows: readonly ChartRow[], width: number): Columns => {
  const sign = rows.some((row) => row.sign) ? 2 : 0;
  const figures = longest(rows.map((row) => row.figures));
  const room = width - pointerWidth - sign - withGap(figures);
  const cap = width < narrow ? room - leastBar - gap : Math.floor(width * widestName);
  const longestName = longest(rows.map((row) => row.name));
  const name = Math.min(longestName, Math.max(cap, leastName), Math.max(0, room));
  const note = longest(rows.map((row) => row.note));
  const more = longest(rows.map((row) => row.more));
  const bar = room - name - gap;
  const keepsMore = bar - withGap(more) >= goodBar;
  const left = bar - (keepsMore ? withGap(more) : 0);
  const keepsNote = left - withGap(note) >= goodBar;
  return {
    sign,
    name,
    figures,
    note: keepsNote ? note : 0,
    more: keepsMore ? more : 0,
    bar: Math.max(0, Math.min(widestBar, left - (keepsNote ? withGap(note) : 0))),
  };
};

const spaced = (text: string, width: number): string =>
  width === 0 ? '' : padTo(text, width) + ' '.repeat(gap);

const lineOf = (
  { name, note = '', sign, bar, figures, more = '', dim = false }: ChartRow,
  columns: Columns,
  selected: boolean,
  { signs, accent }: Theme,
): TextLine => {
  const drawn = bar(columns.bar);
  const rest = columns.bar - widthOf(drawn);
  return joined([
    { text: selected ? signs.pointer : ' ', colour: accent },
    { text: ' ' },
    ...(columns.sign > 0 ? [sign ?? { text: ' ' }, { text: ' ' }] : []),
    { text: spaced(name, columns.name), bold: selected, dim: dim && !selected },
    { text: spaced(note, columns.note), dim: true },
    ...drawn,
    { text: ' '.repeat(rest + (columns.bar > 0 ? gap : 0)) },
    { text: figures.padStart(columns.figures), bold: selected },
    { text: columns.more > 0 ? ' '.repeat(gap) + more.padStart(columns.more) : '', dim: true },
  ]);
};

/** Each row as a line, in the columns that suit all of them. */
export const rowLines = (
  rows: readonly ChartRow[],
  cursor: number,
  width: number,
  theme: Theme,
): readonly TextLine[] => {
  const columns = columnsFor(rows, width);
  return rows.map((row, at) => lineOf(row, columns, at === cursor, theme));
};

/**
 * Rows with bars, as many as fit round the one moved to and a line about the others; with air between them where there
 * is room.
 */
export const rowChart = (
  rows: readonly ChartRow[],
  cursor: number,
  room: Room,
  theme: Theme,
): readonly TextLine[] => {
  if (rows.length === 0 || room.rows <= 0) return [];
  const columns = columnsFor(rows, room.width);
  const { first, last, beyond } = scrolled(rows.length, cursor, room.rows);
  const lines = rows
    .slice(first, last)
    .map((row, at) => lineOf(row, columns, first + at === cursor, theme));
  if (beyond) return [...lines, beyond];
  const hasAir = rows.length * 2 - 1 <= room.rows;
  return hasAir ? lines.flatMap((line, at) => (at === 0 ? [line] : [[], line])) : lines;
};
