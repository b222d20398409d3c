import type { Charts } from '../../charts/charts.ts';
import type { ForecastRecord } from '../../memory/statistics.ts';
import { barHeight } from './bar.ts';
import type { Chart } from './chart.ts';
import { type Row, rowsDrawing } from './rows.ts';
import { box, dot } from './svg.ts';

/** Fewer answers say nothing of a forecast. */
const fewestAsked = 10;

const inHundred = (share: number): number => Math.round(share * 100);

/** "90 to 100" */
const rangeOf = ({ from, to }: ForecastRecord): string => `${inHundred(from)} to ${inHundred(to)}`;

const shareOf = ({ right, asked }: ForecastRecord): number => right / asked;

const rowOf = (record: ForecastRecord): Row => ({
  name: `expected ${rangeOf(record)}`,
  value: `${record.right} of ${record.asked}`,
  draw: ([x, y, width]) => {
    const kind = record.asked < fewestAsked ? 'few' : 'actual';
    const range = width * (record.to - record.from);
    return [
      box('track', [x, y + barHeight / 2 - 1, width, 2]),
      box('predicted', [x + record.from * width, y + 1, range, barHeight - 2]),
      dot(kind, x + shareOf(record) * width, y + barHeight / 2, 5),
    ];
  },
});

/** How the forecasts made before each answer came true. */
export const honestyChart = ({ exam }: Charts): Chart => {
  const told = exam.calibration.filter(({ asked }) => asked > 0);
  const rows = told.map(rowOf);
  const hasFew = told.some(({ asked }) => asked < fewestAsked);
  return {
    draw: rows.length === 0 ? undefined : (width) => rowsDrawing(rows, width),
    describe:
      'A row for each range of forecasts, from 0 to 100 in 100: the range as a bar, and a dot for how many of a hundred came true. A dot within its bar is an honest forecast.',
    keys: [
      { kind: 'predicted', words: 'expected, from 0 to 100' },
      { kind: 'actual', words: 'came true' },
      ...(hasFew ? [{ kind: 'few', words: `from fewer than ${fewestAsked} answers` }] : []),
    ],
    table: {
      heads: ['Expected, in 100', 'on average', 'right', 'asked', 'came true'],
      rows: told.map((record) => [
        rangeOf(record),
        record.forecast === null ? '–' : inHundred(record.forecast),
        record.right,
        record.asked,
        inHundred(shareOf(record)),
      ]),
    },
  };
};
