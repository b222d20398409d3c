import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawnName, skeletonOf } from '../../classroom/names.ts';
import type { Slip } from '../../classroom/room.ts';
import { drawnRoomCode, shownRoomCode } from '../../classroom/room-code.ts';
import { csvLine } from '../../formats/csv.ts';
import { type JoinSlip, joinSlipsPage } from '../../formats/join-slips-page.ts';
import { classroomFolder, makeClassroomFolder } from '../../network/session-files.ts';
import { joinAddress } from '../../plain/class/host-sentences.ts';
import { reasonOf } from '../../progress/errors.ts';
import type { Home } from '../../progress/home.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { deliver } from '../written-file.ts';
import { whyNoFolder } from './folder-refused.ts';
import type { RosterEntry } from './host-roster.ts';

/** A place in the room, and on the teacher's disk alone whose it is. */
export interface NamedSlip {
  readonly student: string;
  readonly slip: Slip;
}

/** @param taken the room's own code: no slip has it */
export const drawSlips = (roster: readonly RosterEntry[], taken: string): readonly NamedSlip[] => {
  const codes = new Set([taken]);
  const names = new Set<string>();
  const freshCode = (): string => {
    const code = drawnRoomCode(randomInt);
    return codes.has(code) ? freshCode() : code;
  };
  return roster.map(({ name: student, extra }) => {
    const code = freshCode();
    const name = drawnName(`${randomInt(2 ** 47)}`, (each) => names.has(skeletonOf(each)));
    codes.add(code);
    names.add(skeletonOf(name));
    return { student, slip: { code, name, extra } };
  });
};

const joinSlip = ({ student, slip }: NamedSlip): JoinSlip => ({
  name: student,
  nickname: slip.name,
  code: shownRoomCode(slip.code),
});

const keyText = (slips: readonly NamedSlip[]): string =>
  [
    csvLine(['name', 'nickname', 'code']),
    ...slips.map(joinSlip).map(({ name, nickname, code }) => csvLine([name, nickname, code])),
    '',
  ].join('\r\n');

const sessionFile = (home: Home, session: string, end: string): string =>
  path.join(classroomFolder(home), `${session}.${end}`);

/** For this user alone. */
const writePrivate = (file: string, text: string): void => {
  try {
    writeFileSync(file, text, { mode: 0o600, flush: true });
  } catch (error) {
    throw new UsageError(`${file}: it could not be written: ${reasonOf(error)}`);
  }
};

const keepFolder = (home: Home): void => {
  try {
    makeClassroomFolder(home);
  } catch (error) {
    throw new UsageError(
      `${classroomFolder(home)}: it could not be made: ${reasonOf(whyNoFolder(classroomFolder(home), error))}`,
    );
  }
};

/**
 * Keeps whose slip is whose on the teacher's disk, before anybody can come in by one.
 * @throws UsageError when it cannot be written
 */
export const keepSlips = (home: Home, session: string, slips: readonly NamedSlip[]): void => {
  keepFolder(home);
  writePrivate(sessionFile(home, session, 'key.csv'), keyText(slips));
};

/**
 * Writes the slips as a page to print.
 * @param file where they are wanted; in the session's folder where nothing is said
 * @returns the line that says where
 * @throws UsageError when it cannot be written
 */
export const writeSlips = (
  slips: readonly NamedSlip[],
  about: { readonly session: string; readonly title: string; readonly address: string },
  file: string | undefined,
  context: Context,
): string => {
  const { session, title, address } = about;
  const text = joinSlipsPage({
    title,
    address: joinAddress(address),
    slips: slips.map(joinSlip),
  });
  const place = file ?? sessionFile(context.home, session, 'slips.html');
  if (file === undefined) writePrivate(place, text);
  else deliver([{ option: '--slips', file, text }], { print: () => {}, warn: () => {} });
  return `${slips.length} join slips to print: ${path.resolve(place)}`;
};
