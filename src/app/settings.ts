import type { SettingName, Settings } from '../session/settings.ts';
import { settingsTable } from '../session/settings.ts';
import type { Press } from './choosing.ts';
import { changeSetting, goHome, openLists, openWhen } from './navigate.ts';
import { movedTo } from './rows.ts';
import { type AppState, memoryNow, only, type Step } from './state.ts';

/** A row of Settings: one setting, or the day of the exam, which the journal keeps. */
export type SettingRow = SettingName | 'exam';

export const settingRows: readonly SettingRow[] = [
  'deck',
  'exam',
  'form',
  'minutes',
  'skip',
  'advance',
  'plain',
];

/** The day of the exam that a list is for; undefined when none is booked for it. */
export const examDay = (state: AppState): string | undefined => {
  const { goal } = memoryNow(state);
  return goal?.deck === state.deck.id ? (goal.date ?? undefined) : undefined;
};

/** The next or the one before of the values offered; a value between two of them goes to its neighbour. */
const stepped = <T>(choices: readonly T[], value: T, step: 1 | -1): T => {
  const at = choices.indexOf(value);
  const between = choices.findIndex((choice) => Number(choice) > Number(value));
  const from = at >= 0 ? at : step === 1 ? between - 1 : between;
  return choices[(from + step + choices.length) % choices.length] ?? value;
};

const change = <K extends SettingName>(state: AppState, name: K, step: 1 | -1): Step => {
  const choices: readonly Settings[K][] = settingsTable[name].choices;
  return changeSetting(state, name, stepped(choices, state.settings[name], step));
};

/** Settings: arrows move and change, at once and for good. */
export const pressSettings = (
  state: AppState,
  screen: { readonly name: 'settings'; readonly cursor: number },
  { command, stamp }: Press,
): Step => {
  if (command === 'back') return only(goHome(state, stamp.at));
  const cursor = movedTo(command, screen.cursor, settingRows.length);
  if (cursor !== undefined) return only({ ...state, screen: { ...screen, cursor } });
  if (command !== 'more' && command !== 'less') return only(state);
  const row = settingRows[screen.cursor] ?? 'deck';
  if (row === 'deck') return only(openLists(state, 'settings'));
  if (row === 'exam') return only(openWhen(state, 'settings'));
  return change(state, row, command === 'more' ? 1 : -1);
};
