import { Text } from 'ink';
import type { ReactNode } from 'react';
import type { GridMark } from '../charts/port-grid.ts';
import { Quiet } from './quiet.tsx';
import type { Theme } from './theme.ts';

/** How a piece of the map looks: as the level or mark it shows, as what surrounds it, or as the cell moved to. */
export interface MapPiece {
  readonly text: string;
  readonly look: GridMark | 'around' | 'plain';
  /** Of the cell moved to. */
  readonly here?: boolean;
}

const Shade = ({
  piece: { text, look },
  theme,
}: {
  readonly piece: MapPiece;
  readonly theme: Theme;
}): ReactNode => {
  switch (look) {
    case 'solid':
    case 'shaky':
    case 'new': {
      const colour = theme.levels[look];
      return (
        <Text bold={look === 'solid'} {...(colour ? { color: colour } : {})}>
          {text}
        </Text>
      );
    }
    case 'unmet':
    case 'named':
    case 'around':
      return <Quiet>{text}</Quiet>;
    case 'ours':
    case 'plain':
    case 'free':
      return text;
    default:
      return look satisfies never;
  }
};

/** Pieces of a line, one after the other: a text for each, so as few nodes as there are looks. */
export const Pieces = ({
  pieces,
  theme,
}: {
  readonly pieces: readonly MapPiece[];
  readonly theme: Theme;
}): ReactNode =>
  pieces.map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece has nothing but its place
    <Text key={at} inverse={piece.here === true}>
      <Shade piece={piece} theme={theme} />
    </Text>
  ));
