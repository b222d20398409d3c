import { safeText } from '../../grading/safe-text.ts';
import type { KeptSession, StrangeFile } from '../../network/session-folder.ts';
import { sessionsIn } from '../../network/session-folder.ts';
import { sayWhen } from '../../plain/class/class-report-words.ts';
import { plural } from '../../plain/day-lines.ts';
import { reasonOf } from '../../progress/errors.ts';
import { findDeckOrBeyond } from '../../registry/beyond.ts';
import { isSure } from '../ask-yes.ts';
import type { Context } from '../context.ts';
import { exitNo, UsageError } from '../errors.ts';
import { hanging } from '../hanging.ts';
import type { Options } from '../options.ts';
import { outputWidth } from '../output-width.ts';
import { countsOf, type KeptFiles, keptBefore, removeKept, standingOf } from './kept-sessions.ts';

const recordOf = (session: KeptSession) => {
  const { id, start, file, size, lastTime } = session;
  return {
    id,
    time: start.time,
    lastTime,
    deck: start.deck,
    questions: start.questions,
    ...countsOf(session),
    state: standingOf(session),
    file,
    bytes: size,
  };
};

const sessionLines = (
  session: KeptSession,
  { catalog }: Context,
  width: number,
): readonly string[] => {
  const { start, file } = session;
  const { asked, students } = countsOf(session);
  const list = findDeckOrBeyond(catalog, start.deck)?.name ?? start.deck;
  return [
    ...hanging('', `${sayWhen(start.time)}: ${list}, ${standingOf(session)}`, width, 2),
    ...hanging(
      '  ',
      `${asked} of ${plural(start.questions, 'question')}, ${plural(students, 'student')}. ${file}`,
      width,
      2,
    ),
  ];
};

const strangeLine = ({ file, why }: StrangeFile): string =>
  why === 'newer'
    ? `${file}: written by a later portquiz; update this one`
    : `${file}: no session can be read from it`;

/** `portquiz sessions list`: the live quizzes held here, the newest first. */
export const sessionsList = async (options: Options, context: Context): Promise<number> => {
  const { sessions, strange } = sessionsIn(context.home);
  if (options.json) {
    context.printJson({ sessions: sessions.map(recordOf), strange });
    return 0;
  }
  for (const each of strange) context.warn(strangeLine(each));
  const width = outputWidth(process.stdout);
  if (sessions.length === 0)
    context.print('No live quiz was held here yet. `portquiz host` holds one.');
  else context.print(...sessions.flatMap((session) => sessionLines(session, context, width)));
  return 0;
};

const msPerDay = 86_400_000;
const mostDays = 36_500;

/** `30`, `30d`, `30 days`, `8w`: days. @throws UsageError for anything else */
const daysIn = (word: string | undefined): number => {
  const help = 'so many days as 30, 30d or 8w';
  if (word === undefined) throw new UsageError(`sessions purge: say --older-than: ${help}`);
  const [, count, unit = 'd'] = /^(\d{1,5})\s*(d|days?|w|weeks?)?$/i.exec(word.trim()) ?? [];
  const days = Number(count) * (/^w/i.test(unit) ? 7 : 1);
  if (count === undefined || days > mostDays)
    throw new UsageError(`--older-than "${safeText(word)}": write ${help}`);
  return days;
};

/** Removes what it can, and says what it cannot. */
const remove = (kept: readonly KeptFiles[], { print, warn }: Context): number => {
  let code = 0;
  for (const each of kept) {
    const { removed, left } = removeKept(each);
    if (removed.length > 0) print(`Removed: ${sayWhen(each.lastTime)}, ${removed.join(', ')}`);
    for (const { file, error } of left) {
      warn(`${file}: it could not be removed: ${reasonOf(error)}`);
      code = exitNo;
    }
  }
  return code;
};

/**
 * `portquiz sessions purge --older-than DAYS`: removes journals, keys and all else of sessions nothing has happened in
 * for so long. It asks first; a session that runs stays. Ends with 1 where something could not be removed.
 */
export const sessionsPurge = async (options: Options, context: Context): Promise<number> => {
  const days = daysIn(options['older-than']);
  const kept = keptBefore(context.home, context.clock().time - days * msPerDay);
  const older = `older than ${plural(days, 'day')}`;
  if (kept.length === 0) {
    context.print(`No session is ${older}.`);
    return 0;
  }
  if (!options.yes && !process.stdin.isTTY)
    throw new UsageError(
      `sessions purge: ${plural(kept.length, 'session')} ${older}; add --yes where nobody can be asked`,
    );
  const newest = kept.at(-1);
  const last = newest ? `, the newest of ${sayWhen(newest.lastTime)}` : '';
  const question = `Remove ${plural(kept.length, 'session')} ${older}${last}? Nothing brings them back.`;
  if (!options.yes && !(await isSure(question))) {
    context.print('Nothing was removed.');
    return exitNo;
  }
  return remove(kept, context);
};
