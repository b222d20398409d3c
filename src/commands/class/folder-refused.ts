import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Why a folder cannot be made. Asked for it with all above it, Node says of a read-only file system that there is no such
 * folder; asked for the first one that is missing, the system says why.
 * @param error what is known so far
 */
export const whyNoFolder = (folder: string, error: unknown): unknown => {
  const above = path.dirname(folder);
  if (!existsSync(above) && above !== folder) return whyNoFolder(above, error);
  try {
    if (!existsSync(folder)) mkdirSync(folder);
    return error;
  } catch (why) {
    return why;
  }
};
