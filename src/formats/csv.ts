/** A value of a cell. */
export type Cell = string | number | boolean | null;

/** What a spreadsheet would take for a formula, or for the blank before one (OWASP, "CSV Injection"). */
const formulaStart = /^[=+\-@\t\r\n]/;
/** The same in the middle: where the comma is the decimal sign, a spreadsheet parts cells at a semicolon or tab. */
const laterStart = /(?=[=+\-@])(?<=[;\t\r\n][\s"]*)/g;

const guarded = (text: string): string =>
  (formulaStart.test(text) ? `'${text}` : text).replace(laterStart, "'");

/** A cell's text: a formula is told as text by an apostrophe, which spreadsheets do not show. Nothing is empty. */
const textOf = (cell: Cell): string => {
  const text = cell === null ? '' : String(cell);
  return typeof cell === 'string' ? guarded(text) : text;
};

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** One record of a CSV file (RFC 4180), without its end. */
export const csvLine = (cells: readonly Cell[]): string =>
  cells.map((cell) => quoted(textOf(cell))).join(',');
