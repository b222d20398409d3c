import type { Press } from './choosing.ts';
import type { MapScreen } from './map-screen.ts';
import { goHome } from './navigate.ts';
import { type AppState, only, type Step } from './state.ts';

/** The map of the list at hand. */
export const openMap = (state: AppState): AppState => ({
  ...state,
  screen: { name: 'map', cursor: 0 },
});

/** The port map: arrows move over its cells. */
export const pressMap = (state: AppState, _: MapScreen, { command, stamp }: Press): Step =>
  only(command === 'back' ? goHome(state, stamp.at) : state);
