import { closeSync, fstatSync, fsync, mkdirSync, openSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { JournalEvent } from '../memory/events.ts';
import { formatLine } from './journal-line.ts';
import { endsWithNewline } from './read-journal.ts';
import { syncFolder } from './synced-folder.ts';

const synced = (file: number): Promise<void> =>
  new Promise((resolve, reject) => {
    fsync(file, (error) => (error ? reject(error) : resolve()));
  });

/** Says why, where a folder cannot be made; what stands in its place is said when the file is opened. */
const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
};

/** Whether the open file is still the one at its path: a restore elsewhere puts another in its place. */
const isAt = (file: number, fileName: string): boolean =>
  statSync(fileName, { throwIfNoEntry: false })?.ino === fstatSync(file).ino;

/** A file of lines opened for writing. */
export interface Log<T> {
  /**
   * Appends one event in one write and resolves when it is synced: only then is it saved. The bytes are with the
   * system before the call returns, so that a killed process loses nothing it has written.
   * Rejects when the disk is full or read-only; the event is kept and goes out before the next one.
   */
  append(event: T): Promise<void>;
  /** Tries what could not be written or synced so far. */
  flush(): Promise<void>;
  /** Events appended and not known to be on the disk. */
  readonly unsaved: number;
  close(): void;
}

/** The journal opened for writing. */
export type Journal = Log<JournalEvent>;

/**
 * Opens a file for appending; it (0600) is made at the first event. Several processes may do so at once: each event is
 * one write to the end of the file.
 * @param format gives an event's line, without its newline
 */
export const openLog = <T>(fileName: string, format: (event: T) => string): Log<T> => {
  let file: number | undefined;
  const waiting: T[] = [];
  let written = 0;
  let syncedUpTo = 0;

  const open = (): number => {
    if (file !== undefined) return file;
    makeFolder(path.dirname(fileName));
    file = openSync(fileName, 'a+', 0o600);
    if (fstatSync(file).size === 0) syncFolder(path.dirname(fileName));
    return file;
  };

  const write = (event: T): void => {
    if (file !== undefined && !isAt(file, fileName)) {
      closeSync(file);
      file = undefined;
    }
    const to = open();
    // A line torn by a full disk or a crash must not swallow this one.
    const { size } = fstatSync(to);
    const start = size === 0 || endsWithNewline(to, size) ? '' : '\n';
    const bytes = Buffer.from(`${start}${format(event)}\n`);
    if (writeSync(to, bytes) < bytes.length)
      throw Object.assign(new Error('write cut short'), { code: 'ENOSPC' });
  };

  const writeWaiting = (): void => {
    while (waiting[0] !== undefined) {
      write(waiting[0]);
      waiting.shift();
      written++;
    }
  };

  const syncWritten = async (): Promise<void> => {
    const reached = written;
    await synced(open());
    syncedUpTo = Math.max(syncedUpTo, reached);
  };

  return {
    append: async (event) => {
      waiting.push(event);
      writeWaiting();
      await syncWritten();
    },
    flush: async () => {
      try {
        writeWaiting();
        if (syncedUpTo < written) await syncWritten();
      } catch {}
    },
    get unsaved() {
      return waiting.length + written - syncedUpTo;
    },
    close: () => {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
};

export const openJournal = (fileName: string): Journal => openLog(fileName, formatLine);
