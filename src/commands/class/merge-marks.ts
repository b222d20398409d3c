import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ClassReport } from '../../classroom/report/class-report.ts';
import { shareOf } from '../../classroom/report/hand-in.ts';
import {
  type Earned,
  earnedBy,
  type Matched,
  matchRoster,
  type RosterEntry,
} from '../../classroom/report/merge-roster.ts';
import { tableText, withColumn } from '../../formats/table-text.ts';
import { safeText } from '../../grading/safe-text.ts';
import { momentAt } from '../../memory/moment.ts';
import { nameOf } from '../../plain/class/class-report-words.ts';
import { reasonOf } from '../../progress/errors.ts';
import { freeName } from '../../progress/free-name.ts';
import type { Home } from '../../progress/home.ts';
import { UsageError } from '../errors.ts';
import { readAtMost } from '../read-at-most.ts';
import { type FileText, fileText } from '../text-file.ts';
import { type NameList, readNameList } from './name-list.ts';
import { rosterKey } from './roster-key.ts';

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
    if (statSync(file).isFile()) return fileText(readAtMost(file, mostBytes));
  } catch (error) {
    throw new UsageError(`--merge ${file}: it could not be read: ${reasonOf(error)}`);
  }
  // A pipe has no folder in which a filled one could stand beside it.
  throw new UsageError(`--merge ${file}: it is no file; save the list as one and name that`);
};

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

interface List extends Pick<NameList, 'table' | 'heading'> {
  /** With the row each stands in. */
  readonly entries: readonly (RosterEntry & { readonly row: number })[];
}

const listIn = (file: string): { readonly list: List; readonly bytesOf: FileText['bytesOf'] } => {
  const { text, bytesOf, read } = readText(file);
  const where = `--merge ${file}`;
  if (text.trim() === '') throw new UsageError(`${where}: it is empty; name your list of students`);
  const { table, heading, rows } = readNameList(text, where, read);
  const entries = rows.flatMap(({ row, names }) => {
    const shown = safeText(names[0] ?? '');
    return shown === '' ? [] : [{ shown, names, row }];
  });
  return { list: { table, heading, entries }, bytesOf };
};

const percentOf = (part: Parameters<typeof shareOf>[0]): string =>
  part.asked === 0 ? '' : String(Math.round(shareOf(part) * 100));

const filledIn = ({ table, heading, entries }: List, { marks }: Matched, column: string) => {
  const known = heading?.indexOf(column) ?? -1;
  const at = known >= 0 ? known : Math.max(...table.rows.map((row) => row.length));
  const cells = new Map<number, string>(heading && known < 0 ? [[0, column]] : []);
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
  const { list, bytesOf } = listIn(file);
  const matched = matchRoster(list.entries, earnedIn(report, home));
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
