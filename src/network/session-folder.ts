import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { RoomEvent, RoomStart } from '../classroom/room.ts';
import { parseRoomLine } from '../classroom/session-line.ts';
import { holderOf } from '../progress/held.ts';
import type { Home } from '../progress/home.ts';
import { eachLine, reading, type Snapshot } from '../progress/read-journal.ts';
import { classroomFolder, sessionOf } from './session-files.ts';

/** A session that was held on this machine, or is. */
export interface KeptSession {
  readonly id: string;
  readonly start: RoomStart;
  /** Its journal. */
  readonly file: string;
  readonly ended: boolean;
  /** Somebody runs it now. */
  readonly running: boolean;
  /** Bytes. */
  readonly size: number;
  /** When the last thing happened in it: ms since 1970. */
  readonly lastTime: number;
}

/** A file in the folder that tells of no session: damaged, or written by a later portquiz. */
export interface StrangeFile {
  readonly file: string;
  readonly why: 'unreadable' | 'newer';
}

/** Bytes from the end of a journal in which its end is found: some hundreds of lines. */
const tailBytes = 1 << 16;

class Found extends Error {}

/** The first whole line; reading stops there. */
const firstLine = (snapshot: Snapshot): string => {
  let first = '';
  try {
    eachLine(snapshot, 0, (text) => {
      first = text;
      throw new Found();
    });
  } catch (error) {
    if (!(error instanceof Found)) throw error;
  }
  return first;
};

/** The last events. The line that the tail begins in the middle of is none. */
const lastEvents = (snapshot: Snapshot): readonly RoomEvent[] => {
  const events: RoomEvent[] = [];
  eachLine(snapshot, Math.max(0, snapshot.size - tailBytes), (text) => {
    const line = parseRoomLine(text);
    if (line.kind === 'event') events.push(line.event);
  });
  return events;
};

const readSession = (folder: string, name: string, id: string): KeptSession | StrangeFile => {
  const file = path.join(folder, name);
  try {
    return reading(file, (snapshot) => {
      const first = parseRoomLine(firstLine(snapshot));
      if (first.kind !== 'event') return { file, why: first.kind };
      const { event: start } = first;
      if (start.type !== 'room' || start.id !== id) return { file, why: 'unreadable' };
      const events = lastEvents(snapshot);
      return {
        id,
        start,
        file,
        ended: events.some(({ type }) => type === 'ended'),
        running: holderOf(folder, id) !== undefined,
        size: snapshot.size,
        lastTime: events.reduce((last, { time }) => Math.max(last, time), start.time),
      };
    });
  } catch {
    return { file, why: 'unreadable' };
  }
};

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** Ms since a file was written to, by the clock that the system writes with. */
const writtenAgo = (file: string): number =>
  Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);

/**
 * The sessions in a home's folder, the newest first, and the files that tell of none.
 * @param writtenWithin ms: what was not written to for longer is left out, unread
 */
export const sessionsIn = (
  home: Home,
  writtenWithin = Number.POSITIVE_INFINITY,
): { readonly sessions: readonly KeptSession[]; readonly strange: readonly StrangeFile[] } => {
  const folder = classroomFolder(home);
  const read = namesIn(folder).flatMap((name) => {
    const id = sessionOf(name);
    if (id === undefined || writtenAgo(path.join(folder, name)) > writtenWithin) return [];
    return [readSession(folder, name, id)];
  });
  const sessions = read.filter((each) => 'start' in each);
  const strange = read.filter((each) => 'why' in each);
  return { sessions: sessions.sort((a, b) => b.start.time - a.start.time), strange };
};
