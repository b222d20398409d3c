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

/** The end of a text, in at most so many columns. */
export const endInCells = (text: string, width: number): string => {
  let kept = '';
  for (const sign of [...signsOf(text)].reverse()) {
    if (cellsOf(sign + kept) > width) break;
    kept = sign + kept;
  }
  return kept;
};

/** A text in exactly so many columns. */
export const padToCells = (text: string, width: number): string => {
  const cut = cutToCells(text, width);
  return cut + ' '.repeat(Math.max(0, width - cellsOf(cut)));
};

/** Words line by line, so that none is wider; a word that is too wide by itself is cut. */
const wordLines = (
  words: readonly string[],
  width: number,
  gap: number,
): readonly (readonly string[])[] => {
  const lines: string[][] = [];
  let used = 0;
  for (const word of words.map((each) => cutToCells(each, width))) {
    const cells = cellsOf(word);
    const line = lines.at(-1);
    if (line && used + gap + cells <= width) {
      line.push(word);
      used += gap + cells;
    } else {
      lines.push([word]);
      used = cells;
    }
  }
  return lines;
};

/** Names in so many lines at most, with air between them, and how many there was no room for. */
export const namesInLines = (
  names: readonly string[],
  width: number,
  rows: number,
): { readonly lines: readonly string[]; readonly left: number } => {
  const air = 3;
  // Of thousands no more are measured than could be shown.
  const lines = wordLines(names.slice(0, rows * width), width, air);
  const shown = lines.length <= rows ? lines : lines.slice(0, Math.max(0, rows - 1));
  return {
    lines: shown.map((words) => words.join(' '.repeat(air))),
    left: names.length - shown.flat().length,
  };
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

/**
 * A text in as many lines as it takes; a word that is wider than a line, as a path is, goes on in the next one.
 * @param most at most so many lines; what is left out is shown to be
 */
export const wrapCells = (
  text: string,
  width: number,
  most = Number.POSITIVE_INFINITY,
): readonly string[] => {
  const lines = wordLines(
    text.split(' ').flatMap((word) => piecesOf(word, width)),
    width,
    1,
  ).map((words) => words.join(' '));
  if (lines.length <= most) return lines;
  const [last = ''] = wrapCells(lines[most - 1] ?? '', width - leftOut.length - 1);
  return [...lines.slice(0, Math.max(0, most - 1)), ...(most > 0 ? [`${last} ${leftOut}`] : [])];
};
