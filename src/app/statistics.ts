import type { Press } from './choosing.ts';
import { goHome } from './navigate.ts';
import { type AppState, only, type Step } from './state.ts';
import type { StatisticsScreen } from './statistics-screen.ts';

/** Statistics of the list at hand. */
export const openStatistics = (state: AppState): AppState => ({
  ...state,
  screen: { name: 'statistics' },
});

/** Statistics: keys go from chart to chart. */
export const pressStatistics = (
  state: AppState,
  _: StatisticsScreen,
  { command, stamp }: Press,
): Step => only(command === 'back' ? goHome(state, stamp.at) : state);
