import fc from 'fast-check';
import type { Charts } from '../../src/charts/charts.ts';
import { allDirections } from '../../src/registry/item.ts';
import { day, noCharts, threeWeeks } from './charts.ts';

const count = fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 99 }), fc.nat({ max: 9999 }));

const levels = fc.record({ solid: count, shaky: count, new: count, unmet: count });

const name = fc.string({ unit: 'grapheme-ascii', maxLength: 60 });

const named = fc.record({
  id: name,
  name,
  ports: fc.array(fc.nat({ max: 65_535 }), { maxLength: 3 }),
});

const score = fc.record({
  right: count,
  wrong: count,
  accuracy: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
});

const growth = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { maxLength: 900 });

const overTime = growth.map((steps) => {
  let known = 0;
  let met = 0;
  return steps.map(([more, better], at) => {
    met += more;
    known = Math.min(met, known + better);
    return { day: day(at - steps.length + 1), known, met };
  });
});

const record = fc.tuple(count, fc.double({ min: 0, max: 1, noNaN: true }));

const calibration = fc.tuple(record, record, record).map((records) =>
  records.map(([asked, share], at) => ({
    from: at * 0.3,
    to: at * 0.3 + 0.3,
    asked,
    right: Math.round(asked * share),
    forecast: asked === 0 ? null : at * 0.3 + 0.1,
  })),
);

const tests = fc.array(
  fc.tuple(fc.nat({ max: 200 }), fc.integer({ min: 1, max: 150 }), fc.nat({ max: 150 })),
  { maxLength: 14 },
);

/** Charts of any size, within what their types say. */
export const anyCharts: fc.Arbitrary<Charts> = fc
  .record({
    name,
    levels,
    overTime,
    families: fc.array(fc.record({ name, levels, score }), { maxLength: 20 }),
    known: count,
    pairs: fc.array(fc.record({ asked: named, given: named, times: count, open: fc.boolean() }), {
      maxLength: 14,
    }),
    days: fc.uniqueArray(fc.tuple(fc.nat({ max: 900 }), count), {
      maxLength: 300,
      selector: ([back]) => back,
    }),
    ahead: fc.array(fc.tuple(count, fc.nat({ max: 30 })), { maxLength: 40 }),
    forecast: fc.option(fc.tuple(count, count, count), { nil: undefined }),
    calibration,
    tests,
  })
  .map((drawn) => chartsFrom(drawn));

type Drawn = Readonly<{
  name: string;
  levels: Charts['levels'];
  overTime: Charts['overTime'];
  families: readonly Readonly<{
    name: string;
    levels: Charts['levels'];
    score: Charts['families'][number]['score'];
  }>[];
  known: number;
  pairs: Charts['mixedUp'];
  days: readonly (readonly [back: number, answers: number])[];
  ahead: readonly (readonly [repeats: number, fresh: number])[];
  forecast: readonly [number, number, number] | undefined;
  calibration: Charts['exam']['calibration'];
  tests: readonly (readonly [back: number, asked: number, right: number])[];
}>;

const sum = ({ solid, shaky, new: fresh, unmet }: Charts['levels']): number =>
  solid + shaky + fresh + unmet;

const forecastFrom = (numbers: Drawn['forecast']): Charts['exam']['forecast'] => {
  const [low = 0, high = 0, of = 0] = [...(numbers ?? [])].sort((a, b) => a - b);
  const known = threeWeeks.exam.forecast;
  return numbers && known && { ...known, ports: { low, high, of } };
};

const chartsFrom = (drawn: Drawn): Charts => ({
  ...noCharts,
  deck: {
    id: 'x',
    name: drawn.name,
    total: Math.max(sum(drawn.levels), drawn.overTime.at(-1)?.met ?? 0),
  },
  levels: drawn.levels,
  overTime: drawn.overTime,
  families: drawn.families.map((family) => ({
    ...family,
    id: family.name,
    total: sum(family.levels),
  })),
  directions: allDirections.map((direction, at) => ({
    direction,
    known: drawn.known,
    met: drawn.known + at,
    total: drawn.known + 2 * at,
    score: { right: drawn.known, wrong: at, accuracy: at === 0 ? null : 0.5 },
  })),
  mixedUp: drawn.pairs.map((pair) => ({ ...pair, times: pair.times + 1 })),
  days: [...drawn.days]
    .sort(([a], [b]) => b - a)
    .map(([back, answers]) => ({ day: day(-back), answers, right: answers, minutes: answers / 5 })),
  ahead: drawn.ahead.map(([repeats, fresh], at) => ({
    day: day(at),
    repeats,
    fresh,
    minutes: 1,
    waiting: repeats,
  })),
  exam: {
    ahead: drawn.forecast && { date: day(9), daysLeft: 9 },
    forecast: forecastFrom(drawn.forecast),
    calibration: drawn.calibration,
    tests: drawn.tests.map(([back, asked, right]) => ({
      exam: 'x',
      deck: 'x',
      time: 0,
      day: day(-back),
      asked,
      right: Math.min(asked, right),
      passAt: 0.75,
      spent: 1,
    })),
  },
});
