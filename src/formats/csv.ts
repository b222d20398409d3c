/** A value of a cell. */
export type Cell = string | number | boolean | null;

/** `=`, `+`, `-` and `@`, and what some spreadsheets take for them: all that NFKC makes one of them. */
const signs = '=＝﹦⁼₌+＋﹢⁺₊\\-－﹣⁻₋@＠﹫';
/** What a spreadsheet would take for a formula, or for the blank before one (OWASP, "CSV Injection"). */
const starts = `[${signs}\\t\\r\\n]`;
const formulaStart = new RegExp(`^${starts}`, 'u');
/** The same in the middle: where the comma is the decimal sign, a spreadsheet parts cells at a semicolon or tab. */
const laterStart = new RegExp(`(?=[${signs}])(?<=[;\\t\\r\\n][\\s"]*)`, 'gu');

const guarded = (text: string): string =>
  (formulaStart.test(text) ? `'${text}` : text).replace(laterStart, "'");

const firstGuard = new RegExp(`^'(?=${starts})`, 'u');
const laterGuard = new RegExp(`'(?=[${signs}])(?<=[;\\t\\r\\n][\\s"]*')`, 'gu');

/** A cell's text as it was before `csvLine` put apostrophes in. */
export const unguarded = (text: string): string =>
  text.replace(firstGuard, '').replace(laterGuard, '');

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
