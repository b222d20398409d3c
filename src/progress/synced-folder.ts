import { closeSync, fsyncSync, openSync } from 'node:fs';

/** A new file is only there for good once its folder is synced too. Some systems cannot, and need not. */
export const syncFolder = (folder: string): void => {
  try {
    const file = openSync(folder, 'r');
    fsyncSync(file);
    closeSync(file);
  } catch {}
};
