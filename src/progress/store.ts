import { existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { freeName } from './free-name.ts';
import { ensureFolder } from './home.ts';

type Values = Record<string, unknown>;

/** One small file of values, kept by conf: written whole to a temporary file, synced and renamed. */
export interface Store {
  /** The values; undefined when there is no file or it holds no object. */
  read(): Readonly<Values> | undefined;
  /**
   * Writes the values that `make` gives. It is asked right before the write, so that nothing read for them goes stale.
   * Rejects with the system's error when the place cannot be written.
   */
  write(make: () => Values): Promise<void>;
  /** Puts an unreadable file aside and gives its new name; undefined when the file is well or missing. */
  setAside(stamp: string): string | undefined;
}

const parse = (file: string): Readonly<Values> | undefined => {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined;
  } catch {
    return undefined;
  }
};

export const openStore = (folder: string, name: string): Store => {
  const file = path.join(folder, `${name}.json`);
  return {
    // Read by ourselves: conf throws at a damaged file, or clears it, and a store that is not there is made.
    read: () => parse(file),
    write: async (make) => {
      // Only what writes pays for it: most commands, and every first frame, only read.
      const { writeValues } = await import('./write-values.ts');
      ensureFolder(folder);
      if (existsSync(file) && !parse(file)) renameSync(file, freeName(`${file}.bad`));
      writeValues(folder, name, make(), name === 'checkpoint' ? undefined : 2);
    },
    setAside: (stamp) => {
      if (!existsSync(file) || parse(file)) return undefined;
      const aside = freeName(`${file}.bad-${stamp}`);
      try {
        renameSync(file, aside);
        return aside;
      } catch {
        // A place that cannot be written: it stays where it is.
        return file;
      }
    },
  };
};
