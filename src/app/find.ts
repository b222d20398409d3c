import type { Press } from './choosing.ts';
import type { FindScreen } from './find-screen.ts';
import { goHome } from './navigate.ts';
import { type AppState, only, type Step } from './state.ts';

/** The reference, nothing typed yet. */
export const openFind = (state: AppState): AppState => ({
  ...state,
  screen: { name: 'find', typed: '' },
});

/** The reference: what is typed is searched for at once. */
export const pressFind = (state: AppState, _: FindScreen, { command, stamp }: Press): Step =>
  only(command === 'back' ? goHome(state, stamp.at) : state);
