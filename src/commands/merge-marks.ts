import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ClassReport } from '../classroom/report/class-report.ts';
import { shareOf } from '../classroom/report/hand-in.ts';
import {
  type Earned,
  earnedBy,
  type Matched,
  matchRoster,
  type RosterEntry,
  type RosterKey,
} from '../classroom/report/merge-roster.ts';
import { type NameColumns, nameColumns, namesIn } from '../classroom/report/roster-columns.ts';
import { foldRoomCode } from '../classroom/room-code.ts';
import {
  cellValue,
  readTable,
  type TableText,
  tableText,
  withColumn,
} from '../formats/table-text.ts';
import { safeText } from '../grading/safe-text.ts';
import { momentAt } from '../memory/moment.ts';
import { classroomFolder } from '../network/session-files.ts';
import { nameOf } from '../plain/class-report-words.ts';
import { reasonOf } from '../progress/errors.ts';
import { freeName } from '../progress/free-name.ts';
import type { Home } from '../progress/home.ts';
import { UsageError } from './errors.ts';
import { readAtMost } from './read-at-most.ts';
import { type FileText, fileText } from './text-file.ts';

/** What came of filling marks into a list: where it was written, and who was not found. Names fit for a terminal. */
export interface Merged {
  /** undefined: nobody was found, so nothing was written. */
  readonly file: string | undefined;
  readonly column: string;
  readonly filled: number;
  /** Of the report, and not in the list. */
  readonly strangers: readonly string[];
  readonly unclear: readonly string[];
  /** In the list, and without a mark. */
  readonly without: readonly string[];
}

/** Larger than the list of a school. */
const mostBytes = 16 << 20;

const readText = (file: string): FileText => {
  try {
    return fileText(readAtMost(file, mostBytes));
  } catch (error) {
    throw new UsageError(`--merge ${file}: it could not be read: ${reasonOf(error)}`);
  }
};

/** @throws UsageError where the file is no table, or none that could be written again as it is */
const tableIn = (file: string, text: string): TableText => {
  const refuse = (reason: string): UsageError =>
    new UsageError(
      `--merge ${file}: ${reason}; save it once more as CSV, with commas or semicolons`,
    );
  if (text.trim() === '') throw refuse('it is empty');
  try {
    const table = readTable(text);
    if (table?.rows.length === 0) throw new Error('it is empty');
    if (table) return table;
  } catch (error) {
    throw refuse(safeText(reasonOf(error)));
  }
  throw refuse('it could not be kept exactly as it is');
};

