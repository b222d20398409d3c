import stringWidth from 'string-width';
import { leftOut } from '../cut.ts';

/** Columns that a text takes: wide signs and emoji take two. */
export const cellsOf = (text: string): number => stringWidth(text);

const signsOf = (text: string): readonly string[] =>
  Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);

/** A text in at most so many columns; what is left out is shown to be. */
export const cutToCells = (text: string, width: number): string => {
  if (cellsOf(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const sign of signsOf(text)) {
    used += cellsOf(sign);
    if (used > width - leftOut.length) break;
    kept += sign;
  }
  return (kept + leftOut).slice(0, Math.max(0, width));
};

/** A text in exactly so many columns. */
export const padToCells = (text: string, width: number): string => {
  const cut = cutToCells(text, width);
  return cut + ' '.repeat(Math.max(0, width - cellsOf(cut)));
};

/** Fills lines with words that stay whole, so that none is wider; one that is too wide by itself is cut. */
export const flowCells = (
  words: readonly string[],
  width: number,
  gap: number,
): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of words.map((each) => cutToCells(each, width))) {
    const longer = line === '' ? word : `${line}${' '.repeat(gap)}${word}`;
    if (line !== '' && cellsOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
};
