import { cellsOf, cutTo, leftOut, signsOf } from './cells.ts';

/** Words line by line, each whole, so that no line of several is wider and none begins with a space. */
const wordLines = (
  words: readonly string[],
  width: number,
  gap: number,
): readonly (readonly string[])[] => {
  const lines: string[][] = [];
  let used = 0;
  for (const word of words) {
    const cells = cellsOf(word);
    const line = lines.at(-1);
    const longer = used === 0 ? cells : used + gap + cells;
    if (line && (used === 0 || longer <= width)) {
      if (used === 0) line.length = 0;
      line.push(word);
      used = longer;
    } else {
      lines.push([word]);
      used = cells;
    }
  }
  return lines;
};

/** Fills lines with parts that stay whole, so that none is wider than a width and none begins with a space. */
export const flow = (parts: readonly string[], width: number, gap = 1): readonly string[] =>
  wordLines(parts, width, gap).map((words) => words.join(' '.repeat(gap)));

/** Names in so many lines at most, with air between them, and how many there was no room for. */
export const namesInLines = (
  names: readonly string[],
  width: number,
  rows: number,
): { readonly lines: readonly string[]; readonly left: number } => {
  const air = 3;
  // Of thousands no more are measured than could be shown.
  const first = names.slice(0, rows * width).map((name) => cutTo(name, width));
  const lines = wordLines(first, width, air);
  const shown = lines.length <= rows ? lines : lines.slice(0, Math.max(0, rows - 1));
  return {
    lines: shown.map((words) => words.join(' '.repeat(air))),
    left: names.length - shown.flat().length,
  };
};

/** A word in pieces of so many columns at most. */
const piecesOf = (word: string, width: number): readonly string[] => {
  if (cellsOf(word) <= width) return [word];
  const pieces = [''];
  for (const sign of signsOf(word)) {
    const last = pieces.at(-1) ?? '';
    if (last !== '' && cellsOf(last + sign) > width) pieces.push(sign);
    else pieces[pieces.length - 1] = last + sign;
  }
  return pieces;
};

/** What a line may end after: a number and its per cent stay together. */
const wordsOf = (text: string): readonly string[] => text.split(/ (?!%)/);

const filled = (text: string, width: number): readonly string[] =>
  flow(
    wordsOf(text).flatMap((word) => piecesOf(word, width)),
    width,
  );

/**
 * A text in as many lines as it takes; a word that is wider than a line, as a path is, goes on in the next one.
 * @param most at most so many lines; what is left out is shown to be
 */
export const linesOf = (
  text: string,
  width: number,
  most = Number.POSITIVE_INFINITY,
): readonly string[] => {
  const lines = filled(text, width);
  if (lines.length <= most) return lines;
  const [last = ''] = filled(lines[most - 1] ?? '', width - leftOut.length - 1);
  return [...lines.slice(0, Math.max(0, most - 1)), ...(most > 0 ? [`${last} ${leftOut}`] : [])];
};
