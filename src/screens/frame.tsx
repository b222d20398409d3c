import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { WindowSize } from '../terminal/window.ts';
import { cellsOf, cutTo, leftOut } from './cells.ts';
import { Quiet } from './quiet.tsx';

const widest = 76;
/** What is looked at, and not read line by line, takes more. */
const widestWide = 116;

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

/** Air grows with the window: none in the smallest, a wide margin in a large one. */
export const layoutFor = ({ columns, rows }: WindowSize, wide = false): Layout => {
  const compact = columns < 60 || rows < 16;
  const width = Math.min(columns - 2, wide ? widestWide : widest);
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
  const room = width - cellsOf(right) - (right === '' ? 0 : gap);
  const shown = cutTo(left, Math.max(leftOut.length, room));
  return right === ''
    ? shown
    : `${shown}${' '.repeat(Math.max(gap, width - cellsOf(shown + right)))}${right}`;
};

/**
 * One screen: a heading, what it is about, a quiet note, its keys. Always a line lower than the window, since a frame
 * as tall as it would wipe the scrollback.
 */
export const Frame = ({
  size,
  left,
  right,
  corner,
  note,
  footer,
  wide = false,
  children,
}: {
  readonly size: WindowSize;
  readonly left: string;
  readonly right: string;
  /** The text on the right once more, in its looks. */
  readonly corner?: ReactNode;
  readonly note?: ReactNode;
  readonly footer: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}): ReactNode => {
  const layout = layoutFor(size, wide);
  const heading = apart(left, right, layout.width);
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
      <Text wrap="truncate">
        <Quiet>{corner ? heading.slice(0, heading.length - right.length) : heading}</Quiet>
        {corner}
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
