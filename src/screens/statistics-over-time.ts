import type { Charts, KnownOn } from '../charts/charts.ts';
import { dayNumber } from '../memory/moment.ts';
import { shortDay } from '../plain/days.ts';
import { areaChart } from './charts/area-chart.ts';
import type { Chart } from './statistics-chart.ts';
import type { Theme } from './theme.ts';

/** "12 Nov" */
const dateOf = (day: string): string => shortDay(day).slice(4);
const monthOf = (day: string): string => shortDay(day).slice(-3);
const yearOf = (day: string): string => day.slice(0, 4);

/** From so many days on months stand below in place of weeks, and years in place of months. */
const daysForMonths = 45;
const daysForYears = 700;

const mondayOffset = 3;
const isMonday = (day: string): boolean => (dayNumber(day) + mondayOffset) % 7 === 0;

/** What stands below a day within the chart; nothing below most. */
const labelOf = (day: string, days: number): string | undefined => {
  if (days >= daysForYears) return day.endsWith('-01-01') ? yearOf(day) : undefined;
  if (days >= daysForMonths) return day.endsWith('-01') ? monthOf(day) : undefined;
  return isMonday(day) ? dateOf(day) : undefined;
};

const labelsFor = (overTime: readonly KnownOn[], today: string) => {
  const last = overTime.length - 1;
  return overTime.flatMap(({ day }, point) => {
    if (point === last) return { point, text: day === today ? 'today' : dateOf(day) };
    if (point > 0) {
      const text = labelOf(day, overTime.length);
      return text === undefined ? [] : { point, text };
    }
    const isLong = yearOf(day) !== yearOf(today);
    return { point, text: isLong ? `${monthOf(day)} ${yearOf(day)}` : dateOf(day) };
  });
};

const goodRows = 8;
/** Taller, and it would say no more. */
const wantedRows = 18;

const tenths = [1, 2, 5, 10];

/**
 * What the upper edge stands for: the whole list; of a list that has hardly been begun a round number, since what is
 * known of it would be a line on the ground.
 */
export const topFor = (most: number, total: number): number => {
  if (most * 4 >= total) return Math.max(most, total);
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1)));
  const round = tenths.map((step) => step * power).find((value) => value >= most);
  return Math.min(total, Math.max(10, round ?? total));
};

/** What is known, day by day, and over it what was met. */
export const overTimeChart = (
  { overTime, deck, today }: Charts,
  cursor: number,
  theme: Theme,
): Chart => {
  const { signs, levels } = theme;
  const most = overTime.reduce((sum, { met, known }) => Math.max(sum, met, known), 0);
  const chart = {
    points: overTime.map(({ known, met }) => ({ area: known, line: met })),
    top: topFor(most, deck.total),
    cursor,
    labels: labelsFor(overTime, today),
  };
  return {
    least: 4,
    good: goodRows,
    wanted: wantedRows,
    legends:
      overTime.length === 0
        ? []
        : [
            [
              { text: signs.steps.at(-1) ?? '', colour: levels.solid },
              { text: ' known   ', dim: true },
              { text: `${signs.dots.repeat(2)} met`, dim: true },
            ],
          ],
    draw: ({ width, rows }) => areaChart(chart, { width, rows: Math.min(rows, wantedRows) }, theme),
  };
};
