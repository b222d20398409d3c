import { existsSync } from 'node:fs';
import { compareEvents, type JournalEvent } from '../memory/events.ts';
import { amendmentsIn, foldEvent, replay } from '../memory/fold.ts';
import { draftOf, emptyMemory, type Memory } from '../memory/memory.ts';
import { type Checkpoint, foldVersion, readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import type { Home } from './home.ts';
import { eachEntry, endsWithNewline, markBefore } from './read-journal.ts';

/** What a journal comes down to. */
export interface Progress {
  readonly memory: Memory;
  /** Events understood, lines that nothing can read, and events of a later version. */
  readonly events: number;
  readonly unreadable: number;
  readonly newer: number;
}

const none: Progress = { memory: emptyMemory, events: 0, unreadable: 0, newer: 0 };

interface Folded extends Progress {
  /** Every undo and override names a review that is there: none waits for one that a tail may still bring. */
  readonly settled: boolean;
  readonly bytes: number;
  readonly last: { readonly time: number; readonly id: string };
}

interface Tail {
  readonly events: readonly JournalEvent[];
  readonly unreadable: number;
  readonly newer: number;
  readonly bytes: number;
}

const readTail = (journal: string, from: number): Tail => {
  const events: JournalEvent[] = [];
  let [unreadable, newer, bytes] = [0, 0, from];
  eachEntry(journal, from, (line, end) => {
    bytes = end;
    if (line.kind === 'event') events.push(line.event);
    else if (line.kind === 'newer') newer++;
    else unreadable++;
  });
  return { events, unreadable, newer, bytes };
};

/** The reviews that events undo or override. */
const amendedBy = (events: readonly JournalEvent[]): Set<string> =>
  new Set(
    events.flatMap((event) =>
      event.type === 'undo' || event.type === 'override' ? [event.review] : [],
    ),
  );

const isStillTrue = (checkpoint: Checkpoint, journal: string): boolean =>
  markBefore(journal, checkpoint.bytes) === checkpoint.mark;

/**
 * The tail folded onto the checkpoint; undefined when it cannot be: an event older than the last folded one, or an
 * undo or override of a folded review. Then only the whole journal tells.
 */
const foldOnto = (checkpoint: Checkpoint, tail: Tail): Folded | undefined => {
  const sorted = [...tail.events].sort(compareEvents);
  const [first] = sorted;
  if (first && compareEvents(first, checkpoint.last) <= 0) return undefined;
  const known = new Set(sorted.map((event) => event.id));
  const reachesBack = sorted.some(
    (event) => (event.type === 'undo' || event.type === 'override') && !known.has(event.review),
  );
  if (reachesBack) return undefined;
  return {
    memory: replay(sorted, checkpoint.memory),
    events: checkpoint.events + known.size,
    unreadable: checkpoint.unreadable + tail.unreadable,
    newer: checkpoint.newer + tail.newer,
    bytes: tail.bytes,
    last: sorted.at(-1) ?? checkpoint.last,
    settled: true,
  };
};

/**
 * The whole journal, folded as it streams by: nothing is kept of a million lines but their fold. Undefined when the
 * lines are not in the order of the fold, as after a merge by hand.
 */
const foldStreamed = (journal: string): Folded | undefined => {
  const amending: JournalEvent[] = [];
  eachEntry(journal, 0, (line) => {
    if (line.kind === 'event' && line.event.type !== 'review') amending.push(line.event);
  });
  const amendments = amendmentsIn(amending);
  const awaited = amendedBy(amending);
  let amendingLeft = amending.length;
  const draft = draftOf(emptyMemory);
  let last: { time: number; id: string } = { time: Number.NEGATIVE_INFINITY, id: '' };
  let [events, unreadable, newer, bytes] = [0, 0, 0, 0];
  let inOrder = true;
  eachEntry(journal, 0, (line, end) => {
    bytes = end;
    if (line.kind === 'newer') newer++;
    if (line.kind === 'unreadable') unreadable++;
    if (line.kind !== 'event') return;
    if (line.event.type !== 'review') amendingLeft--;
    awaited.delete(line.event.id);
    const order = compareEvents(last, line.event);
    if (order > 0) inOrder = false;
    if (order === 0 || !inOrder) return;
    foldEvent(draft, line.event, amendments);
    events++;
    last = { time: line.event.time, id: line.event.id };
  });
  // Another process may have undone an answer between the two readings.
  if (!inOrder || amendingLeft !== 0) return undefined;
  return { memory: draft, events, unreadable, newer, bytes, last, settled: awaited.size === 0 };
};

const foldSorted = (journal: string): Folded => {
  const tail = readTail(journal, 0);
  const last = [...tail.events].sort(compareEvents).at(-1) ?? { time: 0, id: '' };
  const { unreadable, newer, bytes } = tail;
  const ids = new Set(tail.events.map((event) => event.id));
  const settled = [...amendedBy(tail.events)].every((id) => ids.has(id));
  return {
    memory: replay(tail.events),
    events: ids.size,
    unreadable,
    newer,
    bytes,
    last,
    settled,
  };
};

const fold = (home: Home): Folded => {
  const checkpoint = readCheckpoint(home.folder);
  const quick =
    checkpoint && isStillTrue(checkpoint, home.journal)
      ? foldOnto(checkpoint, readTail(home.journal, checkpoint.bytes))
      : undefined;
  return quick ?? foldStreamed(home.journal) ?? foldSorted(home.journal);
};

/**
 * The learner's progress, from the checkpoint and what the journal has beyond it, or from the whole journal.
 * Both ways give the same, bit for bit. Unreadable lines are counted and left in place.
 */
export const loadProgress = (home: Home): Progress =>
  existsSync(home.journal) ? fold(home) : none;

/** Folds what is on the disk now, by whomever it was written, and keeps that as the checkpoint. */
export const saveCheckpoint = async (home: Home): Promise<void> => {
  if (!existsSync(home.journal)) return;
  const { memory, events, unreadable, newer, bytes, last, settled } = fold(home);
  // Behind an unfinished last line the place to go on from is not certain; the next event puts that right.
  if (events === 0 || !settled || !endsWithNewline(home.journal, bytes)) return;
  const mark = markBefore(home.journal, bytes);
  if (mark === undefined) return;
  await writeCheckpoint(home.folder, {
    fold: foldVersion,
    bytes,
    mark,
    last: { time: last.time, id: last.id },
    events,
    unreadable,
    newer,
    memory,
  });
};
