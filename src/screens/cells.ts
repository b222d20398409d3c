import stringWidth from 'string-width';

/** ASCII, since not every terminal has a sign for it. */
export const leftOut = '...';

/** Columns that a text takes: wide signs and emoji take two. */
export const cellsOf = (text: string): number => stringWidth(text);

/** A text as the signs that a reader sees. */
export const signsOf = (text: string): readonly string[] =>
  Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);

/** A text in at most so many columns; what is left out is shown to be. */
export const cutTo = (text: string, width: number): string => {
  if (cellsOf(text) <= width) return text;
  if (width <= leftOut.length) return leftOut.slice(0, Math.max(0, width));
  let kept = '';
  let used = 0;
  for (const sign of signsOf(text)) {
    used += cellsOf(sign);
    if (used > width - leftOut.length) break;
    kept += sign;
  }
  return kept + leftOut;
};

/** The end of a text, in at most so many columns. */
export const endInCells = (text: string, width: number): string => {
  if (cellsOf(text) <= width) return text;
  let kept = '';
  for (const sign of [...signsOf(text)].reverse()) {
    if (cellsOf(sign + kept) > width) break;
    kept = sign + kept;
  }
  return kept;
};

/** A text in exactly so many columns. */
export const padTo = (text: string, width: number): string => {
  const cut = cutTo(text, width);
  return cut + ' '.repeat(Math.max(0, width - cellsOf(cut)));
};
