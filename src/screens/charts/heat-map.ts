import { dayAfter, shortDay } from '../../plain/days.ts';
import type { Piece, TextLine } from '../text-line.tsx';
import type { Theme } from '../theme.ts';
import { joined, type Room } from './pieces.ts';
import { placeLabels } from './place-labels.ts';

const week = 7;
const dayZero = '1970-01-01';
/** Day 0, 1 January 1970, was a Thursday, three days behind a Monday. */
const mondayOffset = 3;
const weekdayOf = (day: number): number => (((day + mondayOffset) % week) + week) % week;
const mondayOf = (day: number): number => day - weekdayOf(day);
const dateOf = (day: number): string => shortDay(dayAfter(dayZero, day));

/** Days are numbers since 1970. */
export interface HeatMap {
  /** The first day that counts, and the last one. */
  readonly from: number;
  readonly today: number;
  /** The day moved to. */
  readonly marked: number;
  /** How warm a day is: 0 for nothing, 4 for most. */
  readonly heatOf: (day: number) => number;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const labelWidth = 4;
const cellWidth = 2;
const monthOf = (day: number): string => dateOf(day).slice(-3);

/**
 * The weeks that fit, by their Mondays: the last ones, also from before the first practised day; or those round the day
 * moved to.
 */
const weeksIn = ({ from, today, marked }: HeatMap, most: number): readonly number[] => {
  const last = mondayOf(today);
  const weeksBack = (day: number): number => (last - mondayOf(day)) / week;
  const [back, all] = [weeksBack(marked), weeksBack(from) + 1];
  const skipped = back < most ? 0 : Math.min(back - Math.floor(most / 2), all - most);
  return Array.from({ length: most }, (_, at) => last - week * (most - 1 - at + skipped));
};

const cellOf = ({ today, heatOf }: HeatMap, day: number, { signs, levels }: Theme): Piece => {
  if (day > today) return { text: ' ' };
  const heat = heatOf(day);
  const text = signs.heat[heat] ?? ' ';
  return heat === 0 ? { text, dim: true } : { text, colour: levels.solid };
};

/** A row of cells with a mark round the day moved to, and another round today. */
const markedCells = (map: HeatMap, days: readonly number[], theme: Theme): readonly Piece[] => {
  const bracket = (text: string): Piece => ({ text, colour: theme.accent, bold: true });
  // The space behind a cell is the one before the next.
  const between = (before: number | undefined, after: number | undefined): Piece => {
    if (before === map.marked) return bracket(']');
    if (after === map.marked) return bracket('[');
    if (before === map.today) return { text: ')' };
    return { text: after === map.today ? '(' : ' ' };
  };
  return [
    between(undefined, days[0]),
    ...days.flatMap((day, at) => [cellOf(map, day, theme), between(day, days[at + 1])]),
  ];
};

const monthsAbove = (weeks: readonly number[]): string => {
  const starts = weeks.flatMap((monday, at) => {
    const before = weeks[at - 1];
    return before === undefined || monthOf(before) !== monthOf(monday)
      ? [{ column: at * cellWidth, text: monthOf(monday) }]
      : [];
  });
  // The month that goes on from before gives way to the next one.
  const [first, second] = starts;
  const isCramped = first && second && second.column - first.column < labelWidth + 1;
  return placeLabels(isCramped ? starts.slice(1) : starts, weeks.length * cellWidth + 1);
};

/** A calendar with a column a week, Monday to Sunday: as many weeks as fit. Seven rows, and the months above. */
export const heatMap = (map: HeatMap, room: Room, theme: Theme): readonly TextLine[] => {
  const weeks = weeksIn(map, Math.floor((room.width - labelWidth) / cellWidth));
  const rows = weekdays.map((name, row) =>
    joined([
      { text: (row % 2 === 0 ? name : '').padEnd(labelWidth - 1), dim: true },
      ...markedCells(
        map,
        weeks.map((monday) => monday + row),
        theme,
      ),
    ]),
  );
  const months: TextLine = [{ text: ' '.repeat(labelWidth) + monthsAbove(weeks), dim: true }];
  return room.rows > week ? [months, ...rows] : rows;
};

/** "30 Nov " */
const dateWidth = 7;

/** The same with a row a week, where there is no room for seven rows: the last weeks, or those round the day moved to. */
export const heatRows = (map: HeatMap, room: Room, theme: Theme): readonly TextLine[] => {
  const names = weekdays.map((name) => name.slice(0, 1)).join(' ');
  const head: TextLine = [{ text: `${' '.repeat(dateWidth + 1)}${names}`, dim: true }];
  const rows = weeksIn(map, room.rows - 1).map((monday) =>
    joined([
      { text: dateOf(monday).slice(4).padEnd(dateWidth), dim: true },
      ...markedCells(
        map,
        weekdays.map((_, row) => monday + row),
        theme,
      ),
    ]),
  );
  return room.rows < 2 ? [] : [head, ...rows];
};
