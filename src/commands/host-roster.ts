import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { mostExtra } from '../classroom/room-events.ts';
import { safeText } from '../grading/safe-text.ts';
import { reasonOf } from '../progress/errors.ts';
import { UsageError } from './errors.ts';

/** A student as the teacher's own list has them. */
export interface RosterEntry {
  readonly name: string;
  /** More time, as a share of the usual. */
  readonly extra: number;
}

/** More would be no class. */
const mostEntries = 2000;
const longestName = 80;
const nameColumns = ['name', 'student', 'full name'];
const extraColumn = 'extra';
const separators = [',', ';', '\t'] as const;

interface Line {
  readonly number: number;
  readonly name: string;
  readonly extra: string;
}

const fold = (cell: string): string => cell.trim().toLowerCase();

/** How a first line separates its columns, where it is the header of a table with a column of names. */
const separatorOf = (header: string): string | undefined =>
  separators.find((sign) =>
    header.split(sign).some((cell) => nameColumns.includes(fold(cell.replaceAll('"', '')))),
  );

interface Row {
  readonly cells: readonly string[];
  readonly number: number;
}

const rowsOf = (text: string, delimiter: string, where: string): readonly Row[] => {
  const rows: Row[] = [];
  const keep = (cells: readonly string[], { lines }: { readonly lines: number }): null => {
    rows.push({ cells, number: lines });
    return null;
  };
  try {
    parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, on_record: keep });
    return rows;
  } catch (error) {
    throw new UsageError(`${where}: no table that can be read: ${reasonOf(error)}`);
  }
};

const tableLines = (text: string, delimiter: string, where: string): readonly Line[] => {
  const [header, ...rows] = rowsOf(text, delimiter, where);
  const titles = (header?.cells ?? []).map(fold);
  const name = titles.findIndex((title) => nameColumns.includes(title));
  const extra = titles.indexOf(extraColumn);
  return rows.map(({ cells, number }) => ({
    number,
    name: cells[name] ?? '',
    extra: cells[extra] ?? '',
  }));
};

const plainLines = (text: string): readonly Line[] =>
  text.split('\n').map((line, at) => ({ number: at + 1, name: line, extra: '' }));

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

/**
 * A roster as a teacher has it: one name a line, or a table with a header and a column `name`, and maybe one `extra` with
 * more time in per cent.
 * @param where the file, for what is wrong with it
 * @throws UsageError with file and line
 */
export const parseRoster = (text: string, where: string): readonly RosterEntry[] => {
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (whole.includes('\0') || whole.includes('\uFFFD'))
    throw new UsageError(`${where}: no text in UTF-8; save it so, or as CSV UTF-8`);
  const separator = separatorOf(whole.split('\n', 1)[0] ?? '');
  const lines = separator === undefined ? plainLines(whole) : tableLines(whole, separator, where);
  const filled = lines.filter(({ name, extra }) => (name + extra).trim() !== '');
  const seen = new Map<string, number>();
  const entries = filled.map((line) => {
    const entry = entryOf(line, where, seen);
    seen.set(fold(entry.name), line.number);
    return entry;
  });
  if (entries.length === 0)
    throw new UsageError(`${where}: nobody is on it; write one name a line`);
  if (entries.length > mostEntries)
    throw new UsageError(`${where}: ${entries.length} names; at most ${mostEntries} fit one class`);
  return entries;
};

/** @throws UsageError when it cannot be read, or a line of it will not do */
export const readRoster = (file: string): readonly RosterEntry[] => {
  const where = safeText(file);
  try {
    return parseRoster(readFileSync(file, 'utf8'), where);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${where}: the roster could not be read: ${reasonOf(error)}`);
  }
};
