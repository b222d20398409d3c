import type { JournalEvent } from '../../memory/events.ts';
import type { Home } from '../../progress/home.ts';
import { readIds } from '../../progress/own-ids.ts';
import type { Recorder } from '../recorder.ts';

const isKept = (home: Home, id: string): boolean => {
  try {
    return readIds(home, id).has(id);
  } catch {
    // What the journal's trouble is, is said when it is written.
    return false;
  }
};

/** Hands a class's answers to a learner's journal, except those another process has written there meanwhile. */
export const keepAnswers = (
  home: Home,
  recorder: Recorder,
  events: readonly JournalEvent[],
): Promise<boolean> => recorder.record(events.filter(({ id }) => !isKept(home, id)));
