import { parse } from 'csv-parse/sync';

/** A table of somebody else's: its cells as they were written, quotes and all, and how they were put together. */
export interface TableText {
  /** The line that tells Excel what parts the cells, `sep=;`, with its line end; empty where there is none. */
  readonly hint: string;
  readonly delimiter: string;
  readonly lineEnd: string;
  /** What follows the last line: a line end, or nothing. */
  readonly end: string;
  readonly rows: readonly (readonly string[])[];
}

const lineEndOf = (text: string): string => {
  if (text.includes('\r\n')) return '\r\n';
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
};

const delimiters = [',', ';', '\t', '|'] as const;

/** What parts the cells of the first line, quoted ones left out. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/[\r\n]/, 1);
  const bare = first.replace(/"(?:[^"]|"")*"/g, '');
  const count = (sign: string): number => bare.split(sign).length - 1;
  return [...delimiters].sort((a, b) => count(b) - count(a))[0] ?? ',';
};

/** What Excel is told, and by which line: of `sep=;` the semicolon. Some write a tab as `\t`. */
const hintIn = (text: string): { readonly hint: string; readonly delimiter?: string } => {
  const [hint = '', said = ''] =
    /^"?sep=(\\t|[^"\r\n])?"?[^\S\r\n]*(?:\r\n|[\r\n]|$)/iu.exec(text) ?? [];
  return said === '' ? { hint } : { hint, delimiter: said === '\\t' ? '\t' : said };
};

/** The table as text. */
export const tableText = ({ hint, rows, delimiter, lineEnd, end }: TableText): string =>
  hint + rows.map((cells) => cells.join(delimiter)).join(lineEnd) + end;

/** What a cell says. */
export const cellValue = (cell: string): string =>
  cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;

const parsed = (text: string, delimiter: string, lineEnd: string): readonly string[][] =>
  parse(text, {
    delimiter,
    record_delimiter: lineEnd,
    relax_column_count: true,
    skip_empty_lines: false,
    cast: (value, { quoting }) => (quoting ? `"${value.replaceAll('"', '""')}"` : value),
  });

/**
 * Reads a table with its commas, semicolons or tabs, or what its first line tells Excel; undefined where it cannot be
 * written again as it is.
 * @throws what csv-parse says of a quote that is never closed
 */
export const readTable = (text: string): TableText | undefined => {
  const { hint, delimiter = delimiterOf(text.slice(hint.length)) } = hintIn(text);
  const cells = text.slice(hint.length);
  const lineEnd = lineEndOf(cells);
  const end = cells.endsWith(lineEnd) ? lineEnd : '';
  const table = { hint, delimiter, lineEnd, end, rows: parsed(cells, delimiter, lineEnd) };
  return tableText(table) === text ? table : undefined;
};

/** The same table with cells put in a column, or changed there; short rows are filled up to it. */
export const withColumn = (
  table: TableText,
  column: number,
  cells: ReadonlyMap<number, string>,
): TableText => ({
  ...table,
  rows: table.rows.map((row, at) => {
    const cell = cells.get(at);
    if (cell === undefined) return row;
    const filled = Array.from({ length: Math.max(row.length, column + 1) }, (_, i) => row[i] ?? '');
    return filled.with(column, cell);
  }),
});
