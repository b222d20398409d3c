import { type NameColumns, nameColumns, namesIn } from '../classroom/report/roster-columns.ts';
import { mostExtra } from '../classroom/room-events.ts';
import { cellValue, readTable, type TableText } from '../formats/table-text.ts';
import { safeText } from '../grading/safe-text.ts';
import { reasonOf } from '../progress/errors.ts';
import { UsageError } from './errors.ts';
import { readAtMost } from './read-at-most.ts';
import { columnsTold, extraColumn } from './roster-columns-told.ts';
import { fileText } from './text-file.ts';

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

/** A quoted line is one cell, as a spreadsheet saves a name with a comma. */
const quotedLine = /^\s*("(?:[^"]|"")*")\s*$/;

const plainLines = (text: string): readonly Line[] =>
  text.split('\n').map((line, at) => ({
    number: at + 1,
    name: cellValue(quotedLine.exec(line)?.[1] ?? line),
    extra: '',
  }));

const tryTable = (text: string): TableText | Error => {
  try {
    return readTable(text) ?? new Error('a quote is not where it belongs');
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

/** Lines that a row takes: a quoted cell may go over several. */
const linesOf = (row: readonly string[]): number => row.join('').split('\n').length;

const tableLines = ({ rows }: TableText, columns: NameColumns): readonly Line[] => {
  const [titles = []] = rows;
  const extra = extraColumn(titles.map(cellValue));
  let number = 1;
  return rows.map((row) => {
    const cells = row.map(cellValue);
    const line = { number, name: namesIn(cells, columns)[0] ?? '', extra: cells[extra] ?? '' };
    number += linesOf(row);
    return line;
  });
};

/** Cells that are parted by what stands in no name. */
const isTable = ({ rows, delimiter }: TableText): boolean => {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  return delimiter !== ',' && filled.length > 0 && filled.every(({ length }) => length > 1);
};

const headingOf = (table: TableText | Error): readonly string[] =>
  table instanceof Error ? [] : (table.rows[0] ?? []).map(cellValue);

/** The rows of a list, and what stands above them. */
interface Listed {
  readonly lines: readonly Line[];
  readonly titles: readonly string[];
}

/** The students of a text: below a heading that says what the names are, else one a line. @param hint Excel's, if any */
const listedIn = (text: string, hint: string, where: string): Listed => {
  const heading = headingOf(tryTable(hint + (text.split('\n', 1)[0] ?? '')));
  const table = tryTable(hint + text);
  const titles = table instanceof Error ? heading : headingOf(table);
  const columns = nameColumns(titles);
  if (columns.known && titles.length === 1) return { lines: plainLines(text).slice(1), titles };
  if (columns.known) {
    if (!(table instanceof Error)) return { lines: tableLines(table, columns).slice(1), titles };
    throw new UsageError(`${where}: no table that can be read: ${safeText(reasonOf(table))}`);
  }
  if (extraColumn(titles) >= 0 || (!(table instanceof Error) && isTable(table)))
    throw new UsageError(
      `${where}: no column of this table is called a name; write "name" above the names, or one name a line`,
    );
  return { lines: plainLines(text), titles: [] };
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

/** What stands above the list: empty lines, and the line by which Excel is told what parts the cells. */
const above = /^\uFEFF?(?:[^\S\n]*\n)*(?<hint>"?sep=(?:\\t|.)?"?[^\S\n]*(?:\n|$))?(?:[^\S\n]*\n)*/i;

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
  const whole = text.replace(/\r\n?/g, '\n');
  if (whole.includes('\0')) throw new UsageError(`${where}: no text; save it as CSV UTF-8`);
  const found = above.exec(whole);
  const before = found?.[0] ?? '';
  const skipped = before.split('\n').length - 1;
  const { lines, titles } = listedIn(whole.slice(before.length), found?.groups?.hint ?? '', where);
  const entries = entriesOf(
    lines.map((line) => ({ ...line, number: line.number + skipped })),
    where,
  );
  if (entries.length === 0)
    throw new UsageError(`${where}: nobody is on it; write one name a line`);
  if (entries.length > mostEntries)
    throw new UsageError(`${where}: ${entries.length} names; at most ${mostEntries} fit one class`);
  return { entries, notes: columnsTold(titles) };
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
