import {
  defaultSettings,
  type SettingName,
  type Settings,
  settingsTable,
} from '../session/settings.ts';
import type { Home } from './home.ts';
import { openStore } from './store.ts';

const name = 'settings';

/** A value of a file that somebody may have edited, as text; undefined for what has no one way to be written. */
const textOf = (value: unknown): string | undefined =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;

/** The settings of a home; a value that is none is as if it were not there. */
export const readSettings = (home: Home): Settings => {
  const stored = openStore(home.folder, name).read() ?? {};
  const read = <K extends SettingName>(key: K): Settings[K] =>
    settingsTable[key].parse(textOf(stored[key]) ?? '') ?? defaultSettings[key];
  return {
    deck: read('deck'),
    form: read('form'),
    minutes: read('minutes'),
    skip: read('skip'),
    advance: read('advance'),
    theme: read('theme'),
    mouse: read('mouse'),
    plain: read('plain'),
  };
};

/** The keys a learner has set: names of commands, or of places and commands, and their keys as they stand in the file. */
export const readKeys = (home: Home): Readonly<Record<string, string>> => {
  const keys = openStore(home.folder, name).read()?.keys;
  if (typeof keys !== 'object' || keys === null) return {};
  return Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, textOf(value) ?? '']));
};

/** Whether a list has been chosen: until then a learner is new here. */
export const hasChosenDeck = (home: Home): boolean =>
  openStore(home.folder, name).read()?.deck !== undefined;

/** Puts a damaged settings file aside, so that nothing in it is written over; gives its new name. */
export const setAsideDamaged = (home: Home, stamp: string): string | undefined =>
  openStore(home.folder, name).setAside(stamp);

/**
 * Changes one setting; the others, and those of a later version, stay.
 * Rejects with the system's error when the place cannot be written.
 */
export const writeSetting = async (
  home: Home,
  key: SettingName | 'keys',
  value: unknown,
): Promise<void> => {
  const store = openStore(home.folder, name);
  // What is undefined is not written at all.
  await store.write(() => ({ ...store.read(), [key]: value }));
};
