import type { RoomEvent } from '../classroom/room.ts';
import { formatRoomEvent, parseRoomLine } from '../classroom/session-line.ts';
import { hold } from '../progress/held.ts';
import type { Home } from '../progress/home.ts';
import { eachLine, reading } from '../progress/read-journal.ts';
import { queueLines } from './line-queue.ts';
import type { RoomStore } from './live-room.ts';
import { classroomFolder, journalOf, makeClassroomFolder } from './session-files.ts';
import { openSyncedFile, type SyncedFile } from './synced-file.ts';

type Listener = Parameters<RoomStore['subscribe']>[0];

/** What a session's journal holds. */
export interface SessionEvents {
  readonly events: readonly RoomEvent[];
  /** Lines that could not be read, and were left where they are. */
  readonly unreadable: number;
  /** It was written by a later portquiz, and tells nothing here. */
  readonly isNewer: boolean;
}

const gather = (eachOf: (visit: (text: string) => void) => void): SessionEvents => {
  const events: RoomEvent[] = [];
  let unreadable = 0;
  let isNewer = false;
  eachOf((text) => {
    if (text.trim() === '') return;
    const line = parseRoomLine(text);
    if (line.kind === 'event') events.push(line.event);
    else if (line.kind === 'newer') isNewer = true;
    else unreadable++;
  });
  return { events, unreadable, isNewer };
};

/** Reads a journal; one that is being written as well. @throws the system's error when it cannot be read */
export const readSessionFile = (file: string): SessionEvents =>
  gather((visit) => reading(file, (snapshot) => eachLine(snapshot, 0, visit)));

/** The same of a journal's text, which came here by another way than its own file. */
export const sessionEventsIn = (text: string): SessionEvents =>
  gather((visit) => {
    for (const line of text.split('\n')) visit(line);
  });

/** Tells all that was kept at once in one call, before those who wait for it go on. */
const gatheringTeller = (listeners: ReadonlySet<Listener>) => {
  let fresh: RoomEvent[] = [];
  return (events: readonly RoomEvent[]): void => {
    if (fresh.length === 0)
      queueMicrotask(() => {
        const told = fresh;
        fresh = [];
        for (const listener of listeners) listener(told);
      });
    fresh.push(...events);
  };
};

const openHeld = (file: string, release: () => void): SyncedFile => {
  try {
    return openSyncedFile(file);
  } catch (error) {
    release();
    throw error;
  }
};

/**
 * Opens the journal of a session, `classroom/<id>.jsonl` in the home's folder, for this process alone: a line an event,
 * and on the disk before it counts.
 * @throws HeldError while another runs it; the system's error when it cannot be written
 */
export const openFileStore = (home: Home, session: string): RoomStore => {
  const file = journalOf(home, session);
  const folder = classroomFolder(home);
  makeClassroomFolder(home);
  const release = hold(folder, session);
  const held = openHeld(file, release);
  const lines = queueLines(held);
  const listeners = new Set<Listener>();
  const tell = gatheringTeller(listeners);
  const close = async (): Promise<void> => {
    await lines.close();
    held.close();
    release();
  };
  let closing: Promise<void> | undefined;
  return {
    append: (events) => {
      const text = events.map((event) => `${formatRoomEvent(event)}\n`).join('');
      return lines.append(text, () => tell(events));
    },
    replay: () => readSessionFile(file).events,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      // Once: a second time the file's number and the lock may be another's.
      closing ??= close();
      return closing;
    },
  };
};
