import { nameColumns, namesIn } from '../../classroom/report/roster-columns.ts';
import { cellValue, readLines, readTable, type TableText } from '../../formats/table-text.ts';
import { safeText } from '../../grading/safe-text.ts';
import { reasonOf } from '../../progress/errors.ts';
import { UsageError } from '../errors.ts';

/** A row of a list that may be somebody's. */
export interface ListedRow {
  /** Its place in the table. */
  readonly row: number;
  /** In the file, from 1. */
  readonly line: number;
  /** What its cells say. */
  readonly cells: readonly string[];
  /** Every way of writing the name; the first as the list shows it. */
  readonly names: readonly string[];
}

/** A teacher's list of names: a table with a column of them, or one name a line. */
export interface NameList {
  readonly table: TableText;
  /** What stands above the names; undefined where the first row is a student's already. */
  readonly heading: readonly string[] | undefined;
  readonly rows: readonly ListedRow[];
}

type Values = readonly (readonly string[])[];

const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');

/** A quoted line is one cell, as a spreadsheet saves a name with a comma. */
const quotedLine = /^\s*("[^"]*(?:""[^"]*)*")\s*$/;
const lineValue = (line: string): string => cellValue(quotedLine.exec(line)?.[1] ?? line);

const lineEnds = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** The line of the file on which each row begins: a quoted cell may go over several. */
const linesOf = ({ above, rows, ends }: TableText): readonly number[] => {
  let line = 1 + lineEnds(above);
  return rows.map((row, at) => {
    const own = line;
    line += lineEnds(row.join('') + (ends[at] ?? ''));
    return own;
  });
};

const listOf = (
  table: TableText,
  values: Values,
  hasHeading: boolean,
  namesOf: (cells: readonly string[]) => readonly string[],
): NameList => {
  const lines = linesOf(table);
  const rows = values.map((cells, row) => ({
    row,
    line: lines[row] ?? 0,
    cells,
    names: namesOf(cells).map((name) => name.trim()),
  }));
  return {
    table,
    heading: hasHeading ? (values[0] ?? []) : undefined,
    rows: hasHeading ? rows.slice(1) : rows,
  };
};

const columnOf =
  (column: number) =>
  (cells: readonly string[]): readonly string[] => [cells[column] ?? ''];

/** The columns in which any row has a letter: marks and numbers are no names. */
const wordyColumns = (values: Values): readonly number[] => {
  const columns = new Set<number>();
  for (const cells of values)
    for (const [at, cell] of cells.entries()) if (/\p{L}/u.test(cell)) columns.add(at);
  return [...columns];
};

/** Lines of "Bell, Ana", which a comma makes a table of. */
const areTurnedNames = (values: Values, { delimiter }: TableText): boolean =>
  delimiter === ',' &&
  values.every((cells) => cells.length === 2 && !cells.some((cell) => /\p{N}/u.test(cell)));

/** Without a heading that is known: the column that alone has words in it, or undefined where it is no table. */
const namesColumn = (table: TableText, values: Values, where: string): number | undefined => {
  const filled = values.filter(isFilled);
  const [first] = filled;
  if (first === undefined || filled.some(({ length }) => length < 2)) return undefined;
  const [wordy, ...others] = wordyColumns(filled);
  if (wordy !== undefined && others.length === 0) return wordy;
  if (areTurnedNames(filled, table)) return undefined;
  throw new UsageError(
    `${where}: no column of this table is called a name; its first line is "${safeText(first.join(table.delimiter))}": write "name" above the names, or one name a line`,
  );
};

const tryTable = (text: string): TableText | Error => {
  try {
    return readTable(text);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

/** The first row, also of a text that is no whole table; of a row that is none what its signs may part. */
const headingIn = (text: string, table: TableText | Error): readonly string[] => {
  if (!(table instanceof Error)) return (table.rows[0] ?? []).map(cellValue);
  const { above, rows } = readLines(text);
  const line = rows[0]?.[0] ?? '';
  const first = tryTable(above + line);
  return first instanceof Error ? line.split(/[,;\t|]/) : (first.rows[0] ?? []).map(cellValue);
};

/**
 * The names of a list, as `host --names roster` and `report --merge` both read it: below a heading that says where they
 * are, else one name a line, or in the one column that has words.
 * @param where the file, for what is wrong with it
 * @param read a piece of the text as people read it
 * @throws UsageError where no table can be read, or it does not say where the names are
 */
export const readNameList = (
  text: string,
  where: string,
  read: (piece: string) => string = (piece) => piece,
): NameList => {
  const whole = tryTable(text);
  const heading = headingIn(text, whole).map(read);
  const columns = nameColumns(heading);
  if (columns.known && heading.length > 1) {
    if (whole instanceof Error)
      throw new UsageError(
        `${where}: no table that can be read: ${reasonOf(whole)}; save it once more as CSV, with commas or semicolons`,
      );
    const values = whole.rows.map((cells) => cells.map((cell) => read(cellValue(cell))));
    return listOf(whole, values, true, (cells) => namesIn(cells, columns));
  }
  if (!columns.known && !(whole instanceof Error)) {
    const values = whole.rows.map((cells) => cells.map((cell) => read(cellValue(cell))));
    const column = namesColumn(whole, values, where);
    if (column !== undefined) return listOf(whole, values, false, columnOf(column));
  }
  const lines = readLines(text);
  const values = lines.rows.map((cells) => cells.map((cell) => read(lineValue(cell))));
  return listOf(lines, values, columns.known, columnOf(0));
};
