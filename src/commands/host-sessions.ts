import type { RoomEvent, RoomStart } from '../classroom/room.ts';
import { readCode } from '../drill/code.ts';
import { readSessionFile } from '../network/file-store.ts';
import { type KeptSession, sessionsIn } from '../network/session-folder.ts';
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
  /** How many others were broken off before it. */
  readonly older: number;
}

/** The newest that nobody runs; where all are run by somebody the newest, to be told so. */
const newestOf = (open: readonly KeptSession[]): KeptSession | undefined =>
  open.find(({ running }) => !running) ?? open[0];

/**
 * The newest session that was broken off, its questions made again.
 * @throws UsageError when there is none, or its questions do not come out as they were
 */
export const sessionToResume = (context: Context): OpenSession => {
  const open = sessionsIn(context.home).sessions.filter(({ ended }) => !ended);
  const newest = newestOf(open);
  if (!newest)
    throw new UsageError(
      'host --resume: no quiz was broken off here; leave --resume out to begin one',
    );
  const { start, file } = newest;
  const read = readCode(start.drill, context.catalog, appVersion);
  if ('fault' in read)
    throw new UsageError(
      `host --resume: ${codeFaultLine(read.fault, start.drill)}. What was answered is safe: portquiz report`,
    );
  const { events } = readSessionFile(file);
  const list = findDeckOrBeyond(context.catalog, start.deck)?.name ?? start.deck;
  const older = open.filter((each) => each !== newest && !each.running).length;
  return { start, events, questions: read.drill.questions, list, older };
};
