import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { apply } from '../../classroom/apply.ts';
import { takenLive } from '../../classroom/report/live.ts';
import {
  type CodedDrill,
  isBlankLine,
  slipHeading,
  takenAnswers,
  takenSlips,
} from '../../classroom/report/self-reported.ts';
import { type Taken, underOneCode } from '../../classroom/report/taken.ts';
import { openRoom } from '../../classroom/room.ts';
import { parseAnswers } from '../../drill/answers.ts';
import { readCode } from '../../drill/code.ts';
import { safeText } from '../../grading/safe-text.ts';
import { readSessionFile, type SessionEvents, sessionEventsIn } from '../../network/file-store.ts';
import { sessionsIn } from '../../network/session-folder.ts';
import { reasonOf } from '../../progress/errors.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { readAtMost } from '../read-at-most.ts';
import { damagedText, fileText } from '../text-file.ts';
import { appVersion } from '../version.ts';
import { codeFaultLine } from './code-fault.ts';
import { namesApart } from './names-apart.ts';
import { answersFaultLine, slipFaultLine } from './report-faults.ts';

/** What the files of a report hold, and a line for each thing that could not be read. */
interface Read {
  readonly taken: readonly Taken[];
  readonly complaints: readonly string[];
}

/** What a report is made of, and from which files. */
export interface ReportInput extends Read {
  readonly files: readonly string[];
}

/** The quiz of a code, or why it leads to none. */
type DrillOf = (code: string) => CodedDrill | string;

const only = (complaint: string): Read => ({ taken: [], complaints: [complaint] });

const makeDrill = (code: string, { catalog }: Context): CodedDrill | string => {
  const read = readCode(code, catalog, appVersion);
  return 'fault' in read ? codeFaultLine(read.fault, code) : { drill: read.drill, code: read.code };
};

/** Makes each quiz once, however many hand-ins are of it: a long one takes a while. */
const drillMaker = (context: Context): DrillOf => {
  const made = new Map<string, CodedDrill | string>();
  return (code) => {
    const drill = made.get(code) ?? makeDrill(code, context);
    made.set(code, drill);
    return drill;
  };
};

const lostLines = (unreadable: number): string =>
  unreadable === 1
    ? '1 line could not be read and is left out'
    : `${unreadable} lines could not be read and are left out`;

/** The journal of a live session, played again. */
const fromSession = (
  file: string,
  { events, unreadable, isNewer }: SessionEvents,
  drillOf: DrillOf,
): Read => {
  const [start, ...more] = events;
  if (isNewer) return only(`${file}: it was written by a later portquiz; update this one`);
  if (start?.type !== 'room') return only(`${file}, line 1: it does not say what session it is of`);
  const coded = drillOf(start.drill);
  if (typeof coded === 'string') return only(`${file}: ${coded}`);
  const room = more.reduce(apply, openRoom(start, coded.drill.questions));
  return {
    taken: [takenLive(room)],
    complaints: unreadable > 0 ? [`${file}: ${lostLines(unreadable)}`] : [],
  };
};

/** A file that was handed in. */
interface Handed {
  /** As it was typed. */
  readonly file: string;
  /** As the report calls it. */
  readonly name: string;
}

const fromAnswers = ({ file, name }: Handed, text: string, drillOf: DrillOf): Read => {
  const read = parseAnswers(text);
  if ('fault' in read) return only(answersFaultLine(file, read.fault));
  const coded = drillOf(read.data.code);
  if (typeof coded === 'string') return only(`${file}, line 1: ${coded}`);
  return { taken: [takenAnswers(coded, read.data, name)], complaints: [] };
};

const fromSlips = ({ file, name }: Handed, text: string, drillOf: DrillOf): Read => {
  const lines = text.split(/\r\n|\r|\n/);
  const at = lines.findIndex((line) => !isBlankLine(line));
  const { code, variant } = slipHeading(lines[at] ?? '');
  if (!/^PQ[\dIL]/i.test(code))
    return only(
      `${file}, line ${Math.max(at, 0) + 1}: it is no answers file and no session; a file of slips begins with the quiz code`,
    );
  const coded = drillOf(code);
  if (typeof coded === 'string') return only(`${file}, line ${at + 1}: ${coded}`);
  // Empty lines are nothing, so that those before the code may take the place of others.
  const below = lines.map((line, place) => (place <= at ? '' : line));
  const { quiz, handIns, faults } = takenSlips(coded, variant, below, name);
  return {
    taken: handIns.length > 0 ? [{ quiz, handIns }] : [],
    complaints:
      faults.length === 0 && handIns.length === 0
        ? [`${file}: no slip stands below the quiz code`]
        : faults.map((fault) => slipFaultLine(file, fault)),
  };
};

