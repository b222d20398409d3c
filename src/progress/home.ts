import { mkdirSync, statSync } from 'node:fs';
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

/** The program as far as it says where data lives. */
interface Installation {
  /** The folder that holds the program. */
  readonly folder: string;
  /** Whether the data is wanted beside it. */
  readonly portable: boolean;
}

/**
 * The folder for data beside the program: `portquiz-data`. Not in dist, which each build empties, and none in
 * node_modules, which npm empties.
 */
const besideProgram = (folder: string): string | undefined => {
  if (folder.split(/[\\/]/).includes('node_modules')) return undefined;
  const place = path.basename(folder) === 'dist' ? path.dirname(folder) : folder;
  return path.join(place, 'portquiz-data');
};

const isFolder = (place: string): boolean =>
  statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;

const portableRoot = ({ folder, portable }: Installation): string | undefined => {
  const beside = besideProgram(folder);
  if (beside === undefined && portable) {
    throw new ProgressError(
      '--portable is for the unpacked zip: npm would remove data beside a program it installed',
    );
  }
  return beside !== undefined && (portable || isFolder(beside)) ? beside : undefined;
};

/**
 * Where a profile's data lives: PORTQUIZ_HOME; else beside the program, when that is asked for or was once; else the
 * folder the system gives to settings (XDG_CONFIG_HOME honoured). Every profile but the default has a folder of its
 * own in there.
 * @throws ProgressError when the profile's name would not do as a folder on every system, or npm owns the program's folder
 */
export const locateHome = (
  environment: Readonly<Record<string, string | undefined>>,
  profile: string = defaultProfile,
  program?: Installation,
): Home => {
  if (!profileForm.test(profile)) {
    throw new ProgressError(`--profile "${profile}": use 1 to 32 letters, digits, "-" and "_"`);
  }
  const given = environment.PORTQUIZ_HOME;
  const root = given
    ? path.resolve(given)
    : ((program && portableRoot(program)) ?? envPaths('portquiz', { suffix: '' }).config);
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
