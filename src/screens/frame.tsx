import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { WindowSize } from '../terminal/window.ts';

const widest = 76;
/** For what is looked at rather than read, and what is left beside it. */
const widestPicture = 112;
const pictureMargin = 4;

/** How a window's space is used. */
export interface Layout {
  /** Every line counts: no space between, one thing a line. */
  readonly compact: boolean;
  /** The width of text: long lines are hard to read. */
  readonly width: number;
  readonly left: number;
  readonly top: number;
  /** How far what matters stands in from what surrounds it, and its width. */
  readonly indent: number;
  readonly bodyWidth: number;
  /** Lines between the heading and the foot. */
  readonly bodyRows: number;
}

/**
 * Air grows with the window: none in the smallest, a wide margin in a large one.
 * @param wide for charts and maps, which are looked at: they may be wider than text
 */
export const layoutFor = ({ columns, rows }: WindowSize, wide = false): Layout => {
  const compact = columns < 60 || rows < 16;
  const text = Math.min(columns - 2, widest);
  const picture = Math.min(columns - 2 * pictureMargin, widestPicture);
  const width = wide ? Math.max(text, picture) : text;
  const top = rows >= 20 ? 1 : 0;
  const indent = compact ? 0 : 4;
  return {
    compact,
    width,
    top,
    left: Math.max(1, Math.floor((columns - width) / 2)),
    indent,
    bodyWidth: width - indent,
    bodyRows: rows - 1 - top - 2 - (compact ? 0 : 3),
  };
};

const gap = 2;

/** Two texts at the ends of a line; the first one gives way. */
export const apart = (left: string, right: string, width: number): string => {
  const room = width - [...right].length - (right === '' ? 0 : gap);
  const signs = [...left];
  const shown = signs.length > room ? `${signs.slice(0, Math.max(0, room - 3)).join('')}...` : left;
  return right === ''
    ? shown
    : `${shown}${' '.repeat(Math.max(gap, width - [...shown, ...right].length))}${right}`;
};

/**
 * One screen: a heading, what it is about, a quiet note, its keys. Always a line lower than the window, since a frame
 * as tall as it would wipe the scrollback.
 */
export const Frame = ({
  size,
  wide = false,
  left,
  right,
  note,
  footer,
  children,
}: {
  readonly size: WindowSize;
  readonly wide?: boolean;
  readonly left: string;
  readonly right: string;
  readonly note?: ReactNode;
  readonly footer: ReactNode;
  readonly children: ReactNode;
}): ReactNode => {
  const layout = layoutFor(size, wide);
  const { width, compact, indent } = layout;
  return (
    <Box
      flexDirection="column"
      height={size.rows - 1}
      width={width + layout.left}
      paddingLeft={layout.left}
      paddingTop={layout.top}
      overflowY="hidden"
    >
      <Text dimColor wrap="truncate">
        {apart(left, right, width)}
      </Text>
      <Box
        flexDirection="column"
        flexGrow={1}
        flexShrink={1}
        width={width}
        paddingLeft={indent}
        marginTop={compact ? 0 : 2}
        overflowY="hidden"
      >
        <Box flexDirection="column" flexShrink={0}>
          {children}
        </Box>
      </Box>
      {note ? (
        <Box flexShrink={0} width={width} marginBottom={compact ? 0 : 1}>
          {note}
        </Box>
      ) : null}
      <Box flexShrink={0} width={width}>
        {footer}
      </Box>
    </Box>
  );
};
