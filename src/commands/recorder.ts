import type { JournalEvent } from '../memory/events.ts';
import { reasonOf } from '../progress/errors.ts';
import type { Home } from '../progress/home.ts';
import { openJournal } from '../progress/journal.ts';
import { saveCheckpoint } from '../progress/load.ts';

const eventsPerCheckpoint = 1000;

/** Hears what became of the events handed over. */
export interface RecorderListener {
  /** So many more events are on the disk. */
  saved(count: number): void;
  notSaved(reason: string): void;
}

/** Writes events to a learner's journal, keeps count of what is saved, and keeps the checkpoint fresh. */
export interface Recorder {
  /** The bytes are with the system before this returns; it resolves when they are synced, to false when they are not. */
  record(events: readonly JournalEvent[]): Promise<boolean>;
  /** Events handed over and not known to be on the disk. */
  readonly unsaved: number;
  /** Why the last event could not be saved; undefined while all is well. */
  readonly trouble: string | undefined;
  /** Saves what can be saved and writes the checkpoint. Afterwards the process may end. */
  close(): Promise<void>;
}

/** What cannot be saved is kept and goes out before the next event, so nothing is lost while the program runs. */
export const createRecorder = (home: Home, listener?: RecorderListener): Recorder => {
  const journal = openJournal(home.journal);
  let trouble: string | undefined;
  let unsaved = 0;
  let saved = 0;
  /** Events that could not be saved and wait in the journal. */
  let failed = 0;
  let closing: Promise<void> | undefined;
  let checkpoint: Promise<void> = Promise.resolve();

  /** It can be done without, so whatever keeps it from being written is no error. */
  const keepCheckpoint = (): void => {
    checkpoint = checkpoint.then(() => saveCheckpoint(home)).catch(() => undefined);
  };
  const markSaved = (count: number): void => {
    if (count === 0) return;
    trouble = undefined;
    unsaved -= count;
    const before = Math.floor(saved / eventsPerCheckpoint);
    saved += count;
    listener?.saved(count);
    if (Math.floor(saved / eventsPerCheckpoint) > before) keepCheckpoint();
  };
  const markFailed = (count: number, error: unknown): void => {
    failed += count;
    trouble = reasonOf(error);
    listener?.notSaved(trouble);
  };
  const finish = async (): Promise<void> => {
    const left = await journal.flush();
    markSaved(failed - left);
    failed = left;
    journal.close();
    if (saved > 0) keepCheckpoint();
    await checkpoint;
  };

  return {
    get unsaved() {
      return unsaved;
    },
    get trouble() {
      return trouble;
    },
    record: async (events) => {
      if (events.length === 0) return true;
      unsaved += events.length;
      const writes = events.map((event) => journal.append(event));
      try {
        await Promise.all(writes);
      } catch (error) {
        markFailed(events.length, error);
        return false;
      }
      // Everything that had to wait has gone out before what was written now.
      markSaved(events.length + failed);
      failed = 0;
      return true;
    },
    close: () => {
      closing ??= finish();
      return closing;
    },
  };
};
