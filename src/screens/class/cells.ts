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

/** A word in pieces of so many columns at most. */
const piecesOf = (word: string, width: number): readonly string[] => {
  const pieces = [''];
  for (const sign of cellsOf(word) <= width ? [word] : signsOf(word)) {
    const last = pieces.at(-1) ?? '';
    if (last !== '' && cellsOf(last + sign) > width) pieces.push(sign);
    else pieces[pieces.length - 1] = last + sign;
  }
  return pieces;
};

/** A text in as many lines as it takes; a word that is wider than a line, as a path is, goes on in the next one. */
export const wrapCells = (text: string, width: number): readonly string[] =>
  flowCells(
    text.split(' ').flatMap((word) => piecesOf(word, width)),
    width,
    1,
  );
