import type { Charts, ExamChart } from '../../charts/charts.ts';
import type { ExamForecast } from '../../schedule/exam-forecast.ts';
import { type Chart, type Draw, isNarrow } from './chart.ts';
import { fullDate } from './dates.ts';
import { roundTicks, scaleOf } from './scale.ts';
import { box, label, line } from './svg.ts';
import { wordsWidth } from './words.ts';

const height = 78;
const axisY = 48;

/** Words held over a place, but within the drawing. */
const over = (words: string, x: number, y: number, width: number): string => {
  const half = wordsWidth(words, 'bold') / 2;
  const middle = Math.min(Math.max(x, half), width - half);
  return label(words, middle, y, { anchor: 'middle', kind: 'figure' });
};

/** What is forecast in words: "16 to 20 of 20". */
const rangeWords = ({ ports: { low, high } }: ExamForecast): string =>
  low === high ? `${low}` : `${low} to ${high}`;

const drawingOf =
  (forecast: ExamForecast, known: number): Draw =>
  (width) => {
    const { low, high, of } = forecast.ports;
    const x = scaleOf(
      [0, Math.max(1, of)],
      [8, width - Math.max(8, wordsWidth(`${of}`, 'small') / 2)],
    );
    const length = Math.max(4, x(high) - x(low));
    // The round steps up to the whole list, and the whole list itself in place of those too near to it.
    const near = wordsWidth(`${of}0`, 'small');
    const steps = roundTicks(of, isNarrow(width) ? 4 : 8).filter((tick) => x(of) - x(tick) > near);
    return {
      height,
      shapes: [
        line('axis-line', [x(0), axisY, x(of), axisY]),
        ...[...steps, of].flatMap((tick) => [
          line('axis-line', [x(tick), axisY, x(tick), axisY + 5]),
          label(String(tick), x(tick), axisY + 21, { anchor: 'middle', kind: 'axis' }),
        ]),
        box('forecast', [x(low), axisY - 20, length, 14], `by the exam ${rangeWords(forecast)}`),
        box(
          'solid',
          [x(0), axisY - 4, Math.max(2, x(Math.min(known, of)) - x(0)), 8],
          `known now ${known}`,
        ),
        over(`by the exam ${rangeWords(forecast)}`, x(low) + length / 2, axisY - 28, width),
      ],
    };
  };

const rowsOf = (
  { ahead, forecast }: ExamChart,
  known: number,
  total: number,
): Chart['table']['rows'] => [
  ...(ahead
    ? [
        ['Exam', fullDate(ahead.date)],
        ['Days left', ahead.daysLeft],
      ]
    : []),
  ['Known now', `${known} of ${total}`],
  ...(forecast ? [['By the exam', `${rangeWords(forecast)} of ${forecast.ports.of}`]] : []),
];

/** What will be known by the exam. */
export const forecastChart = ({ exam, levels, deck }: Charts): Chart => ({
  draw: exam.forecast && drawingOf(exam.forecast, levels.solid),
  describe: `A scale from no port to all ${deck.total}: a bar up to what is known now, and the range forecast for the day of the exam.`,
  keys: [
    { kind: 'solid', words: `known now ${levels.solid}` },
    { kind: 'forecast', words: 'by the exam' },
  ],
  table: {
    heads: ['', 'Ports'],
    rows: exam.ahead ? rowsOf(exam, levels.solid, deck.total) : [],
  },
});
