/** A table of somebody else's: its cells as they were written, quotes and all, and how they were put together. */
export interface TableText {
  /** What stands before the rows: empty lines, and the one that tells Excel what parts the cells, `sep=;`. */
  readonly above: string;
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
  /** What ends each row: files that went through several programs mix them. */
  readonly ends: readonly string[];
}

const delimiters = [',', ';', '\t', '|'] as const;

/** What parts the cells of the first line, quoted ones left out. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/[\r\n]/, 1);
  const bare = first.replace(/"[^"]*(?:""[^"]*)*"/g, '');
  const count = (sign: string): number => bare.split(sign).length - 1;
  return [...delimiters].sort((a, b) => count(b) - count(a))[0] ?? ',';
};

const emptyLines = String.raw`(?:[^\S\r\n]*(?:\r\n|\r|\n))*`;
/** Empty lines, and by which line Excel is told: of `sep=;` the semicolon. Some write a tab as `\t`. */
const aboveForm = new RegExp(
  String.raw`^${emptyLines}(?:"?sep=(?<said>\\t|[^"\r\n])?"?[^\S\r\n]*(?:\r\n|\r|\n|$)${emptyLines})?`,
  'iu',
);

/** What stands above a table, and what parts its cells. */
const topOf = (text: string): Pick<TableText, 'above' | 'delimiter'> => {
  const found = aboveForm.exec(text);
  const [above = ''] = found ?? [];
  const said = found?.groups?.said;
  if (said !== undefined) return { above, delimiter: said === '\\t' ? '\t' : said };
  return { above, delimiter: delimiterOf(text.slice(above.length)) };
};

/** The table as text. */
export const tableText = ({ above, rows, delimiter, ends }: TableText): string =>
  above + rows.map((cells, at) => cells.join(delimiter) + (ends[at] ?? '')).join('');

/** What a cell says. */
export const cellValue = (cell: string): string =>
  cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;

const escaped = (sign: string): string => sign.replace(/[\\\]^-]/, '\\$&');

/** A cell from where the search begins: quoted, or up to what parts it from the next. */
const cellForm = (delimiter: string): RegExp =>
  new RegExp(`"[^"]*(?:""[^"]*)*"|[^"\\r\\n${escaped(delimiter)}]*`, 'uy');
const rowEnd = /\r\n|\r|\n|$/y;

const matchAt = (form: RegExp, text: string, at: number): string | undefined => {
  form.lastIndex = at;
  return form.exec(text)?.[0];
};

/** @throws Error where a quote is not where it belongs */
const readRows = (text: string, delimiter: string): Pick<TableText, 'rows' | 'ends'> => {
  const form = cellForm(delimiter);
  const rows: string[][] = [];
  const ends: string[] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length || row.length > 0; ) {
    const cell = matchAt(form, text, at) ?? '';
    row.push(cell);
    at += cell.length;
    if (text.startsWith(delimiter, at)) {
      at += delimiter.length;
      continue;
    }
    const end = matchAt(rowEnd, text, at);
    if (end === undefined)
      throw new Error(`row ${rows.length + 1} has a quote that is not where it belongs`);
    rows.push(row);
    ends.push(end);
    row = [];
    at += end.length;
  }
  return { rows, ends };
};

/**
 * Reads a table with its commas, semicolons or tabs, or what its first line tells Excel. A row ends with CRLF, LF or CR,
 * each as it likes. `tableText` writes it again as it was.
 * @throws Error where a quote is not where it belongs
 */
export const readTable = (text: string): TableText => {
  const top = topOf(text);
  return { ...top, ...readRows(text.slice(top.above.length), top.delimiter) };
};

/** The lines of a text as a table of one column, whatever signs are in them. */
export const readLines = (text: string): TableText => {
  const { above } = topOf(text);
  const parts = text.slice(above.length).split(/(\r\n|\r|\n)/);
  const rows = parts.flatMap((line, at) => (at % 2 === 0 ? [[line]] : []));
  const ends = parts.filter((_, at) => at % 2 === 1);
  // What follows the last line end is a line only where something stands there.
  return parts.at(-1) === ''
    ? { above, delimiter: ',', rows: rows.slice(0, -1), ends }
    : { above, delimiter: ',', rows, ends: [...ends, ''] };
};

/** A line of its own may hold what parts cells: beside another cell it has to be quoted. */
const asCell = (text: string, delimiter: string): string =>
  matchAt(cellForm(delimiter), text, 0) === text ? text : `"${text.replaceAll('"', '""')}"`;

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
    const own = row.map((each) => asCell(each, table.delimiter));
    const filled = Array.from({ length: Math.max(row.length, column + 1) }, (_, i) => own[i] ?? '');
    return filled.with(column, asCell(cell, table.delimiter));
  }),
});
