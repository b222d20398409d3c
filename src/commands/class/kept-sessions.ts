import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { apply } from '../../classroom/apply.ts';
import { openRoom, playing } from '../../classroom/room.ts';
import { isSessionId } from '../../classroom/seat-form.ts';
import { readSessionFile } from '../../network/file-store.ts';
import { classroomFolder } from '../../network/session-files.ts';
import { type KeptSession, sessionsIn } from '../../network/session-folder.ts';
import { holderOf } from '../../progress/held.ts';
import type { Home } from '../../progress/home.ts';

/** How a session came to its end, or where it is. */
export type SessionStanding = 'running' | 'ended' | 'broken off';

export const standingOf = ({ running, ended }: KeptSession): SessionStanding => {
  if (running) return 'running';
  return ended ? 'ended' : 'broken off';
};

/** How far a session came: questions that were closed, and students who were not kicked. */
export const countsOf = ({ file }: KeptSession): { asked: number; students: number } => {
  const [start, ...more] = readSessionFile(file).events;
  if (start?.type !== 'room') return { asked: 0, students: 0 };
  // Without its questions, which take a while to make, a room knows its students and no rounds.
  const students = playing(more.reduce(apply, openRoom(start, []))).length;
  const asked = new Set(more.flatMap((event) => (event.type === 'closed' ? [event.place] : [])));
  return { asked: asked.size, students };
};

/** All that is kept of one session: its journal, the key to its slips, and whatever else bears its name. */
export interface KeptFiles {
  readonly id: string;
  readonly files: readonly string[];
  /** When the last of it happened: ms since 1970. */
  readonly lastTime: number;
}

const writtenAt = (file: string): number =>
  statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** Files of a session; a lock alone is none, and neither is the place a student holds, `joined.json`. */
const sessionFile = /\.(?:jsonl|key\.csv|slips\.html|door\.json)$/;

/** The files of the folder by session: names begin with its id, which holds no dot. What belongs to none is left out. */
const filesById = (folder: string): ReadonlyMap<string, readonly string[]> => {
  const byId = new Map<string, string[]>();
  for (const name of namesIn(folder)) {
    const [id = ''] = name.split('.');
    if (isSessionId(id)) byId.set(id, [...(byId.get(id) ?? []), path.join(folder, name)]);
  }
  return new Map([...byId].filter(([, files]) => files.some((file) => sessionFile.test(file))));
};

/**
 * What lies in the folder and is older than a moment, never what is running. What cannot be read, and a key whose
 * session is gone, are as old as their files.
 */
export const keptBefore = (home: Home, moment: number): readonly KeptFiles[] => {
  const folder = classroomFolder(home);
  const { sessions } = sessionsIn(home);
  const times = new Map(sessions.map(({ id, lastTime }) => [id, lastTime]));
  return [...filesById(folder)]
    .filter(([id]) => holderOf(folder, id) === undefined)
    .map(([id, files]) => ({
      id,
      files,
      lastTime: times.get(id) ?? Math.max(...files.map(writtenAt)),
    }))
    .filter(({ lastTime }) => lastTime < moment)
    .sort((a, b) => a.lastTime - b.lastTime);
};

/** What came of removing files: those that are gone, and those the system kept. */
export interface Removal {
  readonly removed: readonly string[];
  readonly left: readonly { readonly file: string; readonly error: unknown }[];
}

/** Removes what is kept of a session, each file on its own: one that stays keeps no other. */
export const removeKept = ({ files }: KeptFiles): Removal => {
  const removed: string[] = [];
  const left: { readonly file: string; readonly error: unknown }[] = [];
  for (const file of files) {
    try {
      rmSync(file, { force: true });
      removed.push(file);
    } catch (error) {
      left.push({ file, error });
    }
  }
  return { removed, left };
};
