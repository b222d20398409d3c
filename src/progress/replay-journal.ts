import { compareEvents, type JournalEvent } from '../memory/events.ts';
import { amendmentsIn, foldEvent } from '../memory/fold.ts';
import { draftOf, emptyMemory, type Memory } from '../memory/memory.ts';
import { parseLine } from './journal-line.ts';
import { eachEntry, eachSpan, lineReader, type Snapshot } from './read-journal.ts';

/** What a journal comes down to. */
export interface Progress {
  readonly memory: Memory;
  /** Events understood, lines that nothing can read, and events of a later version. */
  readonly events: number;
  readonly unreadable: number;
  readonly newer: number;
}

/** Progress with what it takes to go on from it. */
export interface Folded extends Progress {
  /** Every undo and override names a review that is there: none waits for one that a tail may still bring. */
  readonly settled: boolean;
  /** The byte after the last line. */
  readonly bytes: number;
  readonly last: { readonly time: number; readonly id: string };
}

/** A fold under way: events go in, one by one, in the order of the fold. */
const beginFold = (amending: readonly JournalEvent[]) => {
  const amendments = amendmentsIn(amending);
  const awaited = new Set([...amendments.undone, ...amendments.overrides.keys()]);
  const draft = draftOf(emptyMemory);
  let last = { time: Number.NEGATIVE_INFINITY, id: '' };
  let events = 0;
  return {
    /** Folds an event; one that is there once more is passed over. False when it should have come earlier. */
    take: (event: JournalEvent): boolean => {
      const order = compareEvents(last, event);
      if (order > 0) return false;
      if (order === 0) return true;
      awaited.delete(event.id);
      foldEvent(draft, event, amendments);
      events++;
      last = { time: event.time, id: event.id };
      return true;
    },
    folded: () => ({ memory: draft, events, last, settled: awaited.size === 0 }),
  };
};

const reviewStart = Buffer.from('{"v":1,"type":"review",');

const startsAsReview = (bytes: Buffer, start: number, end: number): boolean =>
  end - start > reviewStart.length &&
  bytes.compare(reviewStart, 0, reviewStart.length, start, start + reviewStart.length) === 0;

/** The events that are no reviews: few, and found without reading the lines that begin as portquiz writes reviews. */
const amendingIn = (journal: Snapshot): readonly JournalEvent[] => {
  const events: JournalEvent[] = [];
  eachSpan(journal, 0, (bytes, start, end) => {
    if (startsAsReview(bytes, start, end)) return;
    const line = parseLine(bytes.toString('utf8', start, end));
    if (line.kind === 'event' && line.event.type !== 'review') events.push(line.event);
  });
  return events;
};

/**
 * The journal folded as it streams by: nothing is kept of a million lines but their fold. Undefined when the lines
 * are not in the order of the fold, as after a merge.
 */
const foldInOrder = (journal: Snapshot): Folded | undefined => {
  const amending = amendingIn(journal);
  let amendingLeft = amending.length;
  const fold = beginFold(amending);
  let [unreadable, newer, bytes, inOrder] = [0, 0, 0, true];
  eachEntry(journal, 0, (line, place) => {
    bytes = place;
    if (line.kind === 'newer') newer++;
    if (line.kind === 'unreadable') unreadable++;
    if (line.kind !== 'event' || !inOrder) return;
    if (line.event.type !== 'review') amendingLeft--;
    inOrder = fold.take(line.event);
  });
  // A line may begin as a review and be something else after all, if no portquiz wrote it.
  return inOrder && amendingLeft === 0 ? { ...fold.folded(), unreadable, newer, bytes } : undefined;
};

/** Where the events of a journal lie, and what is no review among them. */
interface Index {
  readonly times: readonly number[];
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
  readonly amending: readonly JournalEvent[];
  readonly unreadable: number;
  readonly newer: number;
  readonly bytes: number;
}

const indexOf = (journal: Snapshot): Index => {
  const [times, starts, lengths]: [number[], number[], number[]] = [[], [], []];
  const amending: JournalEvent[] = [];
  let [unreadable, newer, bytes] = [0, 0, 0];
  eachSpan(journal, 0, (span, start, end, base) => {
    const text = span.toString('utf8', start, end);
    if (text.trim() === '') return;
    bytes = Math.min(base + end + 1, journal.size);
    const line = parseLine(text);
    if (line.kind === 'newer') newer++;
    if (line.kind === 'unreadable') unreadable++;
    if (line.kind !== 'event') return;
    if (line.event.type !== 'review') amending.push(line.event);
    times.push(line.event.time);
    starts.push(base + start);
    lengths.push(end - start);
  });
  return { times, starts, lengths, amending, unreadable, newer, bytes };
};

/** The indexed events in the order of their times, read one time's events after another's. */
function* inTimeOrder(journal: Snapshot, index: Index): Generator<readonly JournalEvent[]> {
  const { times, starts, lengths } = index;
  const timeOf = (at: number): number => times[at] ?? 0;
  const order = [...times.keys()].sort((a, b) => timeOf(a) - timeOf(b));
  const textAt = lineReader(journal);
  let together: JournalEvent[] = [];
  for (const at of order) {
    const line = parseLine(textAt(starts[at] ?? 0, lengths[at] ?? 0));
    if (line.kind !== 'event') continue;
    if (together[0] && together[0].time !== line.event.time) {
      yield together;
      together = [];
    }
    together.push(line.event);
  }
  yield together;
}

/** The journal folded in whatever order its lines lie: of each event only time and place are kept. */
const foldAnyOrder = (journal: Snapshot): Folded => {
  const index = indexOf(journal);
  const fold = beginFold(index.amending);
  for (const together of inTimeOrder(journal, index))
    for (const event of [...together].sort(compareEvents)) fold.take(event);
  const { unreadable, newer, bytes } = index;
  return { ...fold.folded(), unreadable, newer, bytes };
};

/**
 * Folds a whole journal, read twice and never held: memory does not grow with its length but for the order of lines
 * that lie in another one than time's, 24 bytes each.
 */
export const foldJournal = (journal: Snapshot): Folded =>
  foldInOrder(journal) ?? foldAnyOrder(journal);
