import { firstDay } from '../app/statistics-rows.ts';
import type { Charts, PractisedDay } from '../charts/charts.ts';
import { dayNumber } from '../memory/moment.ts';
import { heatMap, heatRows } from './charts/heat-map.ts';
import { joined } from './charts/pieces.ts';
import type { Chart } from './statistics-chart.ts';
import type { Piece, TextLine } from './text-line.tsx';
import type { Theme } from './theme.ts';

const weekRows = 7;
/** Four weeks, one below the other, and the days above. */
const leastRows = 5;
const warmest = 4;
/** One day in ten is warmer than what counts as warmest, so that one long day does not pale all others. */
const manyAt = 0.9;

const heatsOf = (days: readonly PractisedDay[]): ReadonlyMap<number, number> => {
  const counts = days.map(({ answers }) => answers).sort((a, b) => a - b);
  const many = Math.max(1, counts[Math.floor((counts.length - 1) * manyAt)] ?? 1);
  return new Map(
    days.map(({ day, answers }) => [
      dayNumber(day),
      Math.min(warmest, Math.ceil((answers / many) * warmest)),
    ]),
  );
};

/** The days do not change while one looks at them; years of them take their time. */
const known = new WeakMap<readonly PractisedDay[], ReadonlyMap<number, number>>();

/** How warm each day is, by its answers: 0 for none, 4 for about as many as on the fullest days. */
const heatBy = (days: readonly PractisedDay[]): ((day: number) => number) => {
  const heats = known.get(days) ?? heatsOf(days);
  known.set(days, heats);
  return (day) => heats.get(day) ?? 0;
};

const heatLegend = ({ signs, levels }: Theme): TextLine =>
  joined([
    { text: 'fewer ', dim: true },
    ...signs.heat.flatMap((text, heat): readonly Piece[] => [
      heat === 0 ? { text, dim: true } : { text, colour: levels.solid },
      { text: ' ' },
    ]),
    { text: 'more answers', dim: true },
  ]);

/** The days practised, as a calendar. */
export const daysChart = (charts: Charts, cursor: number, theme: Theme): Chart => {
  const from = dayNumber(firstDay(charts));
  const map = {
    from,
    today: dayNumber(charts.today),
    marked: from + cursor,
    heatOf: heatBy(charts.days),
  };
  return {
    least: leastRows,
    good: weekRows + 1,
    wanted: weekRows + 1,
    legends: [heatLegend(theme)],
    draw: (room) =>
      room.rows >= weekRows ? heatMap(map, room, theme) : heatRows(map, room, theme),
  };
};
