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

/** A setting's effect in a sentence, how its value is written, and how it is read; undefined for what is no value. */
interface Setting<T> {
  readonly effect: string;
  readonly form: string;
  parse(text: string): T | undefined;
}

const oneOf =
  <T extends string>(...words: readonly T[]) =>
  (text: string): T | undefined =>
    words.find((word) => word === text);

export const settingsTable: { readonly [K in SettingName]: Setting<Settings[K]> } = {
  deck: {
    effect: 'The list that is studied when none is named.',
    form: 'the name of a list, as `portquiz decks` prints it',
    parse: (text) => (/^[\w+.-]{1,64}$/.test(text) ? text.toLowerCase() : undefined),
  },
  form: {
    effect:
      'Whether answers are chosen or typed; auto asks for typing once a card was right on two days.',
    form: 'auto, choice or typed',
    parse: oneOf('auto', 'choice', 'typed'),
  },
  minutes: {
    effect: 'The longest a session lasts, in minutes.',
    form: 'a whole number from 1 to 180',
    parse: (text) => {
      const minutes = /^\d{1,3}$/.test(text) ? Number(text) : 0;
      return minutes >= 1 && minutes <= 180 ? minutes : undefined;
    },
  },
  plain: {
    effect: 'Plain lines instead of screens, for screen readers and for those who like them.',
    form: 'true or false',
    parse: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  },
};

export const settingNames: readonly SettingName[] = ['deck', 'form', 'minutes', 'plain'];

export const isSettingName = (word: string): word is SettingName =>
  Object.hasOwn(settingsTable, word);

const name = 'settings';

/** The settings of a home. A value that is none is as if it were not there. */
export const readSettings = (home: Home): Settings => {
  const stored = openStore(home.folder, name).read() ?? {};
  const read = <K extends SettingName>(key: K): Settings[K] =>
    (stored[key] === undefined ? undefined : settingsTable[key].parse(String(stored[key]))) ??
    defaultSettings[key];
  return { deck: read('deck'), form: read('form'), minutes: read('minutes'), plain: read('plain') };
};

/** Puts a damaged settings file aside, so that nothing in it is written over; gives its new name. */
export const setAsideDamaged = (home: Home, stamp: string): string | undefined =>
  openStore(home.folder, name).setAside(stamp);

/**
 * Changes one setting; the others, and those of a later version, stay.
 * Rejects with the system's error when the place cannot be written.
 */
export const writeSetting = async (home: Home, key: SettingName, value: unknown): Promise<void> => {
  const store = openStore(home.folder, name);
  await store.write(() => ({ ...store.read(), [key]: value }));
};
