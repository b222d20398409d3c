import { type Cell, csvLine } from '../formats/csv.ts';
import type { ChartsRecord } from './charts-record.ts';

/** A figure: its chart, which figure of it, what it is about, and its value. */
type Row = readonly [chart: string, series: string, key: string, value: Cell];

type Figures = Readonly<Record<string, Cell>>;

/** What is said of one thing, a row a figure. */
const rowsOf = (chart: string, key: string, figures: Figures): readonly Row[] =>
  Object.entries(figures).map(([series, value]) => [chart, series, key, value]);

/** The same of several things, by what names each. */
const rowsOfAll = <T>(
  chart: string,
  things: readonly T[],
  keyOf: (thing: T) => string,
  figuresOf: (thing: T) => Figures,
): readonly Row[] => things.flatMap((thing) => rowsOf(chart, keyOf(thing), figuresOf(thing)));

/** Spaces between: a spreadsheet takes 20/21 for a date. */
const portsCell = (ports: readonly number[]): string => ports.join(' ');

type Forecast = ChartsRecord['exam']['forecast'];
type Part = NonNullable<Forecast>['introduced'];

const sharesOf = (name: string, part: Part | NonNullable<Forecast>['total']): Figures =>
  Object.fromEntries(
    ['cards', 'mean', 'low', 'high'].flatMap((word) => {
      const value = part && Object.entries(part).find(([key]) => key === word)?.[1];
      return typeof value === 'number' ? [[`${name} ${word}`, value]] : [];
    }),
  );

const forecastFigures = (forecast: Forecast): Figures =>
  forecast === null
    ? {}
    : {
        'ports low': forecast.ports.low,
        'ports high': forecast.ports.high,
        'ports of': forecast.ports.of,
        ...sharesOf('total', forecast.total),
        ...sharesOf('introduced', forecast.introduced),
        ...sharesOf('notMet', forecast.notMet),
      };

const knowledgeRows = (record: ChartsRecord): readonly Row[] => [
  ...rowsOf('deck', '', { ...record.deck, today: record.today }),
  ...rowsOf('levels', '', record.levels),
  ...rowsOfAll(
    'overTime',
    record.overTime,
    ({ day }) => day,
    ({ known, met }) => ({ known, met }),
  ),
  ...rowsOfAll(
    'families',
    record.families,
    ({ id }) => id,
    ({ name, levels, total, score }) => ({ name, ...levels, total, ...score }),
  ),
  ...rowsOfAll(
    'directions',
    record.directions,
    ({ direction }) => direction,
    ({ known, met, total, score }) => ({ known, met, total, ...score }),
  ),
  ...rowsOfAll(
    'mixedUp',
    record.mixedUp,
    ({ asked, given }) => `${given.id} for ${asked.id}`,
    ({ asked, given, times, open }) => ({
      'asked name': asked.name,
      'asked ports': portsCell(asked.ports),
      'given name': given.name,
      'given ports': portsCell(given.ports),
      times,
      open,
    }),
  ),
];

const timeRows = (record: ChartsRecord): readonly Row[] => [
  ...rowsOfAll(
    'days',
    record.days,
    ({ day }) => day,
    ({ answers, right, minutes }) => ({ answers, right, minutes }),
  ),
  ...rowsOfAll(
    'ahead',
    record.ahead,
    ({ day }) => day,
    ({ day: _, ...figures }) => figures,
  ),
];

const examRows = ({ exam }: ChartsRecord): readonly Row[] => [
  ...rowsOf('exam', '', {
    date: exam.date,
    daysLeft: exam.daysLeft,
    ...forecastFigures(exam.forecast),
  }),
  ...rowsOfAll(
    'calibration',
    exam.calibration,
    ({ from, to }) => `${from} to ${to}`,
    ({ asked, right, forecast }) => ({ asked, right, forecast }),
  ),
  ...rowsOfAll(
    'tests',
    exam.tests,
    ({ exam: id }) => id,
    ({ exam: _, ...figures }) => figures,
  ),
];

/** The charts as lines of CSV, the names of the columns first: the figures of `charts` in `stats --json`, a row each. */
export const chartsCsv = (record: ChartsRecord): readonly string[] => [
  csvLine(['chart', 'series', 'key', 'value']),
  ...[...knowledgeRows(record), ...timeRows(record), ...examRows(record)].map(csvLine),
];
