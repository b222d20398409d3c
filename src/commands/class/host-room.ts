import { randomInt } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isUnused, type RoomStart } from '../../classroom/room.ts';
import { drawnRoomCode } from '../../classroom/room-code.ts';
import { codeOf } from '../../drill/code.ts';
import { makeDrill, usualRules } from '../../drill/drill.ts';
import { openFileStore } from '../../network/file-store.ts';
import type { Door, LiveRoom, RoomStore } from '../../network/live-room.ts';
import { createLiveRoom, resumeRoom } from '../../network/run-room.ts';
import { classroomFolder, journalOf } from '../../network/session-files.ts';
import { steadyClock } from '../../network/steady-clock.ts';
import { explainerFor } from '../../plain/class/class-explanation.ts';
import { hasSlips } from '../../plain/class/host-sentences.ts';
import { plural } from '../../plain/day-lines.ts';
import { ProgressError, reasonOf } from '../../progress/errors.ts';
import { HeldError } from '../../progress/held.ts';
import type { Question } from '../../questions/question.ts';
import { stampOf } from '../clock.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { appVersion } from '../version.ts';
import { whyNoFolder } from './folder-refused.ts';
import { keepPlace, keptPlace, openAt, reopen } from './host-door.ts';
import type { ClassWish, DoorPlace } from './host-options.ts';
import type { RosterEntry } from './host-roster.ts';
import type { OpenSession } from './host-sessions.ts';
import { drawSlips, keepSlips, writeSlips } from './host-slips.ts';

/** A class that is being held: its room, its door, and what is said of it. */
export interface HeldClass {
  readonly live: LiveRoom;
  readonly door: Door;
  /** The list's name. */
  readonly list: string;
  /** The session's journal. */
  readonly kept: string;
  readonly explain: (question: Question) => readonly string[];
  /** What the teacher is to know beforehand. */
  readonly notes: readonly string[];
  /** What is kept is on the disk when this resolves. A room that nobody has come into ends by it, but where slips were made for it. */
  close(): Promise<void>;
}

const notWritten = (context: Context, session: string, error: unknown): ProgressError =>
  new ProgressError(
    `${journalOf(context.home, session)}: it could not be written: ${reasonOf(error)}`,
  );

const openStore = (context: Context, session: string): RoomStore => {
  try {
    return openFileStore(context.home, session);
  } catch (error) {
    if (error instanceof HeldError)
      throw new UsageError(
        `host --resume: another portquiz holds this quiz already (process ${error.pid} on ${error.machine}); end that one first, or remove ${error.file} where it is wrong`,
      );
    throw notWritten(context, session, whyNoFolder(classroomFolder(context.home), error));
  }
};

interface Opened {
  readonly live: LiveRoom;
  readonly list: string;
  readonly explain: HeldClass['explain'];
}

const heldClass = (
  { live, list, explain }: Opened,
  door: Door,
  notes: readonly string[],
  context: Context,
): HeldClass => ({
  live,
  door,
  list,
  explain,
  notes,
  kept: journalOf(context.home, live.state.start.id),
  close: async () => {
    await door.close();
    // Else --resume would take it up.
    if (isUnused(live.state) && !hasSlips(live.state))
      await live.ask({ type: 'end' }).catch(() => undefined);
    await live.close();
  },
});

const idSigns = 4;

/** Its day and time, so that they stand in order in a folder. */
const newSession = (context: Context): string =>
  `${stampOf(context.clock())}-${drawnRoomCode(randomInt).slice(0, idSigns)}`;

/** Nothing is left of a session that nobody has come into: its key holds real names. */
const removeAll = (session: string, context: Context): void => {
  const folder = classroomFolder(context.home);
  if (!existsSync(folder)) return;
  const own = readdirSync(folder).filter((name) => name.startsWith(`${session}.`));
  for (const name of own) rmSync(path.join(folder, name), { force: true });
};

const startOf = (wish: ClassWish, context: Context, roster: readonly RosterEntry[]) => {
  const { deck, count, seed } = wish;
  const { catalog } = context;
  const drill = makeDrill({ catalog, deck }, { count, seed, rules: usualRules });
  const code = drawnRoomCode(randomInt);
  const slips = drawSlips(roster, code);
  const start: RoomStart = {
    ...{ type: 'room', v: 1, id: newSession(context), time: context.clock().time, code },
    ...{ drill: codeOf(drill, appVersion), deck: deck.id, questions: drill.questions.length },
    ...{ rules: wish.rules, slips: slips.map(({ slip }) => slip) },
    ...{ app: appVersion, content: catalog.version },
  };
  return { start, slips, questions: drill.questions };
};

