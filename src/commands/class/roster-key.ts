import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ClassReport } from '../../classroom/report/class-report.ts';
import type { RosterKey } from '../../classroom/report/merge-roster.ts';
import { foldRoomCode } from '../../classroom/room-code.ts';
import { unguarded } from '../../formats/csv.ts';
import { cellValue, readTable } from '../../formats/table-text.ts';
import { classroomFolder } from '../../network/session-files.ts';
import { reasonOf } from '../../progress/errors.ts';
import type { Home } from '../../progress/home.ts';
import { UsageError } from '../errors.ts';
import { readAtMost } from '../read-at-most.ts';
import { fileText } from '../text-file.ts';

/** Larger than the key of a school. */
const mostBytes = 16 << 20;

/** Where the host wrote down who got which join slip; undefined where it is not, or not any more. */
export const keyFileOf = (home: Home, session: string): string | undefined => {
  const file = path.join(classroomFolder(home), `${session}.key.csv`);
  return existsSync(file) ? file : undefined;
};

const rowsIn = (file: string): readonly (readonly string[])[] => {
  try {
    const { text } = fileText(readAtMost(file, mostBytes));
    return readTable(text).rows.map((cells) => cells.map(cellValue));
  } catch (error) {
    throw new UsageError(
      `${file}: the key to the join slips could not be read: ${reasonOf(error)}`,
    );
  }
};

const keyOf = (home: Home, session: string): readonly (readonly [string, string])[] => {
  const file = keyFileOf(home, session);
  if (file === undefined) return [];
  const [header = [], ...rows] = rowsIn(file);
  const [name, code] = [header.indexOf('name'), header.indexOf('code')];
  return rows.map((row) => [foldRoomCode(row[code] ?? ''), unguarded(row[name] ?? '')] as const);
};

/**
 * The keys of all sessions of a report; codes of different sessions differ by chance of one in thirty thousand million.
 * @throws UsageError where a key is there and cannot be read
 */
export const rosterKey = (home: Home, { quizzes }: ClassReport): RosterKey =>
  new Map(quizzes.flatMap(({ id, live }) => (live ? keyOf(home, id) : [])));
