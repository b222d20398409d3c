import { reasonOf } from '../progress/errors.ts';
import type { Home } from '../progress/home.ts';
import { type Journal, openJournal } from '../progress/journal.ts';
import { saveCheckpoint } from '../progress/load.ts';
import { reduce } from '../session/reduce.ts';
import type { SessionEvent, SessionState } from '../session/session.ts';

const eventsPerCheckpoint = 1000;

/** A running session: its state, and the effects carried out on the learner's files. */
export interface Runner {
  readonly state: SessionState;
  /** Reduces at once; resolves when what came of it is saved, to false when it could not be. */
  dispatch(event: SessionEvent): Promise<boolean>;
  subscribe(listener: () => void): () => void;
  /** Why the last event could not be saved; undefined while all is well. */
  readonly trouble: string | undefined;
  /** Saves what can be saved and writes the checkpoint. Afterwards the process may end. */
  close(): Promise<void>;
}

/**
 * Runs a session on a learner's files. Sessions of one process share a journal, so that what one could not save goes out
 * with the next.
 */
export const createRunner = (
  initial: SessionState,
  home: Home,
  journal: Journal = openJournal(home.journal),
): Runner => {
  const listeners = new Set<() => void>();
  let state = initial;
  let trouble: string | undefined;
  let sinceCheckpoint = 0;
  let checkpoint: Promise<void> | undefined;
  /** Events that could not be saved and wait in the journal. */
  let failed = 0;
  let closing: Promise<void> | undefined;

  const set = (next: SessionState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  const markSaved = (): void => {
    trouble = undefined;
    sinceCheckpoint++;
    set(reduce(state, { type: 'saved' }).state);
    if (sinceCheckpoint % eventsPerCheckpoint === 0) checkpoint = saveCheckpoint(home);
  };

  const markCaughtUp = (left: number): void => {
    for (; failed > left; failed--) markSaved();
  };

  return {
    get state() {
      return state;
    },
    get trouble() {
      return trouble;
    },
    dispatch: async (event) => {
      const step = reduce(state, event);
      const writes = step.effects.map((effect) => journal.append(effect.event));
      set(step.state);
      try {
        await Promise.all(writes);
      } catch (error) {
        failed += writes.length;
        trouble = reasonOf(error);
        set(state);
        return false;
      }
      for (const _ of writes) markSaved();
      // Everything that had to wait has gone out before what was written now.
      if (writes.length > 0) markCaughtUp(0);
      await checkpoint;
      return true;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      closing ??= journal.flush().then(async (left) => {
        markCaughtUp(left);
        journal.close();
        await checkpoint;
        if (sinceCheckpoint > 0) await saveCheckpoint(home);
      });
      return closing;
    },
  };
};
