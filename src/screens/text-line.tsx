import { Text } from 'ink';
import type { ReactNode } from 'react';
import { linesOf } from './lines.ts';
import { useQuiet } from './quiet.tsx';

/** A piece of a line in one look. */
export interface Piece {
  readonly text: string;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly colour?: string;
}

/** What takes one row of the window; nothing in it: an empty row. */
export type TextLine = readonly Piece[];

/** A text in as many lines as it takes. */
export const proseLines = (
  text: string,
  width: number,
  look: Omit<Piece, 'text'> = {},
): readonly TextLine[] => linesOf(text, width).map((line) => [{ text: line, ...look }]);

/** Lines one under the other, each cut where the window ends. */
export const TextLines = ({ lines }: { readonly lines: readonly TextLine[] }): ReactNode => {
  const quiet = useQuiet();
  return lines.map((pieces, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing but its place
    <Text key={row} wrap="truncate">
      {pieces.length === 0 ? ' ' : null}
      {pieces.map(({ text, bold = false, dim = false, colour }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nor has a piece
        <Text key={at} bold={bold} {...(dim ? quiet : {})} {...(colour ? { color: colour } : {})}>
          {text}
        </Text>
      ))}
    </Text>
  ));
};