/** Larger than the journal of a school's quiz. */
const mostBytes = 256 << 20;
/** Larger than the slips of a school: each line is tried in many ways. */
const mostSlipBytes = 1 << 20;

const isSession = (text: string): boolean => /^\s*\{[^\r\n]*"type"\s*:\s*"room"/.test(text);

const fromFile = (handed: Handed, drillOf: DrillOf): Read => {
  const { file } = handed;
  try {
    const found = statSync(file);
    if (found.isDirectory()) return only(`${file}: it is a folder; name the files in it`);
    if (found.size > mostBytes) return only(`${file}: it is larger than any hand-in`);
    const bytes = readAtMost(file, mostBytes);
    const { text } = fileText(bytes);
    if (isSession(text)) return fromSession(file, sessionEventsIn(damagedText(bytes)), drillOf);
    if (/^\s*\{/.test(text)) return fromAnswers(handed, text, drillOf);
    return bytes.length > mostSlipBytes
      ? only(
          `${file}: it is no answers file and no session, and larger than a file of slips (1 MB)`,
        )
      : fromSlips(handed, text, drillOf);
  } catch (error) {
    return only(`${file}: it could not be read: ${reasonOf(error)}`);
  }
};

/** A session can be named by its id as well, where no file is called so. */
const fileNamed = (word: string, { home }: Context): string =>
  existsSync(word) ? word : (sessionsIn(home).sessions.find(({ id }) => id === word)?.file ?? word);

/** The shells of Windows leave `*.jsonl` to the program; others do too where it fits nothing. */
const spelledOut = (word: string): readonly string[] => {
  const { dir, base } = path.parse(word);
  if (!base.includes('*') || existsSync(word)) return [word];
  const form = base
    .split('*')
    .map((part) => part.replace(/[^\p{L}\p{N}]/gu, '\\$&'))
    .join('.*');
  try {
    const found = readdirSync(dir || '.')
      .filter((name) => new RegExp(`^${form}$`, 'i').test(name))
      .map((name) => path.join(dir, name));
    return found.length > 0 ? found.sort() : [word];
  } catch {
    return [word];
  }
};

const inOne = (inputs: readonly Read[]): Read => ({
  taken: inputs.flatMap(({ taken }) => taken),
  complaints: inputs.flatMap(({ complaints }) => complaints),
});

/** The live quiz held last in which something was asked, else the last one. */
const lastSession = (context: Context): ReportInput => {
  const { sessions } = sessionsIn(context.home);
  const drillOf = drillMaker(context);
  const read = (file: string): ReportInput => ({
    ...fromSession(file, readSessionFile(file), drillOf),
    files: [file],
  });
  for (const { file } of sessions) {
    const input = read(file);
    if (input.taken.some(({ quiz }) => quiz.questions > 0)) return input;
  }
  const [newest] = sessions;
  if (newest) return read(newest.file);
  throw new UsageError(
    'report: no live quiz was held here yet; name the files that were handed in: portquiz report FILES',
  );
};

/**
 * Reads what a report is made of: answers files, files of slips and session files in any mix; without any, the live
 * quiz held last.
 * @throws UsageError where there is no live quiz and no file is named
 */
export const readReportInput = (words: readonly string[], context: Context): ReportInput => {
  if (words.length === 0) return lastSession(context);
  const files = words.flatMap(spelledOut).map((word) => fileNamed(word, context));
  const names = namesApart(files);
  const drillOf = drillMaker(context);
  const { taken, complaints } = inOne(
    files.map((file) => fromFile({ file, name: names.get(file) ?? safeText(file) }, drillOf)),
  );
  return { taken: underOneCode(taken), complaints, files };
};
