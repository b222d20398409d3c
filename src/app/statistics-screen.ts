/** What the answers come to, a chart at a time. */
export interface StatisticsScreen {
  readonly name: 'statistics';
}
