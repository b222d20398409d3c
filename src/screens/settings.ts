import { type SettingRow, settingRows } from '../app/setting-rows.ts';
import type { SettingsShown } from '../app/settings.ts';
import { daysAway, longDay } from '../plain/days.ts';
import { planInShort } from '../plain/plan-lines.ts';
import { settingsTable } from '../session/settings.ts';
import type { ChoiceRow } from './choice-rows.tsx';

/** What a setting does, in a sentence; what the day of the exam comes to. */
const effectOf = (row: SettingRow, { outline, today }: SettingsShown): string => {
  if (row !== 'exam') return settingsTable[row].effect;
  return outline
    ? planInShort(outline.plan, outline.questions, today)
    : 'The day to know the list by.';
};

/** The value as a person says it. */
const sayValue = (row: SettingRow, { values, list, exam, today }: SettingsShown): string => {
  switch (row) {
    case 'deck':
      return list;
    case 'exam':
      return exam === undefined ? 'not booked' : `${longDay(exam)}, ${daysAway(exam, today)}`;
    case 'skip':
    case 'mouse':
    case 'plain':
      return values[row] ? 'yes' : 'no';
    default:
      return String(values[row]);
  }
};

/** The rows of Settings. */
export const settingChoices = (shown: SettingsShown): readonly ChoiceRow[] =>
  settingRows.map((row) => ({
    title: row === 'exam' ? 'Exam' : settingsTable[row].title,
    value: sayValue(row, shown),
    effect: effectOf(row, shown),
  }));
