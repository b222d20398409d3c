import { findDeckOrBeyond } from '../registry/beyond.ts';
import { isLasting } from '../registry/deck.ts';
import type { SettingName, Settings } from '../session/settings.ts';
import { settingsTable } from '../session/settings.ts';
import type { Press } from './choosing.ts';
import type { Outline } from './due.ts';
import { changeSetting, goHome, openLists, openSettings, openWhen } from './navigate.ts';
import { movedTo } from './rows.ts';
import { settingRows } from './setting-rows.ts';
import { type AppState, memoryNow, only, type Step } from './state.ts';
import { stepped } from './stepped.ts';

/** The day of the exam that the list at hand is for; undefined when none is booked for it, or it is over. */
export const examDay = (state: AppState): string | undefined => {
  const { goal } = memoryNow(state);
  if (goal?.deck !== state.deck.id || goal.date === null || goal.passed) return undefined;
  return goal.date >= state.now.day ? goal.date : undefined;
};

/** What Settings shows: the values, and what they stand for. */
export interface SettingsShown {
  readonly values: Settings;
  /** The name of the list that is set. */
  readonly list: string;
  readonly exam: string | undefined;
  readonly today: string;
  /** What the day of the exam comes to. */
  readonly outline: Outline | undefined;
}

export const settingsShown = (state: AppState): SettingsShown => ({
  values: state.settings,
  list: findDeckOrBeyond(state.equipment.catalog, state.settings.deck)?.name ?? state.settings.deck,
  exam: examDay(state),
  today: state.now.day,
  outline: state.screen.name === 'settings' ? state.screen.outline : undefined,
});

const change = <K extends SettingName>(state: AppState, name: K, step: 1 | -1): Step => {
  const choices: readonly Settings[K][] = settingsTable[name].choices;
  return changeSetting(state, name, stepped(choices, state.settings[name], step));
};

/** Settings: arrows move and change, at once and for good. */
export const pressSettings = (
  state: AppState,
  screen: Extract<AppState['screen'], { readonly name: 'settings' }>,
  { command, stamp }: Press,
): Step => {
  if (command === 'back') return only(goHome(state, stamp.at));
  const cursor = movedTo(command, screen.cursor, settingRows.length);
  if (cursor !== undefined) return only({ ...state, screen: { ...screen, cursor } });
  if (command !== 'more' && command !== 'less') return only(state);
  const row = settingRows[screen.cursor] ?? 'deck';
  if (row === 'deck') return only(openLists(state, 'settings'));
  if (row === 'exam' && !isLasting(state.deck)) return only(state);
  if (row === 'exam') return only(openWhen(state, 'settings'));
  const { state: changed, effects } = change(state, row, command === 'more' ? 1 : -1);
  // Other minutes a day lead elsewhere.
  return { state: row === 'minutes' ? openSettings(changed, screen.cursor) : changed, effects };
};
