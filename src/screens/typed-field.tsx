import type { ReactNode } from 'react';
import { accented } from './accent.tsx';
import { cellsOf, endInCells } from './cells.ts';
import { type Piece, type TextLine, TextLines } from './text-line.tsx';
import type { Theme } from './theme.ts';

const cursor = '_';

/** What is being typed, on one line: of a long text the end, where the next letter goes. */
export const fieldLine = (label: Piece, typed: string, width: number, theme: Theme): TextLine => [
  label,
  { text: endInCells(typed, width - cellsOf(label.text) - cellsOf(cursor)), bold: true },
  accented(cursor, theme),
];

/** A field that is typed into. */
export const TypedField = ({
  label,
  typed,
  width,
  theme,
}: {
  readonly label: Piece;
  readonly typed: string;
  readonly width: number;
  readonly theme: Theme;
}): ReactNode => <TextLines lines={[fieldLine(label, typed, width, theme)]} />;
