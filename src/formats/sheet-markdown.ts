import { escapeMarkdown, markdownTable } from './markdown.ts';
import {
  type Mark,
  markOf,
  marksOf,
  markWords,
  portsText,
  type Sheet,
  type SheetFamily,
  type SheetItem,
  sourceLine,
  transportText,
} from './sheet.ts';

const inCells: Readonly<Record<Mark, string>> = { shaky: '! shaky', unmet: 'not met yet' };

const cellsOf = (item: SheetItem, marks: readonly Mark[]): readonly string[] => {
  const mark = markOf(item, marks);
  return [
    ...(marks.length > 0 ? [mark ? inCells[mark] : ''] : []),
    ...[portsText(item), transportText(item), item.name, item.gloss].map(escapeMarkdown),
  ];
};

const familyLines = ({ name, items }: SheetFamily, marks: readonly Mark[]): readonly string[] => {
  const heads = [...(marks.length > 0 ? ['You'] : []), 'Port', 'Transport', 'Name', 'What for'];
  const rows = items.map((item) => cellsOf(item, marks));
  return [`## ${escapeMarkdown(name)}`, '', ...markdownTable(heads, rows), ''];
};

/** A sheet as Markdown: a heading and a table for each family. */
export const sheetMarkdown = (sheet: Sheet): string => {
  const marks = marksOf(sheet);
  return `${[
    `# ${escapeMarkdown(sheet.name)}`,
    '',
    ...(marks.includes('shaky') ? [`! ${markWords.shaky}.`, ''] : []),
    ...sheet.families.flatMap((family) => familyLines(family, marks)),
    escapeMarkdown(sourceLine(sheet)),
  ].join('\n')}\n`;
};
