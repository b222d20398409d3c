import { ProgressError, reasonOf } from '../progress/errors.ts';
import { writeSetting } from '../progress/settings.ts';
import type { SettingName, Settings } from '../session/settings.ts';
import type { Context } from './context.ts';

/**
 * Writes a setting. It is read first: a damaged file is put aside and said before it is written anew.
 * @returns the settings as they were
 * @throws ProgressError with the reason when the place cannot be written
 */
export const keepSetting = async (
  context: Context,
  name: SettingName | 'keys',
  value: unknown,
): Promise<Settings> => {
  const before = context.settings;
  try {
    await writeSetting(context.home, name, value);
  } catch (error) {
    throw new ProgressError(
      `${context.home.folder}: the settings could not be saved: ${reasonOf(error)}`,
    );
  }
  return before;
};
