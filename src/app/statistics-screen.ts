import type { Charts } from '../charts/charts.ts';

/** The charts, in the order of their tabs. */
export const chartTabs = [
  'over-time',
  'families',
  'ways',
  'mixed-up',
  'days',
  'ahead',
  'exam',
] as const;
export type ChartTab = (typeof chartTabs)[number];

/** What the answers come to, a chart at a time. */
export interface StatisticsScreen {
  readonly name: 'statistics';
  /** As of the moment the screen was opened; what is still mixed up comes first. */
  readonly charts: Charts;
  readonly tab: ChartTab;
  /** The row or the day moved to on each tab, from 0. */
  readonly cursors: Readonly<Record<ChartTab, number>>;
}
