import type { Press } from './choosing.ts';
import { backTo } from './navigate.ts';
import { movedTo } from './rows.ts';
import { type AppState, only, type Step } from './state.ts';

/** The way to the exam: arrows move over its days. */
export const pressPlan = (
  state: AppState,
  screen: Extract<AppState['screen'], { readonly name: 'plan' }>,
  { command, stamp }: Press,
): Step => {
  if (command === 'back') return only(backTo(state, screen.from, stamp.at));
  const { length } = screen.prospect.plan.days;
  const cursor = length === 0 ? undefined : movedTo(command, screen.cursor, length);
  return only(cursor === undefined ? state : { ...state, screen: { ...screen, cursor } });
};
