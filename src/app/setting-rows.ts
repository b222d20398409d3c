import type { SettingName } from '../session/settings.ts';

/** A row of Settings: one setting, or the day of the exam, which the journal keeps. */
export type SettingRow = SettingName | 'exam';

export const settingRows: readonly SettingRow[] = [
  'deck',
  'exam',
  'form',
  'minutes',
  'skip',
  'advance',
  'theme',
  'mouse',
  'plain',
];

/** Where a setting stands among the rows. */
export const rowOf = (row: SettingRow): number => settingRows.indexOf(row);
