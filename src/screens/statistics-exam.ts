import { shownRows } from '../app/rows.ts';
import { type ExamRow, examRows } from '../app/statistics-rows.ts';
import type { Charts } from '../charts/charts.ts';
import type { ExamRecord } from '../memory/memory.ts';
import type { ForecastRecord } from '../memory/statistics.ts';
import { hasTooFew, sayHonesty, sayTests } from '../plain/charts-lines.ts';
import { plural } from '../plain/day-lines.ts';
import { shortDay } from '../plain/days.ts';
import { againstBar, rangeBar, trackBar } from './charts/bars.ts';
import { type Room, widthOf } from './charts/pieces.ts';
import { type ChartRow, rowLines } from './charts/row-chart.ts';
import { beyondLine } from './charts/scrolled.ts';
import type { Chart } from './statistics-chart.ts';
import { proseLines, type TextLine } from './text-line.tsx';
import type { Theme } from './theme.ts';

const inHundred = (share: number): number => Math.round(share * 100);

/** "+2", "-5", "0": how far what came true was from what was said. */
const signed = (difference: number): string => `${difference > 0 ? '+' : ''}${difference}`;

const binRow = (record: ForecastRecord, theme: Theme): ChartRow => {
  const { from, to, asked, right, forecast } = record;
  const isQuiet = hasTooFew(record);
  const [actual, expected] = [right / Math.max(1, asked), forecast ?? (from + to) / 2];
  return {
    name: `said ${inHundred(expected)} %, came ${inHundred(actual)} %`,
    bar: (cells) => againstBar(actual, expected, cells, theme),
    figures: isQuiet ? 'few' : signed(inHundred(actual) - inHundred(expected)),
    more: plural(asked, 'answer'),
    dim: isQuiet,
  };
};

const testRow = ({ day, asked, right, passAt }: ExamRecord, theme: Theme): ChartRow => {
  const share = right / Math.max(1, asked);
  const passed = asked > 0 && share >= passAt;
  return {
    name: `${passed ? theme.signs.right : theme.signs.wrong} ${shortDay(day)}`,
    bar: (cells) => trackBar(share, cells, theme),
    figures: `${right} of ${asked}`,
    more: passed ? 'passed' : 'not passed',
  };
};

const chartRow = (row: ExamRow, theme: Theme): ChartRow => {
  switch (row.kind) {
    case 'all':
      return {
        name: 'All ports',
        bar: (cells) => rangeBar(row.share, cells, theme),
        figures: `${row.ports.low} to ${row.ports.high}`,
        more: `of ${plural(row.ports.of, 'port')}`,
      };
    case 'met':
    case 'unmet':
      return {
        name: row.kind === 'met' ? 'Met so far' : 'Not met yet',
        bar: (cells) => rangeBar(row.share, cells, theme),
        figures: `${inHundred(row.share.low)} to ${inHundred(row.share.high)} %`,
        more: `of ${plural(row.cards, 'question')}`,
      };
    case 'bin':
      return binRow(row.record, theme);
    case 'test':
      return testRow(row.record, theme);
    default:
      return row satisfies never;
  }
};

type Part = 'expected' | 'bin' | 'test';

const partOf = ({ kind }: ExamRow): Part => (kind === 'bin' || kind === 'test' ? kind : 'expected');

const titles: Readonly<Record<Part, string>> = {
  expected: 'By the exam',
  bin: 'Forecasts so far',
  test: 'Timed tests so far',
};

/** What a part is about, and where there is room what the signs of its bars mean. */
const titleOf = (part: Part, width: number, { signs, accent }: Theme): TextLine => {
  const title: TextLine = [{ text: titles[part], bold: true }];
  if (part === 'test') return title;
  const isAhead = part === 'expected';
  const legend: TextLine = [
    { text: '   ' },
    { text: signs.answered, bold: true },
    { text: ' expected  ', dim: true },
    { text: isAhead ? signs.axis.mark : signs.full, colour: accent },
    { text: isAhead ? ' likely' : ' came true', dim: true },
  ];
  return widthOf([...title, ...legend]) <= width ? [...title, ...legend] : title;
};

/** A line of the table, and the row it shows; a title and an empty line show none. */
interface TableLine {
  readonly line: TextLine;
  readonly row?: number;
  readonly isTitle?: boolean;
}

/** In lines shorter than this each part has columns of its own; in longer ones all bars stand below each other. */
const narrow = 60;

