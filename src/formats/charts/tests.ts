import type { Charts } from '../../charts/charts.ts';
import type { ExamRecord } from '../../memory/memory.ts';
import { barHeight } from './bar.ts';
import type { Chart } from './chart.ts';
import { fullDate, shortDate } from './dates.ts';
import { type Row, rowsDrawing } from './rows.ts';
import { box, line } from './svg.ts';

/** So many are drawn; the table holds all. */
const shown = 10;

const shareOf = ({ right, asked }: ExamRecord): number => (asked === 0 ? 0 : right / asked);

const hasPassed = (test: ExamRecord): boolean => test.asked > 0 && shareOf(test) >= test.passAt;

const thick = 12;

const rowOf = (test: ExamRecord): Row => ({
  name: shortDate(test.day),
  value: `${test.right} of ${test.asked}`,
  draw: ([x, y, width]) => {
    const kind = hasPassed(test) ? 'solid' : 'shaky';
    const mark = x + test.passAt * width;
    const top = y + (barHeight - thick) / 2;
    return [
      box('track', [x, y + barHeight / 2 - 1, width, 2]),
      box(kind, [x, top, Math.max(2, shareOf(test) * width), thick]),
      line('mark', [mark, y - 2, mark, y + barHeight + 2]),
    ];
  },
});

/** What the timed tests came to. */
export const testsChart = ({ exam: { tests } }: Charts): Chart => {
  const rows = tests.slice(-shown).map(rowOf);
  return {
    draw: rows.length === 0 ? undefined : (width) => rowsDrawing(rows, width),
    describe:
      'A bar for each timed test, the latest last: how much was right, and a mark at what passes.',
    keys: [
      { kind: 'solid', words: 'passed' },
      { kind: 'shaky', words: 'not passed' },
      { kind: 'mark', words: 'what passes' },
    ],
    table: {
      heads: ['Day', 'right', 'asked', 'passed'],
      rows: tests.map((test) => [
        fullDate(test.day),
        test.right,
        test.asked,
        hasPassed(test) ? 'yes' : 'no',
      ]),
    },
  };
};
