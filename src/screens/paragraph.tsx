import { Text } from 'ink';
import type { ReactNode } from 'react';
import { useQuiet } from './quiet.tsx';

/** Fills lines with parts that stay whole, so that none is longer than a width and none begins with a space. */
export const flow = (parts: readonly string[], width: number, gap = 1): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const longer = line === '' ? part : `${line}${' '.repeat(gap)}${part}`;
    if (line !== '' && [...longer].length > width) {
      lines.push(line);
      line = part;
    } else line = longer;
  }
  return [...lines, line];
};

const leftOut = ' ...';

/** What a line may end after: a number and its per cent stay together. */
const wordsOf = (text: string): readonly string[] => text.split(/ (?!%)/);

/** The lines of a text; where they are more than wanted the last one says so. */
export const linesOf = (
  text: string,
  width: number,
  most = Number.POSITIVE_INFINITY,
): readonly string[] => {
  const lines = flow(wordsOf(text), width);
  if (lines.length <= most) return lines;
  const [last = ''] = flow(wordsOf(lines[most - 1] ?? ''), width - leftOut.length);
  return [...lines.slice(0, most - 1), `${last}${leftOut}`];
};

/** Text over several lines. Ink's own wrapping leaves spaces at the beginning of lines. */
export const Paragraph = ({
  text,
  width,
  most,
  bold = false,
  dim = false,
}: {
  readonly text: string;
  readonly width: number;
  /** At most so many lines; what is left out is shown to be. */
  readonly most?: number;
  readonly bold?: boolean;
  readonly dim?: boolean;
}): ReactNode => {
  const quiet = useQuiet();
  const lines = linesOf(text, width, most);
  return (
    <Text bold={bold} {...(dim ? quiet : {})} wrap="truncate">
      {lines.join('\n')}
    </Text>
  );
};
