import { randomInt } from 'node:crypto';
import { statSync } from 'node:fs';
import { safeText } from '../../grading/safe-text.ts';
import { findDeckOrBeyond } from '../../registry/beyond.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import type { Options } from '../options.ts';
import { toOutput } from '../written-file.ts';
import { readClassWish, readDoorPlace, refuseBesideResume } from './host-options.ts';
import { type HeldClass, openClass, resumeClass } from './host-room.ts';
import { type Roster, readRoster } from './host-roster.ts';
import { sessionToResume } from './host-sessions.ts';

/** @throws UsageError where the slips would be written over the list they are made of */
const refuseSameFile = (roster: string, slips: string | undefined): void => {
  if (slips === undefined || slips === toOutput) return;
  const [list, page] = [roster, slips].map((file) => statSync(file, { throwIfNoEntry: false }));
  if (list && page && list.dev === page.dev && list.ino === page.ino)
    throw new UsageError(
      `--slips ${safeText(slips)}: that is the roster itself; name another file`,
    );
};

/** @throws UsageError where rule and file do not fit together */
const rosterFor = (
  file: string | undefined,
  { names, slips }: Options,
  { catalog }: Context,
): Roster => {
  if (names === 'roster') {
    if (file === undefined)
      throw new UsageError('--names roster: name the file with the students: --names roster FILE');
    refuseSameFile(file, slips);
    return readRoster(file);
  }
  if (file !== undefined && findDeckOrBeyond(catalog, file)) {
    const word = safeText(file);
    throw new UsageError(`host "${word}": a list stands behind --deck: --deck ${word}`);
  }
  if (file !== undefined)
    throw new UsageError(`host: write --names roster before the file "${file}"`);
  if (slips !== undefined)
    throw new UsageError(
      '--slips: slips are for the students of a roster; add --names roster FILE',
    );
  return { entries: [], notes: [] };
};

/**
 * The room that a command line asks for, opened to the network.
 * @throws UsageError when it will not do
 */
export const classFor = (
  file: string | undefined,
  options: Options,
  context: Context,
  notes: readonly string[] = [],
): Promise<HeldClass> => {
  const place = readDoorPlace(options);
  if (options.resume === true) {
    refuseBesideResume(options, file);
    return resumeClass(sessionToResume(context), place, context);
  }
  const wish = readClassWish(options, context, randomInt);
  const roster = rosterFor(file, options, context);
  const slips = { roster: roster.entries, file: options.slips };
  return openClass(wish, place, slips, [...roster.notes, ...notes], context);
};

/**
 * The room of a session that was broken off, opened again.
 * @throws UsageError when it cannot be gone on with
 */
export const classAgain = (session: string, context: Context): Promise<HeldClass> =>
  resumeClass(sessionToResume(context, session), {}, context);
