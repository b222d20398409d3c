import { Text, type TextProps } from 'ink';
import { type ReactNode, use } from 'react';
import type { GridMark } from '../charts/port-grid.ts';
import { QuietColour } from './quiet.tsx';
import type { Colour, Theme } from './theme.ts';

/** How a piece of the map looks: as the level or mark it shows, as what surrounds it, or as plain text. */
export interface MapPiece {
  readonly text: string;
  readonly look: GridMark | 'around' | 'plain';
  /** Of the place moved to. */
  readonly here?: boolean;
}

const coloured = (colour: Colour): TextProps => (colour === '' ? {} : { color: colour });

const quietProps = (quiet: Colour): TextProps =>
  quiet === '' ? { dimColor: true } : coloured(quiet);

const propsOf = (look: MapPiece['look'], theme: Theme, quiet: Colour): TextProps => {
  switch (look) {
    case 'solid':
      return { bold: true, ...coloured(theme.levels.solid) };
    case 'shaky':
    case 'new':
      return coloured(theme.levels[look]);
    case 'unmet':
      return theme.levels.unmet === '' ? quietProps(quiet) : coloured(theme.levels.unmet);
    case 'named':
    case 'around':
      return quietProps(quiet);
    case 'ours':
    case 'plain':
    case 'free':
      return {};
    default:
      return look satisfies never;
  }
};

/** Pieces of a line, one after the other: one text each, since thousands of ports are painted at a key. */
export const Pieces = ({
  pieces,
  theme,
}: {
  readonly pieces: readonly MapPiece[];
  readonly theme: Theme;
}): ReactNode => {
  const quiet = use(QuietColour);
  return pieces.map(({ text, look, here = false }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece has nothing but its place
    <Text key={at} inverse={here} {...propsOf(look, theme, quiet)}>
      {text}
    </Text>
  ));
};
