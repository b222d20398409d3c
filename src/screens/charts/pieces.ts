import { cellsOf } from '../cells.ts';
import type { Piece, TextLine } from '../text-line.tsx';

/** A room for text: columns and rows of the window. */
export interface Room {
  readonly width: number;
  readonly rows: number;
}

/** How many columns pieces take. */
export const widthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + cellsOf(text), 0);

const looksLike = (a: Piece, b: Piece): boolean =>
  a.bold === b.bold && a.dim === b.dim && a.colour === b.colour;

/** The same line in as few pieces as it takes: each one costs time to paint. Spaces look like what is beside them. */
export const joined = (pieces: readonly Piece[]): TextLine => {
  const line: Piece[] = [];
  let [look, text]: readonly [Piece | undefined, string] = [undefined, ''];
  for (const piece of pieces) {
    const isSpace = piece.text.trim() === '';
    if (!isSpace && look && !looksLike(look, piece)) {
      line.push({ ...look, text });
      text = '';
    }
    if (!isSpace) look = piece;
    text += piece.text;
  }
  return text === '' ? line : [...line, { ...look, text }];
};