/** Slips for a class. */
export interface SlipsWish {
  /** Students who get one; none where names are drawn or free. */
  readonly roster: readonly RosterEntry[];
  /** Where the page is wanted that holds them. */
  readonly file: string | undefined;
}

const openBegun = async (
  { start, slips, questions }: ReturnType<typeof startOf>,
  wish: ClassWish,
  place: DoorPlace,
  { file, notes }: { readonly file: string | undefined; readonly notes: readonly string[] },
  context: Context,
): Promise<HeldClass> => {
  const explain = explainerFor(context.catalog);
  if (slips.length > 0) keepSlips(context.home, start.id, slips);
  const store = openStore(context, start.id);
  const live = await createLiveRoom({ start, questions, store }).catch((error: unknown) => {
    throw notWritten(context, start.id, error);
  });
  const opened: Opened = { live, list: wish.deck.name, explain };
  let door: Door | undefined;
  try {
    door = await openAt(live, explain, place);
    keepPlace(context, start.id, { port: door.port, bind: place.bind });
    const [address = ''] = door.addresses;
    const about = { session: start.id, title: `portquiz: ${wish.deck.name}`, address };
    const written = slips.length > 0 ? [writeSlips(slips, about, file, context)] : [];
    return heldClass(opened, door, [...written, ...notes], context);
  } catch (error) {
    await door?.close();
    await live.close().catch(() => undefined);
    throw error;
  }
};

/**
 * Opens a room for a class, and its door.
 * @param notes what the teacher is to know beforehand
 * @throws UsageError when nobody can listen there, or slips cannot be written
 */
export const openClass = async (
  wish: ClassWish,
  place: DoorPlace,
  slips: SlipsWish,
  notes: readonly string[],
  context: Context,
): Promise<HeldClass> => {
  const begun = startOf(wish, context, slips.roster);
  try {
    return await openBegun(begun, wish, place, { file: slips.file, notes }, context);
  } catch (error) {
    removeAll(begun.start.id, context);
    throw error;
  }
};

const damagedLine = (file: string, lines: number): string =>
  `${file}: ${plural(lines, 'line')} could not be read and ${lines === 1 ? 'is' : 'are'} left out; the quiz goes on with the rest`;

/** What has become of the place that students know. */
const movedLines = (before: DoorPlace, now: DoorPlace): readonly string[] => [
  ...(before.bind !== undefined && now.bind === undefined
    ? [`This machine no longer has the address ${before.bind}: students type the new one.`]
    : []),
  ...(before.port !== undefined && before.port !== now.port
    ? [`Port ${before.port} is taken: students find the room at port ${now.port} now.`]
    : []),
];

const olderLines = (count: number): readonly string[] => {
  if (count === 0) return [];
  const were = count === 1 ? 'An older quiz was' : `${count} older quizzes were`;
  return [`${were} broken off too: portquiz sessions list`];
};

/**
 * Opens a room again that was broken off, with the same code, and the same port where it is free.
 * @throws UsageError when another portquiz holds it, or nobody can listen there
 */
export const resumeClass = async (
  { events, start, questions, list, older, unreadable }: OpenSession,
  place: DoorPlace,
  context: Context,
): Promise<HeldClass> => {
  const explain = explainerFor(context.catalog);
  const store = openStore(context, start.id);
  if (unreadable > 0) context.warn(damagedLine(journalOf(context.home, start.id), unreadable));
  const now = steadyClock(Math.max(context.clock().time, events.at(-1)?.time ?? 0));
  const live = await resumeRoom({ start, questions, store, now });
  const kept = keptPlace(context, start.id);
  try {
    const { door, place: at } = await reopen(live, explain, place, kept);
    keepPlace(context, start.id, { port: door.port, bind: at.bind });
    const notes = [...movedLines(kept, { ...at, port: door.port }), ...olderLines(older)];
    return heldClass({ live, list, explain }, door, notes, context);
  } catch (error) {
    await live.close().catch(() => undefined);
    throw error;
  }
};
