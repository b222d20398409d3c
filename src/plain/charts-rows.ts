import type { Charts, FamilyChart, MixUpChart } from '../charts/charts.ts';
import { dayNumber } from '../memory/moment.ts';
import type { Score } from '../memory/statistics.ts';
import { chartSentences, hasTooFew, sayMinutes, sayPair, sayTimes } from './charts-lines.ts';
import { plural, sayWork } from './day-lines.ts';
import { dayAfter, shortDay } from './days.ts';
import { kindNames, recordLine } from './exam-lines.ts';
import { forecastRows } from './forecast-lines.ts';

/** A chart in words: what it is, what it means, and its figures, a name and what is to say of it each. */
export interface ChartSection {
  readonly title: string;
  readonly sentence: string;
  readonly rows: readonly (readonly [name: string, text: string])[];
}

type Rows = ChartSection['rows'];

/** "70 of 80 right (88 %)". */
export const sayScore = ({ right, wrong, accuracy }: Score): string =>
  accuracy === null
    ? 'nothing yet'
    : `${right} of ${right + wrong} right (${Math.round(accuracy * 100)} %)`;

/** So many days ago a date without its year could be that of another. */
const yearTold = 300;

const pastDate = (day: string, today: string): string =>
  dayNumber(today) - dayNumber(day) < yearTold
    ? shortDay(day)
    : `${shortDay(day)} ${day.slice(0, 4)}`;

/** "... and 14 more": rows that are not told. */
const andMore = (count: number, which: string): Rows =>
  count > 0 ? [['', `... and ${count} ${which}`]] : [];

const mostRows = 14;
const daysOfWeek = 7;

/** The first day, then one a week, and today: as many as can be read out. */
const overTimeRows = ({ overTime, today }: Charts): Rows => {
  const last = overTime.length - 1;
  const step =
    overTime.length <= mostRows ? 1 : daysOfWeek * Math.ceil(last / daysOfWeek / (mostRows - 1));
  return overTime
    .filter((_, at) => at === 0 || (last - at) % step === 0)
    .map(({ day, known, met }) => [pastDate(day, today), `${known} known, ${met} met`]);
};

const levelWords = ({ levels: { solid, shaky, new: fresh, unmet }, total }: FamilyChart): string =>
  [
    `${solid} of ${total} known`,
    shaky > 0 ? `${shaky} shaky` : '',
    fresh > 0 ? `${fresh} new` : '',
    unmet > 0 ? `${unmet} not met` : '',
  ]
    .filter(Boolean)
    .join(', ');

const familyRows = ({ families }: Charts): Rows =>
  families.map((family) => [family.name, `${levelWords(family)}; ${sayScore(family.score)}`]);

const directionRows = ({ directions }: Charts): Rows =>
  directions.map(({ direction, known, met, total, score }) => [
    kindNames[direction],
    `${known} of ${total} known, ${met} met; ${sayScore(score)}`,
  ]);

const mixUpsShown = 10;

const sayMixUp = (pair: MixUpChart): Rows[number] => {
  const names = `${pair.given.name} for ${pair.asked.name}`;
  const [name, told] = [sayPair(pair), sayTimes(pair.times)];
  const end = pair.open ? '' : '; told apart since';
  return [name, `${name === names ? '' : `${names}, `}${told}${end}`];
};

const mixUpRows = ({ mixedUp }: Charts): Rows => [
  ...mixedUp.slice(0, mixUpsShown).map(sayMixUp),
  ...andMore(mixedUp.length - mixUpsShown, 'more'),
];

const dayRows = ({ days, today }: Charts): Rows => [
  ...andMore(days.length - mostRows, 'before'),
  ...days
    .slice(-mostRows)
    .map(({ day, answers, right, minutes }): Rows[number] => [
      pastDate(day, today),
      `${plural(answers, 'answer')}, ${right} right, ${sayMinutes(minutes)}`,
    ]),
];

const aheadRows = ({ ahead }: Charts): Rows =>
  ahead.map(({ day, repeats, fresh, minutes, waiting }) => {
    const work = sayWork({ repeat: repeats, fresh });
    const time = minutes > 0 ? `, about ${plural(minutes, 'minute')}` : '';
    return [shortDay(day), `${work}${time}${waiting > 0 ? `; ${waiting} more wait` : ''}`];
  });

const inHundred = (share: number): number => Math.round(share * 100);

const honestyRows = ({ exam }: Charts): Rows =>
  exam.calibration
    .filter(({ asked }) => asked > 0)
    .map((record) => {
      const { from, to, asked, right } = record;
      const came = hasTooFew(record)
        ? `too few answers (${right} of ${asked} right)`
        : `${inHundred(right / asked)} of 100 right (${right} of ${asked})`;
      return [`${inHundred(from)} to ${inHundred(to)} expected`, came];
    });

const testsShown = 5;

const testRows = ({ exam: { tests } }: Charts): Rows => [
  ...andMore(tests.length - testsShown, 'before'),
  ...tests.slice(-testsShown).map((test): Rows[number] => ['', recordLine(test)]),
];

/** A day for the example: three weeks on. */
const exampleDays = 21;

const examRows = ({ exam: { ahead, forecast }, deck, today }: Charts): Rows => {
  if (forecast) return forecastRows(forecast).map((line) => ['', line]);
  const command = `portquiz plan --exam ${deck.id} --date ${dayAfter(today, exampleDays)}`;
  return ahead ? [] : [['', `\`${command}\` sets its day.`]];
};

/** All charts of a list in words. */
export const chartSections = (charts: Charts): readonly ChartSection[] => {
  const says = chartSentences(charts);
  return [
    { title: 'Now', sentence: says.now, rows: [] },
    { title: 'Over time', sentence: says['over-time'], rows: overTimeRows(charts) },
    { title: 'By family', sentence: says.families, rows: familyRows(charts) },
    { title: 'By way of asking', sentence: says.directions, rows: directionRows(charts) },
    { title: 'Mixed up', sentence: says['mixed-up'], rows: mixUpRows(charts) },
    { title: 'Days', sentence: says.days, rows: dayRows(charts) },
    { title: 'The coming days', sentence: says.ahead, rows: aheadRows(charts) },
    { title: 'By the exam', sentence: says.exam, rows: examRows(charts) },
    { title: 'How its forecasts came true', sentence: says.honesty, rows: honestyRows(charts) },
    { title: 'Timed tests', sentence: says.tests, rows: testRows(charts) },
  ];
};

/** A name and what is to say of it, in columns. */
export const sayRow = (name: string, text: string): string =>
  name === '' ? `  ${text}` : `  ${name.padEnd(24)} ${text}`;

/** A chart as lines. */
export const sectionLines = ({ title, sentence, rows }: ChartSection): readonly string[] => [
  title,
  `  ${sentence}`,
  ...rows.map(([name, text]) => sayRow(name, text)),
];
