import type { FormSetting } from '../memory/form.ts';
import type { Home } from './home.ts';
import { openStore } from './store.ts';

export interface Settings {
  /** The deck that is studied when none is named. */
  readonly deck: string;
  readonly form: FormSetting;
  /** Longest session, in minutes. */
  readonly minutes: number;
  /** Lines instead of screens, always. */
  readonly plain: boolean;
}

export type SettingName = keyof Settings;

export const defaultSettings: Settings = { deck: 'core', form: 'auto', minutes: 10, plain: false };

/** Each setting with its effect in a sentence, and how its value is written and read. */
export const settingsTable: Readonly<
  Record<
    SettingName,
    { readonly effect: string; readonly form: string; parse(text: string): unknown }
  >
> = {
  deck: {
    effect: 'The list that is studied when none is named.',
    form: 'the name of a list, as `portquiz decks` prints it',
    parse: (text) => (/^[\w+.-]{1,64}$/.test(text) ? text.toLowerCase() : undefined),
  },
  form: {
    effect:
      'Whether answers are chosen or typed; auto asks for typing once a card was right on two days.',
    form: 'auto, choice or typed',
    parse: (text) => (['auto', 'choice', 'typed'].includes(text) ? text : undefined),
  },
  minutes: {
    effect: 'The longest a session lasts, in minutes.',
    form: 'a whole number from 1 to 180',
    parse: (text) =>
      /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 180 ? Number(text) : undefined,
  },
  plain: {
    effect: 'Plain lines instead of screens, for screen readers and for those who like them.',
    form: 'true or false',
    parse: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  },
};

export const settingNames = Object.keys(settingsTable) as readonly SettingName[];

export const isSettingName = (word: string): word is SettingName =>
  Object.hasOwn(settingsTable, word);

const name = 'settings';

/** The settings of a home. A value that is none is as if it were not there. */
export const readSettings = (home: Home): Settings => {
  const stored = openStore(home.folder, name).read() ?? {};
  const known = settingNames.flatMap((key) => {
    const value =
      stored[key] === undefined ? undefined : settingsTable[key].parse(String(stored[key]));
    return value === undefined ? [] : [[key, value] as const];
  });
  return { ...defaultSettings, ...Object.fromEntries(known) };
};

/** Puts a damaged settings file aside, so that nothing in it is written over; gives its new name. */
export const setAsideDamaged = (home: Home, stamp: string): string | undefined =>
  openStore(home.folder, name).setAside(stamp);

/**
 * Changes one setting; the others, and those of a later version, stay.
 * @throws the system's error when the place cannot be written
 */
export const writeSetting = (home: Home, key: SettingName, value: unknown): void => {
  const store = openStore(home.folder, name);
  store.write({ ...store.read(), [key]: value });
};
