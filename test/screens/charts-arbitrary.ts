import fc from 'fast-check';
import type { Charts, Named } from '../../src/charts/charts.ts';
import { dayAfter } from '../../src/plain/days.ts';
import { allDirections } from '../../src/registry/item.ts';
import { fullCharts } from './charts-sample.ts';

const today = '2026-12-01';

/** Names as files may bring them: long ones, wide ones, none at all. */
const name = fc.oneof(
  fc.constantFrom('SSH', 'Directory and sign-in', '数据库服务', 'é', ''),
  fc
    .array(fc.constantFrom(...'aZ -/(漢字한ßé😀'), { maxLength: 60 })
    .map((signs) => signs.join('')),
);
const count = fc.oneof(fc.nat(3), fc.nat(40), fc.nat(12_000));
const share = fc.double({ min: 0, max: 1, noNaN: true });

const score = fc.tuple(count, count).map(([right, wrong]) => ({
  right,
  wrong,
  accuracy: right + wrong === 0 ? null : right / (right + wrong),
}));
const named: fc.Arbitrary<Named> = fc.record({
  id: name,
  name,
  ports: fc.array(fc.nat(65_535), { maxLength: 4 }),
});

const family = fc
  .record({
    id: name,
    name,
    levels: fc.record({ solid: count, shaky: count, new: count, unmet: count }),
    score,
  })
  .map((family) => {
    const { solid, shaky, new: fresh, unmet } = family.levels;
    return { ...family, total: solid + shaky + fresh + unmet };
  });

const direction = fc
  .tuple(fc.constantFrom(...allDirections), count, count, count, score)
  .map(([direction, known, shaky, unmet, score]) => ({
    direction,
    known,
    met: known + shaky,
    total: known + shaky + unmet,
    score,
  }));

const mixUp = fc.record({
  asked: named,
  given: named,
  times: fc.integer({ min: 1, max: 5000 }),
  open: fc.boolean(),
});

const few = { maxLength: 30 };
/** Days that follow one another, up to years of them. */
const dayCount = fc.oneof(fc.nat(3), fc.nat(60), fc.nat(1500));

const overTime = fc.tuple(dayCount, count, fc.nat(97)).map(([days, total, step]) =>
  Array.from({ length: days }, (_, at) => {
    const met = total === 0 ? 0 : (at * step) % (total + 1);
    return { day: dayAfter(today, at + 1 - days), known: Math.floor(met * 0.7), met };
  }),
);

const days = fc.tuple(dayCount, fc.integer({ min: 1, max: 9 }), count).map(([days, every, most]) =>
  Array.from({ length: days }, (_, at) => ({
    day: dayAfter(today, (at + 1 - days) * every),
    answers: 1 + ((at * 31) % (most + 1)),
    right: (at * 17) % (most + 1),
    minutes: at / 3,
  })),
);

const ahead = fc
  .array(fc.record({ repeats: count, fresh: count, minutes: fc.nat(300), waiting: count }), few)
  .map((rows) => rows.map((row, at) => ({ ...row, day: dayAfter(today, at) })));

const expected = fc.tuple(share, share, share, count).map(([a, b, c, cards]) => {
  const [low = 0, mean = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
  return { low, mean, high, cards };
});

const bin = fc
  .tuple(share, share, count, share, fc.option(share))
  .map(([a, b, asked, actual, forecast]) => ({
    from: Math.min(a, b),
    to: Math.max(a, b),
    asked,
    right: Math.floor(asked * actual),
    forecast,
  }));

const test = fc.tuple(count, share, share, fc.nat(2000)).map(([asked, actual, passAt, ago]) => ({
  exam: 'test',
  deck: 'n10-009',
  time: 1,
  day: dayAfter(today, -ago),
  asked,
  right: Math.floor(asked * actual),
  passAt,
  spent: 1,
}));

const { forecast } = fullCharts.exam;
const exam: fc.Arbitrary<Charts['exam']> = fc.record({
  ahead: fc.option(
    fc.nat(900).map((daysLeft) => ({ date: dayAfter(today, daysLeft), daysLeft })),
    { nil: undefined },
  ),
  forecast: fc.option(
    fc.tuple(expected, expected, expected, count).map(([total, introduced, notMet, of]) =>
      forecast
        ? {
            ...forecast,
            readiness: { total, introduced, notMet },
            ports: { low: Math.floor(total.low * of), high: Math.floor(total.high * of), of },
          }
        : undefined,
    ),
    { nil: undefined },
  ),
  calibration: fc.array(bin, { maxLength: 8 }),
  tests: fc.array(test, few),
});

/** Any charts, also such as no journal comes to. */
export const anyCharts: fc.Arbitrary<Charts> = fc.record({
  deck: fc.record({ id: name, name, total: count }),
  today: fc.constant(today),
  levels: fc.record({ solid: count, shaky: count, new: count, unmet: count }),
  overTime,
  families: fc.array(family, few),
  directions: fc.array(direction, { maxLength: 5 }),
  mixedUp: fc.array(mixUp, few),
  days,
  ahead,
  exam,
});
