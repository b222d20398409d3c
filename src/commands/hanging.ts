/** A text in pieces of so many characters at most. */
const cut = (text: string, width: number): readonly string[] => {
  const characters = [...text];
  const pieces = Math.max(1, Math.ceil(characters.length / width));
  return Array.from({ length: pieces }, (_, at) =>
    characters.slice(at * width, (at + 1) * width).join(''),
  );
};

/**
 * A head and the words behind it as lines of so many columns at most; all but the first are indented. Words are cut
 * only where one is longer than a line; a number and its per cent stay together. With an infinite width it is one line.
 */
export const hanging = (
  head: string,
  text: string,
  width: number,
  indent: number,
): readonly string[] => {
  if (head.length + text.length <= width) return [head + text];
  const space = ' '.repeat(Math.min(indent, Math.floor(width / 2)));
  const lines: string[] = [];
  let line = head;
  let gap = '';
  for (const word of text.split(/ (?!%)/).flatMap((whole) => cut(whole, width - space.length))) {
    if (line.length + gap.length + word.length <= width) line += gap + word;
    else {
      lines.push(line.trimEnd());
      line = space + word;
    }
    gap = ' ';
  }
  return [...lines, line].flatMap((each) => cut(each, width));
};
