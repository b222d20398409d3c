import type { Charts, DayAhead } from '../../charts/charts.ts';
import { dayNumber } from '../../memory/moment.ts';
import { axisWidth, upwardAxis } from './axis.ts';
import { type Chart, type Draw, isNarrow } from './chart.ts';
import { fullDate, shortDate, sinceMonday, weekdayName } from './dates.ts';
import { roundTicks, type Scale, scaleOf } from './scale.ts';
import { box, label } from './svg.ts';
import { widest, wordsWidth } from './words.ts';

const top = 20;
/** What the days below the plot take, in two lines. */
const bottom = 40;
/** What new questions leave to the repeats below them. */
const seam = 1.5;

const questionsOf = ({ repeats, fresh }: DayAhead): number => repeats + fresh;

const hintOf = (day: DayAhead): string =>
  `${fullDate(day.day)}: ${day.repeats} to repeat, ${day.fresh} new, ${day.minutes} minutes`;

/** Repeats below, and a thinner bar of what is new above. */
const column = (day: DayAhead, middle: number, thick: number, y: Scale): readonly string[] => {
  const { repeats, fresh } = day;
  const gap = repeats > 0 ? seam : 0;
  const thin = thick * 0.6;
  const height = Math.max(seam, y(repeats) - y(questionsOf(day)) - gap);
  const hint = hintOf(day);
  return [
    ...(repeats > 0
      ? [box('repeats', [middle - thick / 2, y(repeats), thick, y(0) - y(repeats)], hint)]
      : []),
    ...(fresh > 0
      ? [box('fresh', [middle - thin / 2, y(repeats) - gap - height, thin, height], hint)]
      : []),
  ];
};

const dayLabels = (day: string, middle: number, y: number): readonly string[] => [
  label(weekdayName(sinceMonday(dayNumber(day))), middle, y - 16, {
    anchor: 'middle',
    kind: 'axis',
  }),
  label(shortDate(day), middle, y, { anchor: 'middle', kind: 'axis' }),
];

const drawingOf =
  (days: readonly DayAhead[]): Draw =>
  (width) => {
    const narrow = isNarrow(width);
    const height = narrow ? 200 : 220;
    const ticks = roundTicks(Math.max(4, ...days.map(questionsOf)), narrow ? 3 : 4);
    const left = axisWidth(ticks);
    const y = scaleOf([0, ticks.at(-1) ?? 1], [height - bottom, top]);
    const pitch = Math.min(64, (width - left) / days.length);
    const middleOf = (at: number): number => left + (at + 0.5) * pitch;
    const dateWidth = wordsWidth('22 Nov', 'small');
    const every = Math.ceil((dateWidth + 6) / pitch);
    const fits = (at: number): boolean =>
      at % every === 0 && middleOf(at) + dateWidth / 2 <= Math.max(width, middleOf(0) + dateWidth);
    const isCounted =
      widest(
        days.map((day) => `${questionsOf(day)}`),
        'bold',
      ) <= pitch;
    return {
      height,
      shapes: [
        ...upwardAxis(ticks, y, [left, left + days.length * pitch]),
        ...days.flatMap((day, at) => column(day, middleOf(at), Math.min(28, pitch * 0.7), y)),
        ...days.flatMap((day, at) => {
          const count = questionsOf(day);
          if (!isCounted || count === 0) return [];
          return [
            label(`${count}`, middleOf(at), y(count) - 6, { anchor: 'middle', kind: 'figure' }),
          ];
        }),
        ...days.flatMap(({ day }, at) =>
          fits(at) ? dayLabels(day, middleOf(at), height - 6) : [],
        ),
      ],
    };
  };

/** What the coming days hold. */
export const aheadChart = ({ ahead }: Charts): Chart => ({
  draw: ahead.some((day) => questionsOf(day) > 0) ? drawingOf(ahead) : undefined,
  describe: 'A column for each day from today on: questions to repeat, and new ones above them.',
  keys: [
    { kind: 'repeats', words: 'to repeat' },
    { kind: 'fresh', words: 'new' },
  ],
  table: {
    heads: ['Day', 'to repeat', 'new', 'minutes', 'waiting'],
    rows: ahead.map((day) => [fullDate(day.day), day.repeats, day.fresh, day.minutes, day.waiting]),
  },
});
