import type { ChartTab } from '../app/statistics-screen.ts';
import type { Charts } from '../charts/charts.ts';
import {
  sayAhead,
  sayDays,
  sayDirections,
  sayExam,
  sayFamilies,
  sayMixedUp,
  sayOverTime,
} from '../plain/charts-lines.ts';

const sentences: Readonly<Record<ChartTab, (charts: Charts) => string>> = {
  'over-time': sayOverTime,
  families: sayFamilies,
  ways: sayDirections,
  'mixed-up': sayMixedUp,
  days: sayDays,
  ahead: sayAhead,
  exam: (charts) =>
    charts.exam.ahead ? sayExam(charts) : `${sayExam(charts)} Settings sets its day.`,
};

/** What the chart of a tab means, in one sentence. */
export const sentenceOf = (tab: ChartTab, charts: Charts): string => sentences[tab](charts);