/** `csvLine` puts an apostrophe before what a spreadsheet would take for a formula. */
const unguarded = (text: string): string =>
  text.replace(/^'(?=[=+\-@\t\r\n])/, '').replace(/'(?=[=+\-@])(?<=[;\t\r\n][\s"]*')/g, '');

/** Who got which join slip of a session, as the host wrote it down beside the session. */
const keyOf = (home: Home, session: string): readonly (readonly [string, string])[] => {
  const file = path.join(classroomFolder(home), `${session}.key.csv`);
  if (!existsSync(file)) return [];
  const { text } = readText(file);
  const [header = [], ...rows] = tableIn(file, text).rows.map((cells) => cells.map(cellValue));
  const [name, code] = [header.indexOf('name'), header.indexOf('code')];
  return rows.map((row) => [foldRoomCode(row[code] ?? ''), unguarded(row[name] ?? '')] as const);
};

/** The keys of all sessions of a report; codes of different sessions differ by chance of one in thirty thousand million. */
const rosterKey = (home: Home, { quizzes }: ClassReport): RosterKey =>
  new Map(quizzes.flatMap(({ id, live }) => (live ? keyOf(home, id) : [])));

/** "portquiz n10-009 2026-11-23 (%)": the list where it is one, and the day of the last quiz. */
const columnOf = ({ quizzes }: ClassReport, today: string): string => {
  const lists = [...new Set(quizzes.map(({ deck }) => deck))];
  const times = quizzes.flatMap(({ time }) => (time === null ? [] : [time]));
  const day = times.length > 0 ? momentAt(Math.max(...times)).day : today;
  return `portquiz ${lists.length === 1 ? `${lists[0]} ` : ''}${day} (%)`;
};

/** What everybody earned; who handed in without a name is called as the report calls them. */
const earnedIn = (report: ClassReport, home: Home): readonly Earned[] =>
  earnedBy(report.students, rosterKey(home, report)).map((each, at) => {
    const student = report.students[at];
    return student ? { ...each, shown: nameOf(student) } : each;
  });

const entryOf = (row: readonly string[], columns: NameColumns): RosterEntry => {
  const names = namesIn(row, columns).map((name) => name.trim());
  return { shown: safeText(names[0] ?? ''), names };
};

interface List {
  readonly table: TableText;
  readonly hasHeader: boolean;
  /** With the row each stands in. */
  readonly entries: readonly (RosterEntry & { readonly row: number })[];
}

/** Whether a row names somebody of the report: then it is no heading. */
const isSomebody = (entry: RosterEntry, earned: readonly Earned[]): boolean =>
  matchRoster([entry], earned).strangers.length < earned.length;

const listIn = (table: TableText, read: FileText['read'], earned: readonly Earned[]): List => {
  const rows = table.rows.map((cells) => cells.map((cell) => read(cellValue(cell))));
  const [header = []] = rows;
  const columns = nameColumns(header);
  const hasHeader = columns.known || !isSomebody(entryOf(header, columns), earned);
  const entries = rows.flatMap((cells, row) => {
    const entry = entryOf(cells, columns);
    return (hasHeader && row === 0) || entry.shown === '' ? [] : [{ ...entry, row }];
  });
  return { table, hasHeader, entries };
};

const percentOf = (part: Parameters<typeof shareOf>[0]): string =>
  part.asked === 0 ? '' : String(Math.round(shareOf(part) * 100));

const filledIn = ({ table, hasHeader, entries }: List, { marks }: Matched, column: string) => {
  const header = (hasHeader ? table.rows[0] : undefined)?.map(cellValue) ?? [];
  const known = header.indexOf(column);
  const at = known >= 0 ? known : Math.max(...table.rows.map((row) => row.length));
  const cells = new Map<number, string>(hasHeader && known < 0 ? [[0, column]] : []);
  for (const [place, { row }] of entries.entries()) {
    const part = marks.get(place);
    // An empty cell too, so that all lines are as long; what stands in the column already stays.
    if (part) cells.set(row, percentOf(part));
    else if (known < 0) cells.set(row, '');
  }
  return withColumn(table, at, cells);
};

/** Beside the list, under a name that is free: the list itself is never written to. */
const writeBeside = (file: string, bytes: Buffer): string => {
  const { dir, name, ext } = path.parse(path.resolve(file));
  const stem = path.join(dir, `${name.replace(/\.marks(?:-\d+)?$/, '')}.marks`);
  const place = freeName(stem, ext);
  try {
    writeFileSync(place, bytes, { flag: 'wx' });
    return place;
  } catch (error) {
    throw new UsageError(`--merge ${file}: ${place} could not be written: ${reasonOf(error)}`);
  }
};

/**
 * Fills the marks of a report into a copy of the school's own list, in per cent: all that was there stays as it is, to
 * the byte. Who got which join slip is looked up in the keys beside the sessions.
 * @param today for hand-ins that say no day
 * @throws UsageError where the list cannot be read, or the copy not be written
 */
export const mergeMarks = (
  file: string,
  report: ClassReport,
  home: Home,
  today: string,
): Merged => {
  const { text, bytesOf, read } = readText(file);
  const earned = earnedIn(report, home);
  const list = listIn(tableIn(file, text), read, earned);
  const matched = matchRoster(list.entries, earned);
  const column = columnOf(report, today);
  const filled = filledIn(list, matched, column);
  return {
    file: matched.marks.size > 0 ? writeBeside(file, bytesOf(tableText(filled))) : undefined,
    column,
    filled: matched.marks.size,
    strangers: matched.strangers,
    unclear: matched.unclear,
    without: list.entries.flatMap(({ shown }, place) => (matched.marks.has(place) ? [] : [shown])),
  };
};
