import type { Charts } from '../charts/charts.ts';
import {
  type DayRow,
  dayText,
  dayTextWithMinutes,
  tableHead,
  tableHeadWithMinutes,
} from '../plain/plan-table.ts';
import { type BarPart, partsBar } from './charts/bars.ts';
import { joined, type Room } from './charts/pieces.ts';
import { scrolled } from './charts/scrolled.ts';
import { barLength } from './charts/shares.ts';
import type { Chart } from './statistics-chart.ts';
import type { TextLine } from './text-line.tsx';
import type { Theme } from './theme.ts';

const leastRows = 4;
const goodRows = 7;
const pointerWidth = 2;
const gap = 2;
const widestBar = 40;
/** Beside a bar narrower than this the minutes are left out. */
const leastBeside = 8;
/** In fewer cells most days are one or two, which says nothing: then the minutes stand there. */
const leastBar = 12;

const partsOf = (
  { repeat, fresh }: DayRow,
  { signs, accent, levels }: Theme,
): readonly BarPart[] => [
  { count: repeat, look: { text: signs.bars.solid, colour: accent } },
  { count: fresh, look: { text: signs.bars.new, colour: levels.new } },
];

/** The columns of text, and the cells they leave for a bar; none where the minutes say it better. */
const columnsIn = (width: number) => {
  const roomBeside = (head: string): number => width - pointerWidth - head.length - gap;
  const [beside, alone] = [roomBeside(tableHeadWithMinutes), roomBeside(tableHead)];
  if (beside < leastBeside && alone >= leastBar)
    return { head: tableHead, text: dayText, cells: Math.min(widestBar, alone) };
  const cells = beside < leastBeside ? 0 : Math.min(widestBar, beside);
  return { head: tableHeadWithMinutes, text: dayTextWithMinutes, cells };
};

const aheadLines = (
  rows: readonly DayRow[],
  cursor: number,
  { width, rows: height }: Room,
  theme: Theme,
): readonly TextLine[] => {
  const { head, text, cells } = columnsIn(width);
  const most = Math.max(0, ...rows.map(({ repeat, fresh }) => repeat + fresh));
  const { first, last, beyond } = scrolled(rows.length, cursor, height - 1);
  return [
    [{ text: ' '.repeat(pointerWidth) + head, dim: true }],
    ...rows.slice(first, last).map((row, at) => {
      const isHere = first + at === cursor;
      const length = barLength(row.repeat + row.fresh, most, cells);
      return joined([
        { text: isHere ? theme.signs.pointer : ' ', colour: theme.accent },
        { text: ` ${text(row)}${length > 0 ? ' '.repeat(gap) : ''}`, bold: isHere },
        ...partsBar(partsOf(row, theme), length),
      ]);
    }),
    ...(beyond ? [beyond] : []),
  ];
};

const aheadLegend = (theme: Theme): TextLine => {
  const { signs, accent, levels } = theme;
  return [
    { text: signs.bars.solid, colour: accent },
    { text: ' to repeat   ', dim: true },
    { text: signs.bars.new, colour: levels.new },
    { text: ' new', dim: true },
  ];
};

/** What the coming days hold. */
export const aheadChart = (
  { ahead }: Charts,
  cursor: number,
  width: number,
  theme: Theme,
): Chart => {
  const rows = ahead.map(
    ({ day, repeats, fresh, minutes }): DayRow => ({
      day,
      repeat: repeats,
      fresh,
      minutes,
      share: 0,
    }),
  );
  return {
    least: Math.min(rows.length, leastRows) + 1,
    good: Math.min(rows.length, goodRows) + 1,
    wanted: rows.length + 1,
    legends: rows.length === 0 || columnsIn(width).cells === 0 ? [] : [aheadLegend(theme)],
    draw: (room) =>
      rows.length === 0 || room.rows < 2 ? [] : aheadLines(rows, cursor, room, theme),
  };
};
