import { isSessionId, isToken } from '../classroom/seat-form.ts';
import type { Home } from '../progress/home.ts';
import { openStore } from '../progress/store.ts';
import { classroomFolder } from './session-files.ts';

/** The place a student holds in a room, as it is kept for the next start. */
export interface KeptSeat {
  /** Where the room is: `192.168.1.20:8123`. */
  readonly address: string;
  /** What was typed to come in, as it is compared. */
  readonly code: string;
  /** The name that was asked for; empty where none was. */
  readonly wanted: string;
  readonly token: string;
  readonly session: string;
}

const fields = ['address', 'code', 'wanted', 'token', 'session'] as const;

/** Students who share a machine, and their quizzes of a day or two. */
const mostKept = 8;

const storeOf = (home: Home) => openStore(classroomFolder(home), 'joined');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const seatIn = (values: unknown): KeptSeat | undefined => {
  if (!isRecord(values)) return undefined;
  const texts = fields.map((name) => values[name]);
  const [address, code, wanted, token, session] = texts.filter((text) => typeof text === 'string');
  return address === undefined ||
    code === undefined ||
    wanted === undefined ||
    !isToken(token) ||
    !isSessionId(session)
    ? undefined
    : { address, code, wanted, token, session };
};

/** The places that were taken, the newest first, those alone that could lead back. */
export const readSeats = (home: Home): readonly KeptSeat[] => {
  const { seats } = storeOf(home).read() ?? {};
  return (Array.isArray(seats) ? seats : []).flatMap((each) => seatIn(each) ?? []);
};

/** Whether two places were taken in the same way: then the later one is the student's. */
const isSameWay = (a: KeptSeat, b: KeptSeat): boolean =>
  a.address === b.address && a.code === b.code && a.wanted === b.wanted;

/**
 * Keeps a place beside those of others on this machine, in a file of this user alone. Rejects with the system's error where
 * it cannot be written.
 */
export const writeSeat = (home: Home, seat: KeptSeat): Promise<void> =>
  storeOf(home).write(() => {
    const others = readSeats(home).filter((each) => !isSameWay(each, seat));
    return { seats: [seat, ...others].slice(0, mostKept) };
  });

/** Forgets all that a token leads back to. */
export const forgetSeat = (home: Home, token: string): Promise<void> =>
  storeOf(home).write(() => ({ seats: readSeats(home).filter((each) => each.token !== token) }));
