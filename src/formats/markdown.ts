import { cleanText } from './clean-text.ts';

/** Text that Markdown shows as it stands, within a line or a cell of a table. */
export const escapeMarkdown = (text: string): string =>
  cleanText(text).replace(/[\\`*_[\]<>|~&#$]/g, '\\$&');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/**
 * The lines of a table, as GitHub and most others read it.
 * @param rows cells as Markdown, so escaped already; as many in each row as there are heads
 */
export const markdownTable = (
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] => [row(heads), row(heads.map(() => '---')), ...rows.map(row)];
