import {
  defaultSettings,
  type SettingName,
  type Settings,
  settingsTable,
} from '../session/settings.ts';
import type { Home } from './home.ts';
import { openStore } from './store.ts';

const name = 'settings';

/** The settings of a home; a value that is none is as if it were not there. */
export const readSettings = (home: Home): Settings => {
  const stored = openStore(home.folder, name).read() ?? {};
  const read = <K extends SettingName>(key: K): Settings[K] =>
    (stored[key] === undefined ? undefined : settingsTable[key].parse(String(stored[key]))) ??
    defaultSettings[key];
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
export const writeSetting = async (home: Home, key: SettingName, value: unknown): Promise<void> => {
  const store = openStore(home.folder, name);
  await store.write(() => ({ ...store.read(), [key]: value }));
};
