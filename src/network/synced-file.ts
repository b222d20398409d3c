import { closeSync, fdatasync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { endsWithNewline } from '../progress/read-journal.ts';
import { syncFolder } from '../progress/synced-folder.ts';

/** A file of lines that this process alone adds to. */
export interface SyncedFile {
  /**
   * Resolves when whole lines are on the disk. Rejects when they are not: then nothing of them will be, whatever the
   * disk has of them by now.
   */
  write(text: string): Promise<void>;
  close(): void;
}

const synced = (file: number): Promise<void> =>
  new Promise((resolve, reject) => {
    fdatasync(file, (error) => (error ? reject(error) : resolve()));
  });

/**
 * Opens a file to add lines to, and makes it (0600) where there is none. A line that a crash has torn is left as it is,
 * on a line of its own.
 * @throws the system's error when it cannot be opened
 */
export const openSyncedFile = (fileName: string): SyncedFile => {
  const file = openSync(fileName, 'a+', 0o600);
  let { size } = fstatSync(file);
  if (size === 0) syncFolder(path.dirname(fileName));
  let torn = size > 0 && !endsWithNewline(file, size);
  let failed = false;
  let isOpen = true;

  return {
    write: async (text) => {
      if (!isOpen) throw new Error('the file is closed');
      // What a failed try left behind would stand there twice, or be glued to the next line.
      if (failed) ftruncateSync(file, size);
      failed = true;
      const bytes = Buffer.from(torn ? `\n${text}` : text);
      if (writeSync(file, bytes) < bytes.length)
        throw Object.assign(new Error('write cut short'), { code: 'ENOSPC' });
      await synced(file);
      size += bytes.length;
      [failed, torn] = [false, false];
    },
    close: () => {
      if (isOpen) closeSync(file);
      isOpen = false;
    },
  };
};
