import type { Charts } from '../charts/charts.ts';
import { plural } from '../plain/day-lines.ts';
import { type ChartRow, rowChart } from './charts/row-chart.ts';
import type { Chart } from './statistics-chart.ts';
import { sayNumbers } from './statistics-row-words.ts';
import type { Theme } from './theme.ts';

const leastRows = 4;
const goodRows = 6;

/** What was given for what, the open ones first. */
export const mixedUpChart = ({ mixedUp }: Charts, cursor: number, theme: Theme): Chart => {
  const { signs, accent, right } = theme;
  const most = Math.max(0, ...mixedUp.map(({ times }) => times));
  const rows = mixedUp.map(
    (mixUp): ChartRow => ({
      sign: mixUp.open
        ? { text: signs.flagged, colour: accent, bold: true }
        : { text: signs.right, colour: right },
      name: `${mixUp.given.name} for ${mixUp.asked.name}`,
      note: sayNumbers(mixUp),
      bar: (cells) => {
        const filled = Math.max(1, Math.round((mixUp.times / most) * cells));
        return [{ text: signs.full.repeat(cells === 0 ? 0 : filled), colour: accent }];
      },
      figures: plural(mixUp.times, 'time'),
      dim: !mixUp.open,
    }),
  );
  return {
    least: Math.min(rows.length, leastRows),
    good: Math.min(rows.length, goodRows),
    wanted: rows.length,
    legends:
      rows.length === 0
        ? []
        : [
            [
              { text: signs.flagged, colour: accent, bold: true },
              { text: ' still mixed up   ', dim: true },
              { text: signs.right, colour: right },
              { text: ' told apart since', dim: true },
            ],
          ],
    draw: (room) => rowChart(rows, cursor, room, theme),
  };
};
