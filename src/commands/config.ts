import { safeText } from '../grading/safe-text.ts';
import { readKeys } from '../progress/settings.ts';
import {
  isSettingName,
  type SettingName,
  settingNames,
  settingsTable,
} from '../session/settings.ts';
import { getKeys, isOfKeys, listedKeys, setKeys } from './config-keys.ts';
import { type CommonOptions, type Context, keptDeckFor } from './context.ts';
import { UsageError } from './errors.ts';
import { keepSetting } from './keep-setting.ts';
import { suggestion } from './suggest.ts';

const named = (word: string): SettingName => {
  if (isSettingName(word)) return word;
  throw new UsageError(
    `there is no setting "${safeText(word)}"${suggestion(word, [...settingNames, 'keys']) || `; there are ${settingNames.join(', ')} and keys`}`,
  );
};

/** `portquiz config get KEY`. */
export const configGet = (key: string, options: CommonOptions, context: Context): number => {
  if (isOfKeys(key)) return getKeys(key, options, context);
  const value = context.settings[named(key)];
  if (options.json) context.printJson({ [key]: value });
  else context.print(String(value));
  return 0;
};

/** `portquiz config set KEY VALUE`. */
export const configSet = async (key: string, text: string, context: Context): Promise<number> => {
  if (isOfKeys(key)) return setKeys(key, text, context);
  const name = named(key);
  const value = settingsTable[name].parse(text);
  if (value === undefined)
    throw new UsageError(`${name} "${safeText(text)}": write ${settingsTable[name].form}`);
  // A list by its short name is kept under its id, and one that is not there is refused now.
  const kept = name === 'deck' ? keptDeckFor(context, text).id : value;
  const before = await keepSetting(context, name, kept);
  context.print(`${name}: ${String(kept)} (was ${String(before[name])})`);
  return 0;
};

/** `portquiz config list`: each setting with its effect in a sentence. */
export const configList = (options: CommonOptions, context: Context): number => {
  if (options.json) context.printJson({ ...context.settings, keys: readKeys(context.home) });
  else {
    for (const name of settingNames) {
      context.print(
        `${name} = ${String(context.settings[name])}`,
        `    ${settingsTable[name].effect} (${settingsTable[name].form})`,
      );
    }
    context.print(...listedKeys(context));
  }
  return 0;
};
