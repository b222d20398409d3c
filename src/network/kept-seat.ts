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

const storeOf = (home: Home) => openStore(classroomFolder(home), 'joined');

/** The place that was taken last; undefined where there is none that could lead back. */
export const readSeat = (home: Home): KeptSeat | undefined => {
  const values = storeOf(home).read() ?? {};
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

/** Keeps a place, in a file of this user alone. Rejects with the system's error where it cannot be written. */
export const writeSeat = (home: Home, seat: KeptSeat): Promise<void> =>
  storeOf(home).write(() => ({ ...seat }));

export const forgetSeat = (home: Home): Promise<void> => storeOf(home).write(() => ({}));
