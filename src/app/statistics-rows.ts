import type { Charts, ExamChart } from '../charts/charts.ts';
import type { ExamRecord } from '../memory/memory.ts';
import { dayNumber } from '../memory/moment.ts';
import type { ForecastRecord } from '../memory/statistics.ts';
import type { ExamForecast } from '../schedule/exam-forecast.ts';
import type { Share } from '../schedule/forecast.ts';
import type { ChartTab } from './statistics-screen.ts';

/** A row of what is expected by the exam, and of how such forecasts came true. */
export type ExamRow =
  | { readonly kind: 'all'; readonly share: Share; readonly ports: ExamForecast['ports'] }
  | { readonly kind: 'met' | 'unmet'; readonly share: Share; readonly cards: number }
  | { readonly kind: 'bin'; readonly record: ForecastRecord }
  | { readonly kind: 'test'; readonly record: ExamRecord };

const expectedRows = ({ readiness, ports }: ExamForecast): readonly ExamRow[] => {
  const { total, introduced, notMet } = readiness;
  return [
    { kind: 'all', share: total, ports },
    ...(introduced ? [{ kind: 'met', share: introduced, cards: introduced.cards } as const] : []),
    ...(notMet ? [{ kind: 'unmet', share: notMet, cards: notMet.cards } as const] : []),
  ];
};

/** What is expected by the exam, then the forecasts so far, then the timed tests, the latest first. */
export const examRows = ({ forecast, calibration, tests }: ExamChart): readonly ExamRow[] => [
  ...(forecast ? expectedRows(forecast) : []),
  ...calibration
    .filter(({ asked }) => asked > 0)
    .map((record) => ({ kind: 'bin', record }) as const),
  ...tests.toReversed().map((record) => ({ kind: 'test', record }) as const),
];

/** The first day that was practised; today when none was. */
export const firstDay = ({ days, today }: Charts): string => {
  const first = days[0]?.day ?? today;
  return first < today ? first : today;
};

/** How many rows or days there are to move over on a tab. */
export const rowsOn = (tab: ChartTab, charts: Charts): number => {
  switch (tab) {
    case 'over-time':
      return charts.overTime.length;
    case 'families':
      return charts.families.length;
    case 'ways':
      return charts.directions.length;
    case 'mixed-up':
      return charts.mixedUp.length;
    case 'days':
      return dayNumber(charts.today) - dayNumber(firstDay(charts)) + 1;
    case 'ahead':
      return charts.ahead.length;
    case 'exam':
      return examRows(charts.exam).length;
    default:
      return tab satisfies never;
  }
};
