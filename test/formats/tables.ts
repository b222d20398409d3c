/** The cells of a row as GitHub reads them: bars part them, but for those behind a backslash. */
export const cellsIn = (line: string): readonly string[] => {
  if (!line.startsWith('| ') || !line.endsWith(' |')) throw new Error(`no row: ${line}`);
  return Array.from(line.slice(1).matchAll(/((?:\\.|[^|\\])*)\|/g), ([, cell = '']) => cell.trim());
};

/** What Markdown shows of a cell: a backslash before punctuation is not seen. */
export const shown = (cell: string): string => cell.replace(/\\([!-/:-@[-`{-~])/g, '$1');

const isRow = (line: string): boolean => line.startsWith('|');

/** The tables of a text, each as rows of cells with its head first; a table that is not well-formed is an error. */
export const tablesIn = (text: string): readonly (readonly (readonly string[])[])[] => {
  const tables: (readonly string[])[][] = [];
  const lines = text.split('\n');
  lines.forEach((line, at) => {
    if (!isRow(line)) return;
    if (!isRow(lines[at - 1] ?? '')) tables.push([]);
    tables.at(-1)?.push(cellsIn(line));
  });
  return tables.map(([head = [], rule = [], ...rows]) => {
    if (rule.some((cell) => cell !== '---')) throw new Error(`no rule: ${rule.join()}`);
    for (const row of [rule, ...rows])
      if (row.length !== head.length) throw new Error(`${row.length} cells: ${row.join(' | ')}`);
    return [head, ...rows];
  });
};
