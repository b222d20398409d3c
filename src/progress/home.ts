import { mkdirSync } from 'node:fs';
import path from 'node:path';
import envPaths from 'env-paths';
import { ProgressError } from './errors.ts';

/** The files of one learner. */
export interface Home {
  readonly folder: string;
  readonly profile: string;
  readonly journal: string;
}

const profileForm = /^[a-z0-9][a-z0-9_-]{0,31}$/i;
const defaultProfile = 'default';

/**
 * Where a profile's data lives: PORTQUIZ_HOME, else the folder the system gives to settings
 * (XDG_CONFIG_HOME honoured). Every profile but the default has a folder of its own in there.
 * @throws ProgressError when the profile's name would not do as a folder on every system
 */
export const locateHome = (
  environment: Readonly<Record<string, string | undefined>>,
  profile: string = defaultProfile,
): Home => {
  if (!profileForm.test(profile)) {
    throw new ProgressError(`--profile "${profile}": use 1 to 32 letters, digits, "-" and "_"`);
  }
  const given = environment.PORTQUIZ_HOME;
  const root = given ? path.resolve(given) : envPaths('portquiz', { suffix: '' }).config;
  const folder = profile === defaultProfile ? root : path.join(root, 'profiles', profile);
  return { folder, profile, journal: path.join(folder, 'journal.jsonl') };
};

/** Makes the folder, for this user alone. False when the place cannot be written. */
export const ensureFolder = (folder: string): boolean => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return true;
  } catch {
    return false;
  }
};
