import type { Charts } from '../charts/charts.ts';
import { chartsOf } from '../charts/charts-of.ts';
import { withMixedUp } from '../charts/each-once.ts';
import { itemsById } from '../registry/items-by-id.ts';
import type { Press } from './choosing.ts';
import type { Command } from './command.ts';
import { goHome } from './navigate.ts';
import { type AppState, memoryNow, only, type Step } from './state.ts';
import { rowsOn } from './statistics-rows.ts';
import { type ChartTab, chartTabs, type StatisticsScreen } from './statistics-screen.ts';

/** What is still mixed up first, else as it was. */
const openFirst = (mixedUp: Charts['mixedUp']): Charts['mixedUp'] => [
  ...mixedUp.filter(({ open }) => open),
  ...mixedUp.filter(({ open }) => !open),
];

/** The charts on the screen, at the first tab; where the rows are days that were, at the last of them. */
export const showCharts = (computed: Charts): StatisticsScreen => {
  const charts = withMixedUp(computed, openFirst);
  const last = (tab: ChartTab): number => Math.max(0, rowsOn(tab, charts) - 1);
  return {
    name: 'statistics',
    charts,
    tab: 'over-time',
    cursors: {
      'over-time': last('over-time'),
      families: 0,
      ways: 0,
      'mixed-up': 0,
      days: last('days'),
      ahead: 0,
      exam: 0,
    },
  };
};

/** Statistics of the list at hand, as of now. */
export const openStatistics = (state: AppState): AppState => {
  const { deck, now, settings, equipment, registry } = state;
  const { families } = equipment.catalog;
  const items = itemsById(equipment.catalog, registry);
  const ground = { minutes: settings.minutes, families, items };
  return { ...state, screen: showCharts(chartsOf(deck, memoryNow(state), now, ground)) };
};

/** The tab beside the one shown, round both ends. */
const tabBeside = (tab: ChartTab, step: number): ChartTab => {
  const at = (chartTabs.indexOf(tab) + step + chartTabs.length) % chartTabs.length;
  return chartTabs[at] ?? tab;
};

/** A week of days, or so many rows. */
const page = 7;
const steps: Readonly<Partial<Record<Command, number>>> = {
  up: -1,
  down: 1,
  'page-up': -page,
  'page-down': page,
};

/** The row a moving command leads to. The ends hold: days have a first and a last one. */
const movedOn = (
  command: Command | undefined,
  cursor: number,
  count: number,
): number | undefined => {
  const last = Math.max(0, count - 1);
  if (command === 'first') return 0;
  if (command === 'last') return last;
  const step = command && steps[command];
  return step === undefined ? undefined : Math.min(Math.max(cursor + step, 0), last);
};

/** Statistics: from chart to chart, and over the rows and days of each. */
export const pressStatistics = (
  state: AppState,
  screen: StatisticsScreen,
  { command, stamp }: Press,
): Step => {
  const { tab, charts, cursors } = screen;
  if (command === 'back') return only(goHome(state, stamp.at));
  if (command === 'more' || command === 'less') {
    const beside = tabBeside(tab, command === 'more' ? 1 : -1);
    return only({ ...state, screen: { ...screen, tab: beside } });
  }
  const cursor = movedOn(command, cursors[tab], rowsOn(tab, charts));
  return only(
    cursor === undefined || cursor === cursors[tab]
      ? state
      : { ...state, screen: { ...screen, cursors: { ...cursors, [tab]: cursor } } },
  );
};
