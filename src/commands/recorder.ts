import type { JournalEvent } from '../memory/events.ts';
import { reasonOf } from '../progress/errors.ts';
import type { Home } from '../progress/home.ts';
import { openJournal } from '../progress/journal.ts';
import { saveCheckpoint } from '../progress/load.ts';

const eventsPerCheckpoint = 1000;

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

/**
 * What cannot be saved is kept and goes out before the next event, so nothing is lost while the program runs.
 * @param changed hears of every change of `unsaved` and `trouble`
 */
export const createRecorder = (home: Home, changed: () => void = () => {}): Recorder => {
  const journal = openJournal(home.journal);
  const writing = new Set<Promise<unknown>>();
  let trouble: string | undefined;
  let made = 0;
  let checkpointAt = eventsPerCheckpoint;
  let closing: Promise<void> | undefined;
  let checkpoint: Promise<void> = Promise.resolve();

  /** It can be done without, so whatever keeps it from being written is no error. */
  const keepCheckpoint = (): void => {
    checkpoint = checkpoint.then(() => saveCheckpoint(home)).catch(() => undefined);
  };
  const settle = (failure: unknown): void => {
    if (failure !== undefined) trouble = reasonOf(failure);
    else if (journal.unsaved === 0) trouble = undefined;
    if (made - journal.unsaved >= checkpointAt) {
      checkpointAt += eventsPerCheckpoint;
      keepCheckpoint();
    }
    changed();
  };
  const write = async (events: readonly JournalEvent[]): Promise<boolean> => {
    const results = await Promise.allSettled(events.map((event) => journal.append(event)));
    const failed = results.find((result) => result.status === 'rejected');
    settle(failed?.reason);
    return failed === undefined;
  };
  const finish = async (): Promise<void> => {
    await Promise.all(writing);
    await journal.flush();
    settle(undefined);
    journal.close();
    if (made > journal.unsaved) keepCheckpoint();
    await checkpoint;
  };

  return {
    get unsaved() {
      return journal.unsaved;
    },
    get trouble() {
      return trouble;
    },
    record: async (events) => {
      if (events.length === 0) return true;
      made += events.length;
      const written = write(events);
      writing.add(written);
      changed();
      const isSaved = await written;
      writing.delete(written);
      return isSaved;
    },
    close: () => {
      closing ??= finish();
      return closing;
    },
  };
};
