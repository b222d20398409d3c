/** A table of the report: the first column names the row. */
export interface Table {
  readonly title: string;
  /** What a number means, and of how many learners. */
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const padded = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
    .join('  ');

const textOf = ({ title, note, head, rows }: Table): string => {
  const lines = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return [title, note, ...lines.map((line) => padded(line, widths))].join('\n');
};

const markdownOf = ({ title, note, head, rows }: Table): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = line(head.map((_, at) => (at === 0 ? '---' : '---:')));
  return [`## ${title}`, '', note, '', line(head), rule, ...rows.map(line)].join('\n');
};

/** The report for a terminal. */
export const asText = (about: string, tables: readonly Table[]): string =>
  [about, ...tables.map(textOf)].join('\n\n');

/** The report for a page. */
export const asMarkdown = (about: string, tables: readonly Table[]): string =>
  `${['# Learning benchmark', about, ...tables.map(markdownOf)].join('\n\n')}\n`;
