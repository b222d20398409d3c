import { Text } from 'ink';
import type { ReactNode } from 'react';
import type { Piece } from './text-line.tsx';
import type { Theme } from './theme.ts';

/** A key, or the pointer: bold where the theme has no colour for it. */
export const Accent = ({
  theme,
  children,
}: {
  readonly theme: Theme;
  readonly children: ReactNode;
}): ReactNode =>
  theme.accent === '' ? <Text bold>{children}</Text> : <Text color={theme.accent}>{children}</Text>;

/** The same as a piece of a line. */
export const accented = (text: string, { accent }: Pick<Theme, 'accent'>): Piece =>
  accent === '' ? { text, bold: true } : { text, colour: accent };
