import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { RoomEvent, RoomStart } from '../classroom/room.ts';
import { readCode } from '../drill/code.ts';
import { readSessionFile } from '../network/file-store.ts';
import { classroomFolder, sessionOf } from '../network/session-files.ts';
import type { Question } from '../questions/question.ts';
import { findDeckOrBeyond } from '../registry/beyond.ts';
import { codeFaultLine } from './code-fault.ts';
import type { Context } from './context.ts';
import { UsageError } from './errors.ts';
import { appVersion } from './version.ts';

/** A session that was broken off. */
export interface OpenSession {
  readonly start: RoomStart;
  readonly events: readonly RoomEvent[];
  readonly questions: readonly Question[];
  /** The list's name. */
  readonly list: string;
}

const filesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).filter((name) => sessionOf(name) !== undefined);
  } catch {
    return [];
  }
};

interface Broken {
  readonly start: RoomStart;
  readonly events: readonly RoomEvent[];
}

/** Sessions that have begun and not ended, the newest first. */
const brokenOff = (context: Context): readonly Broken[] => {
  const folder = classroomFolder(context.home);
  const open = filesIn(folder).flatMap((name): readonly Broken[] => {
    const { events } = readSessionFile(path.join(folder, name));
    const start = events.find((event) => event.type === 'room');
    const isOver = events.some(({ type }) => type === 'ended');
    return start && !isOver ? [{ start, events }] : [];
  });
  return open.sort((one, other) => other.start.time - one.start.time);
};

/**
 * The newest session that was broken off, its questions made again.
 * @throws UsageError when there is none, or its questions do not come out as they were
 */
export const sessionToResume = (context: Context): OpenSession => {
  const [newest] = brokenOff(context);
  if (!newest)
    throw new UsageError('host --resume: no quiz was broken off here; leave --resume out to begin one');
  const { start, events } = newest;
  const read = readCode(start.drill, context.catalog, appVersion);
  if ('fault' in read)
    throw new UsageError(
      `host --resume: ${codeFaultLine(read.fault, start.drill)}. What was answered is safe: portquiz report`,
    );
  const list = findDeckOrBeyond(context.catalog, start.deck)?.name ?? start.deck;
  return { start, events, questions: read.drill.questions, list };
};
