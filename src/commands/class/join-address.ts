import { mayBeRoomCode } from '../../classroom/room-code.ts';
import { safeText } from '../../grading/safe-text.ts';
import { readAddress, type StudentAddress } from '../../network/student-address.ts';
import { UsageError } from '../errors.ts';

/** What tells an address from a word: a dot or a colon. */
const hasPlace = (text: string | undefined): text is string =>
  text !== undefined && /[.:]/.test(text) && readAddress(text) !== undefined;

/** The longest codes have some forty signs. */
const mostShown = 48;

const shown = (text: string): string => [...safeText(text)].slice(0, mostShown).join('');

/** A code that stands where the address should; a name of a machine in the same form needs a code behind it, or a port. */
const isCodeAlone = (text: string, code: string | undefined): boolean =>
  /^[\w\s-]+$/.test(text) && mayBeRoomCode(text) && (code === undefined || hasPlace(code));

/** A code in several words may be one that was read out in pieces; a name behind it is none. */
const isNoCode = (code: string | undefined): code is string =>
  code !== undefined && /\S\s+\S/.test(code) && !mayBeRoomCode(code);

/**
 * Where the room is that somebody wants to join.
 * @param code what was written behind it
 * @throws UsageError that says what to write, where it is no address
 */
export const joinAddress = (text: string, code: string | undefined): StudentAddress => {
  const told = `join "${shown(text)}":`;
  const drill = [text, code].find((each) => each !== undefined && /^\s*PQ\d+-/i.test(each));
  if (drill !== undefined)
    throw new UsageError(
      `join "${shown(drill)}": that is the code of a drill, which needs no teacher's machine; start it with portquiz drill ${shown(drill)}`,
    );
  if (isCodeAlone(text, code)) {
    const place = hasPlace(code) ? shown(code) : '192.168.1.20:8123';
    throw new UsageError(
      `${told} that has the form of a code; write the address before it, like portquiz join ${place} ${shown(text)}`,
    );
  }
  if (isNoCode(code))
    throw new UsageError(
      `join "${shown(code)}": that is no code; write your name with --name, like --name Ana`,
    );
  const address = readAddress(text);
  if (address) return address;
  throw new UsageError(
    `${told} write the address as it stands on your teacher's screen, like 192.168.1.20:8123`,
  );
};