/** The rows as lines. */
const drawnIn = (
  rows: readonly ExamRow[],
  cursor: number,
  width: number,
  theme: Theme,
): readonly TextLine[] => {
  const parts = width < narrow ? (['expected', 'bin', 'test'] as const) : ['all' as const];
  return parts.flatMap((part) => {
    const own = rows.filter((row) => part === 'all' || partOf(row) === part);
    const before = part === 'all' ? 0 : rows.findIndex((row) => partOf(row) === part);
    const drawn = own.map((row) => chartRow(row, theme));
    return rowLines(drawn, cursor - before, width, theme);
  });
};

/** A title, and the sentence of its part; that of what is expected stands above the whole. */
const headOf = (part: Part, charts: Charts, width: number, theme: Theme): readonly TableLine[] => {
  const sentence = part === 'bin' ? sayHonesty(charts) : sayTests(charts);
  const told = part === 'expected' ? [] : proseLines(sentence, width);
  return [
    { line: titleOf(part, width, theme), isTitle: true },
    ...told.map((line): TableLine => ({ line })),
  ];
};

/** All lines, with titles and air between the parts. */
const tableOf = (
  charts: Charts,
  cursor: number,
  width: number,
  theme: Theme,
): readonly TableLine[] => {
  const rows = examRows(charts.exam);
  const drawn = drawnIn(rows, cursor, width, theme);
  return rows.flatMap((row, index): readonly TableLine[] => {
    const before = rows[index - 1];
    const begins = !before || partOf(before) !== partOf(row);
    return [
      ...(before && begins ? [{ line: [] }] : []),
      ...(begins ? headOf(partOf(row), charts, width, theme) : []),
      { line: drawn[index] ?? [], row: index },
    ];
  });
};

const countRows = (lines: readonly TableLine[]): number =>
  lines.filter(({ row }) => row !== undefined).length;

/**
 * The lines round the row moved to, and how many rows are above and below; from the first row one sees its title too.
 * A sentence is not begun in its middle, and a title at the end would have nothing below it.
 */
const partRound = (lines: readonly TableLine[], cursor: number, height: number) => {
  const at = cursor === 0 && height > 1 ? 0 : lines.findIndex(({ row }) => row === cursor);
  const { first } = shownRows(lines.length, at, height);
  const from = lines.findIndex(
    ({ row, isTitle }, index) => index >= first && (row !== undefined || isTitle === true),
  );
  const shown = lines.slice(from, from + height);
  const end = shown.findLastIndex(({ row }) => row !== undefined) + 1;
  const [above, here] = [countRows(lines.slice(0, from)), countRows(shown)];
  const below = countRows(lines) - above - here;
  return { shown: shown.slice(0, end).map(({ line }) => line), above, below };
};

/** In fewer rows the sentences of the parts would leave none for the parts themselves. */
const toldFrom = 8;

/** As many lines as fit round the row moved to; where they do not all fit, without air and with a line about the others. */
const windowOn = (
  table: readonly TableLine[],
  cursor: number,
  height: number,
): readonly TextLine[] => {
  if (table.length <= height) return table.map(({ line }) => line);
  const lines = table.filter(
    ({ line, row, isTitle }) =>
      line.length > 0 && (row !== undefined || isTitle === true || height >= toldFrom),
  );
  const whole = partRound(lines, cursor, height);
  if (height === 1 || whole.above + whole.below === 0) return whole.shown;
  const { shown, above, below } = partRound(lines, cursor, height - 1);
  const beyond = beyondLine(above, below);
  // The line about the others stands still while one moves.
  const rest: readonly TextLine[] = Array.from({ length: height - 1 - shown.length }, () => []);
  return [...shown, ...rest, ...(beyond ? [beyond] : [])];
};

const leastRows = 5;
const goodRows = 8;

/** What is expected by the exam, how honest such forecasts have been, and the timed tests. */
export const examChart = (charts: Charts, cursor: number, theme: Theme): Chart => {
  const rows = examRows(charts.exam);
  const parts = new Set(rows.map(partOf)).size;
  // Each part with its title, its sentence, and an empty line before it.
  const length = Math.max(0, rows.length + parts * 3 - 2);
  return {
    least: Math.min(length, leastRows),
    good: Math.min(length, goodRows),
    wanted: length,
    legends: [],
    draw: ({ width, rows: height }: Room) =>
      height <= 0 ? [] : windowOn(tableOf(charts, cursor, width, theme), cursor, height),
  };
};
