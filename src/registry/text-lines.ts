/** Texts one below the other, to be searched as one: a hundred times as fast as one by one. */
export interface TextLines {
  readonly text: string;
  /** Where each line starts, and at the end where the next one would. */
  readonly starts: Int32Array;
}

const lineEnd = '\n';

/**
 * @param lines one below the other
 * @param count how many
 */
export const linesOf = (lines: string, count: number): TextLines => {
  // Each line stands between two ends, so that a word at an edge is told from one within.
  const text = `${lineEnd}${lines}${lineEnd}`.toLowerCase();
  const starts = new Int32Array(count + 1);
  for (let line = 0, at = 0; line <= count; line++) {
    at = text.indexOf(lineEnd, at) + 1;
    starts[line] = at;
  }
  return { text, starts };
};

/** Visits each line that begins with a sign. */
export const eachLineFrom = (
  { text, starts }: TextLines,
  sign: string,
  visit: (line: number, start: number) => void,
): void => {
  for (let line = 0; line < starts.length - 1; line++) {
    const start = starts[line] ?? 0;
    if (text.startsWith(sign, start)) visit(line, start);
  }
};

/**
 * Visits each line that a word occurs in, in order, with the place of an occurrence.
 * @param visit gives whether that was enough of the line; else its next occurrence comes
 */
export const eachLineWith = (
  { text, starts }: TextLines,
  word: string,
  visit: (line: number, start: number) => boolean,
): void => {
  let line = 0;
  for (let at = text.indexOf(word); at >= 0; ) {
    while ((starts[line + 1] ?? text.length) <= at) line++;
    const isEnough = visit(line, at);
    at = text.indexOf(word, isEnough ? (starts[line + 1] ?? text.length) : at + 1);
  }
};

/** Whether a line ends at a place. */
export const endsAt = ({ text }: TextLines, place: number): boolean =>
  text.charCodeAt(place) === lineEnd.charCodeAt(0);
