import { existsSync } from 'node:fs';
import { compareEvents, type JournalEvent } from '../memory/events.ts';
import { replay } from '../memory/fold.ts';
import { emptyMemory } from '../memory/memory.ts';
import { type Checkpoint, foldVersion, readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import type { Home } from './home.ts';
import { eachEntry, endsWithNewline, markBefore, reading, type Snapshot } from './read-journal.ts';
import { type Folded, foldJournal, type Progress } from './replay-journal.ts';

export type { Progress } from './replay-journal.ts';

const none: Progress = { memory: emptyMemory, events: 0, unreadable: 0, newer: 0 };

/** A longer tail, in bytes, is not held to be folded onto a checkpoint: it is as well to fold the whole journal. */
const longestTail = 1 << 24;

interface Tail {
  readonly events: readonly JournalEvent[];
  readonly unreadable: number;
  readonly newer: number;
  readonly bytes: number;
}

const readTail = (journal: Snapshot, from: number): Tail => {
  const events: JournalEvent[] = [];
  let [unreadable, newer, bytes] = [0, 0, from];
  eachEntry(journal, from, (line, place) => {
    bytes = place;
    if (line.kind === 'event') events.push(line.event);
    else if (line.kind === 'newer') newer++;
    else unreadable++;
  });
  return { events, unreadable, newer, bytes };
};

/**
 * Whether the journal is still what was folded. A file as long as it was then has not been written to since; of a
 * longer one the mark tells.
 */
const isStillTrue = ({ bytes, mark, modified }: Checkpoint, journal: Snapshot): boolean =>
  (journal.size > bytes || journal.modified === modified) && markBefore(journal, bytes) === mark;

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

const foldQuickly = (home: Home, journal: Snapshot): Folded | undefined => {
  const checkpoint = readCheckpoint(home.folder);
  if (!checkpoint || !isStillTrue(checkpoint, journal)) return undefined;
  if (journal.size - checkpoint.bytes > longestTail) return undefined;
  return foldOnto(checkpoint, readTail(journal, checkpoint.bytes));
};

const fold = (home: Home, journal: Snapshot): Folded =>
  foldQuickly(home, journal) ?? foldJournal(journal);

/**
 * The learner's progress, from the checkpoint and what the journal has beyond it, or from the whole journal.
 * Both ways give the same, bit for bit. Unreadable lines are counted and left in place.
 * @throws the system's error when the journal cannot be read
 */
export const loadProgress = (home: Home): Progress =>
  existsSync(home.journal) ? reading(home.journal, (journal) => fold(home, journal)) : none;

/** What to keep of a fold; undefined when nothing can be gone on from. */
const checkpointOf = (journal: Snapshot, folded: Folded): Checkpoint | undefined => {
  const { settled, last, ...kept } = folded;
  // Behind an unfinished last line the place to go on from is not certain; the next event puts that right.
  if (folded.events === 0 || !settled || !endsWithNewline(journal.file, folded.bytes))
    return undefined;
  const mark = markBefore(journal, folded.bytes);
  const { time, id } = last;
  return mark === undefined
    ? undefined
    : { fold: foldVersion, mark, modified: journal.modified, last: { time, id }, ...kept };
};

/** Folds what is on the disk now, by whomever it was written, and keeps that as the checkpoint. */
export const saveCheckpoint = async (home: Home): Promise<void> => {
  if (!existsSync(home.journal)) return;
  const checkpoint = reading(home.journal, (journal) => checkpointOf(journal, fold(home, journal)));
  if (checkpoint) await writeCheckpoint(home.folder, checkpoint);
};
