import type { Charts, KnownOn } from '../../charts/charts.ts';
import { dayNumber } from '../../memory/moment.ts';
import { axisWidth, upwardAxis } from './axis.ts';
import { type Chart, type Draw, isNarrow } from './chart.ts';
import { dayTicks, fullDate } from './dates.ts';
import { roundTicks, type Scale, scaleOf } from './scale.ts';
import { dot, label, tag } from './svg.ts';
import { widest, wordsWidth } from './words.ts';

const top = 12;
/** What the days below the plot take. */
const bottom = 26;

/** Labels so near would touch. */
const lineHeight = 17;

type Place = readonly [x: number, y: number];

/** At most a point for each unit of width: a line of years is as long as one of months. */
const thinned = (places: readonly Place[]): readonly Place[] =>
  places.filter(
    ([x], at) =>
      at === places.length - 1 || Math.floor(x) !== Math.floor(places[at - 1]?.[0] ?? -1),
  );

const pathOf = (places: readonly Place[]): string =>
  places.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** The days below the plot; the first and last are kept within it. */
const days = (first: number, last: number, most: number, x: Scale, y: number): readonly string[] =>
  dayTicks(first, last, most).map(({ at, words }) => {
    const half = wordsWidth(words, 'small') / 2;
    const middle = Math.min(Math.max(x(at), x(first) + half), x(last) - half);
    return label(words, middle, y, { anchor: 'middle', kind: 'axis' });
  });

const endWords = ({ known, met }: KnownOn): readonly [met: string, known: string] => [
  `met ${met}`,
  `known ${known}`,
];

/** The labels at the ends of the two lines, the upper one pushed up where they would touch. */
const ends = (last: KnownOn, x: number, y: Scale): readonly string[] => {
  const [met, known] = endWords(last);
  if (last.known === last.met) return [label(known, x, y(last.known) + 4, { kind: 'figure' })];
  const above = Math.min(y(last.met), y(last.known) - lineHeight);
  return [
    label(met, x, above + 4, { kind: 'figure' }),
    label(known, x, y(last.known) + 4, { kind: 'figure' }),
  ];
};

const drawingOf =
  (points: readonly KnownOn[], total: number, last: KnownOn): Draw =>
  (width) => {
    const narrow = isNarrow(width);
    const height = narrow ? 190 : 240;
    const ticks = roundTicks(Math.max(1, total), narrow ? 3 : 4);
    const left = axisWidth(ticks);
    const right = width - widest(endWords(last), 'bold') - 10;
    const numbers = points.map(({ day }) => dayNumber(day));
    const [from = 0, to = 0] = [numbers[0], numbers.at(-1)];
    const x = scaleOf([from, to], [left, right]);
    const y = scaleOf([0, ticks.at(-1) ?? 1], [height - bottom, top]);
    const lineOf = (value: (point: KnownOn) => number): readonly Place[] =>
      thinned(points.map((point, at) => [x(numbers[at] ?? from), y(value(point))] as const));
    const known = pathOf(lineOf((point) => point.known));
    return {
      height,
      shapes: [
        ...upwardAxis(ticks, y, [left, right]),
        ...days(from, to, narrow ? 3 : 6, x, height - 6),
        tag('path', { class: 'area', d: `${known}L${right} ${y(0)}L${left} ${y(0)}Z` }),
        tag('path', { class: 'met-line', d: pathOf(lineOf((point) => point.met)) }),
        tag('path', { class: 'known-line', d: known }),
        dot('met-dot', right, y(last.met), 3),
        dot('solid', right, y(last.known), 4),
        ...ends(last, right + 10, y),
      ],
    };
  };

/** What was known and met at the end of each day. */
export const overTimeChart = ({ overTime, deck }: Charts): Chart => {
  const last = overTime.at(-1);
  return {
    // One day makes no line; its sentence and figures say all.
    draw: last && overTime.length > 1 ? drawingOf(overTime, deck.total, last) : undefined,
    describe: `Days from left to right, ports from 0 to ${deck.total} upwards. One line is what was known at the end of a day, the line above it what had been met.`,
    keys: [],
    table: {
      heads: ['Day', 'known', 'met'],
      rows: overTime.map(({ day, known, met }) => [fullDate(day), known, met]),
    },
  };
};
