import type { Charts, MixUpChart, Named } from '../../charts/charts.ts';
import { formatPorts } from '../../registry/item.ts';
import { barHeight } from './bar.ts';
import type { Chart } from './chart.ts';
import { type Row, rowsDrawing } from './rows.ts';
import { box } from './svg.ts';

/** So many are drawn; the table holds all. */
const shown = 10;

/** "143 IMAP"; the name alone where there is no number. */
const nameOf = ({ name, ports }: Named): string =>
  ports.length === 0 ? name : `${formatPorts(ports)} ${name}`;

const rowOf = ({ given, asked, times, open }: MixUpChart, most: number): Row => ({
  name: `${nameOf(given)} for ${nameOf(asked)}`,
  value: `${times} ${times === 1 ? 'time' : 'times'}`,
  draw: ([x, y, width]) => {
    const thick = open ? barHeight : 6;
    const length = Math.max(3, (times / most) * width);
    return [box(open ? 'open' : 'apart', [x, y + (barHeight - thick) / 2, length, thick])];
  },
});

/** What was given for what. */
export const mixedUpChart = ({ mixedUp }: Charts): Chart => {
  const most = Math.max(...mixedUp.map(({ times }) => times));
  const rows = mixedUp.slice(0, shown).map((pair) => rowOf(pair, most));
  return {
    draw: rows.length === 0 ? undefined : (width) => rowsDrawing(rows, width),
    describe: 'A bar for each pair: what was answered for what was asked, and how many times.',
    keys: [
      { kind: 'open', words: 'still mixed up' },
      { kind: 'apart', words: 'told apart since' },
    ],
    table: {
      heads: ['Asked', 'answered', 'times', 'told apart since'],
      rows: mixedUp.map(({ asked, given, times, open }) => [
        nameOf(asked),
        nameOf(given),
        times,
        open ? 'no' : 'yes',
      ]),
    },
  };
};
