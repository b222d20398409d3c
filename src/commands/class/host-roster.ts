import { mostExtra } from '../../classroom/room-events.ts';
import { safeText } from '../../grading/safe-text.ts';
import { reasonOf } from '../../progress/errors.ts';
import { UsageError } from '../errors.ts';
import { readAtMost } from '../read-at-most.ts';
import { fileText } from '../text-file.ts';
import { readNameList } from './name-list.ts';
import { columnsTold, extraColumn } from './roster-columns-told.ts';

/** A student as the teacher's own list has them. */
export interface RosterEntry {
  readonly name: string;
  /** More time, as a share of the usual. */
  readonly extra: number;
}

/** More would be no class. */
const mostEntries = 2000;
const longestName = 80;
const mostBytes = 1 << 20;

interface Line {
  readonly number: number;
  readonly name: string;
  readonly extra: string;
}

const fold = (cell: string): string => cell.trim().toLowerCase();

/** The rows of a list, with the extra time where it has a column for it; and what stands above them. */
const listedIn = (
  text: string,
  where: string,
): { readonly lines: readonly Line[]; readonly heading: readonly string[] } => {
  const { heading = [], rows } = readNameList(text, where);
  // Else its heading would be a student.
  if (heading.length === 0 && extraColumn(rows[0]?.cells ?? []) >= 0)
    throw new UsageError(
      `${where}: no column of this table is called a name; write "name" above the names, or one name a line`,
    );
  const extra = extraColumn(heading);
  const lines = rows.map(({ line, cells, names }) => ({
    number: line,
    name: names[0] ?? '',
    extra: cells[extra] ?? '',
  }));
  return { lines, heading };
};

/** "50", "50 %", "+50%": per cent, as a share. */
const extraOf = (text: string): number | undefined => {
  if (text.trim() === '') return 0;
  const percent = /^\+?\s*(\d{1,3})\s*%?$/.exec(text.trim())?.[1];
  const share = percent === undefined ? Number.NaN : Number(percent) / 100;
  return share <= mostExtra ? share : undefined;
};

const entryOf = (line: Line, where: string, before: ReadonlyMap<string, number>): RosterEntry => {
  const at = `${where}, line ${line.number}`;
  const name = safeText(line.name);
  const extra = extraOf(line.extra);
  if (name === '')
    throw new UsageError(`${at}: the name is missing; fill it in, or remove the line`);
  if ([...name].length > longestName)
    throw new UsageError(`${at}: a name has at most ${longestName} signs; write one name a line`);
  if (extra === undefined)
    throw new UsageError(
      `${at}: "${safeText(line.extra)}" is no extra time; write per cent, like 50, up to ${mostExtra * 100}`,
    );
  const same = before.get(fold(name));
  if (same !== undefined)
    throw new UsageError(`${at}: "${name}" stands in line ${same} too; tell the two apart`);
  return { name, extra };
};

const entriesOf = (lines: readonly Line[], where: string): readonly RosterEntry[] => {
  const seen = new Map<string, number>();
  return lines
    .filter(({ name, extra }) => (name + extra).trim() !== '')
    .map((line) => {
      const entry = entryOf(line, where, seen);
      seen.set(fold(entry.name), line.number);
      return entry;
    });
};

/** A class list, and what the teacher is to know of how it was read. */
export interface Roster {
  readonly entries: readonly RosterEntry[];
  readonly notes: readonly string[];
}

/**
 * A roster as a teacher has it: one name a line, or a table with a heading that says where the names are (as `report
 * --merge` finds them), and maybe a column `extra` with more time in per cent.
 * @param where the file, for what is wrong with it
 * @throws UsageError with file and line
 */
export const parseRoster = (text: string, where: string): Roster => {
  if (text.includes('\0')) throw new UsageError(`${where}: no text; save it as CSV UTF-8`);
  const { lines, heading } = listedIn(text.replace(/^\uFEFF/, ''), where);
  const entries = entriesOf(lines, where);
  if (entries.length === 0)
    throw new UsageError(`${where}: nobody is on it; write one name a line`);
  if (entries.length > mostEntries)
    throw new UsageError(`${where}: ${entries.length} names; at most ${mostEntries} fit one class`);
  return { entries, notes: columnsTold(heading) };
};

/** @throws UsageError when it cannot be read, or a line of it will not do */
export const readRoster = (file: string): Roster => {
  const where = safeText(file);
  try {
    const { text, read } = fileText(readAtMost(file, mostBytes));
    return parseRoster(read(text), where);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${where}: the roster could not be read: ${reasonOf(error)}`);
  }
};
