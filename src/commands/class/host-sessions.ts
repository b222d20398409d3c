import type { BrokenOff } from '../../app/teach-screen.ts';
import { apply } from '../../classroom/apply.ts';
import {
  isUnused,
  openRoom,
  type RoomEvent,
  type RoomStart,
  type RoomState,
} from '../../classroom/room.ts';
import { readCode } from '../../drill/code.ts';
import { momentAt } from '../../memory/moment.ts';
import { readSessionFile } from '../../network/file-store.ts';
import { type KeptSession, type StrangeFile, sessionsIn } from '../../network/session-folder.ts';
import type { Question } from '../../questions/question.ts';
import { findDeckOrBeyond } from '../../registry/beyond.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { appVersion } from '../version.ts';
import { codeFaultLine } from './code-fault.ts';

/** Where sessions are kept, and what they are read with. */
type Shelf = Pick<Context, 'home' | 'catalog' | 'clock'>;

/** A session that was broken off. */
export interface OpenSession {
  readonly start: RoomStart;
  readonly events: readonly RoomEvent[];
  readonly questions: readonly Question[];
  /** The list's name. */
  readonly list: string;
  /** How many others were broken off before it. */
  readonly older: number;
  /** Lines of it that could not be read. */
  readonly unreadable: number;
}

/** What was broken off here, or is running, the newest first; of the files written to within so many ms. */
const openIn = ({ home }: Shelf, writtenWithin?: number): readonly KeptSession[] =>
  sessionsIn(home, writtenWithin).sessions.filter(({ ended }) => !ended);

const opened = (
  wanted: KeptSession,
  open: readonly KeptSession[],
  { catalog }: Shelf,
): OpenSession => {
  const { start, file } = wanted;
  const read = readCode(start.drill, catalog, appVersion);
  if ('fault' in read)
    throw new UsageError(
      `host --resume: ${codeFaultLine(read.fault, start.drill)}. What was answered is safe: portquiz report`,
    );
  const { events, unreadable } = readSessionFile(file);
  const list = findDeckOrBeyond(catalog, start.deck)?.name ?? start.deck;
  const older = open.filter((each) => each !== wanted && !each.running).length;
  return { start, events, questions: read.drill.questions, list, older, unreadable };
};

/** The newest that nobody runs; where all are run by somebody the newest, to be told so. */
const newestOf = (open: readonly KeptSession[]): KeptSession | undefined =>
  open.find(({ running }) => !running) ?? open[0];

const strangeLine = ({ file, why }: StrangeFile): string =>
  why === 'newer'
    ? `${file} was written by a later portquiz; go on with that one`
    : `${file} is damaged in its first line, and no other quiz was broken off here; put a copy of the file back, or leave --resume out to begin one`;

/**
 * A session that was broken off, its questions made again.
 * @param session the newest, where none is named
 * @throws UsageError when there is none, or its questions do not come out as they were
 */
export const sessionToResume = (context: Shelf, session?: string): OpenSession => {
  const open = openIn(context);
  const wanted = session === undefined ? newestOf(open) : open.find(({ id }) => id === session);
  if (wanted) return opened(wanted, open, context);
  const [strange] = sessionsIn(context.home).strange;
  throw new UsageError(
    strange
      ? `host --resume: ${strangeLine(strange)}`
      : 'host --resume: no quiz was broken off here; leave --resume out to begin one',
  );
};

/** What stood longer ago than a day of school lasts is another day's. */
const offeredForMs = 12 * 3_600_000;

const offerOf = ({ start, list }: OpenSession, room: RoomState): BrokenOff => ({
  session: start.id,
  begun: momentAt(start.time),
  list,
  asked: room.rounds.length,
  questions: start.questions,
  students: room.active,
});

/**
 * The class that Home offers to go on with: the newest that nobody runs, where it stood within the last twelve hours.
 * Rooms that nobody came into are passed over.
 * @throws UsageError when its questions do not come out as they were
 */
export const classToOffer = (context: Shelf): BrokenOff | undefined => {
  const open = openIn(context, offeredForMs);
  const since = context.clock().time - offeredForMs;
  for (const each of open) {
    if (each.running || each.lastTime < since) continue;
    const session = opened(each, open, context);
    const room = session.events.reduce(apply, openRoom(session.start, session.questions));
    if (!isUnused(room)) return offerOf(session, room);
  }
  return undefined;
};
