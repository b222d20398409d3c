import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { WindowSize } from '../terminal/window.ts';

const widest = 76;
export const smallest: WindowSize = { columns: 40, rows: 12 };

/** A window where every line counts: no space between, one thing a line. */
export const isCompact = ({ columns, rows }: WindowSize): boolean => columns < 60 || rows < 16;

/** The width of text in a window: long lines are hard to read. */
export const textWidth = ({ columns }: WindowSize): number => Math.min(columns - 2, widest);

/**
 * One screen: a heading, what it is about, its keys. Always a line lower than the window, since a frame as tall as it
 * would wipe the scrollback.
 */
export const Frame = ({
  size,
  left,
  right,
  children,
  footer,
}: {
  readonly size: WindowSize;
  readonly left: string;
  readonly right: string;
  readonly children: ReactNode;
  readonly footer: ReactNode;
}): ReactNode => {
  if (size.columns < smallest.columns || size.rows < smallest.rows) {
    return <Text wrap="truncate">{`portquiz needs ${smallest.columns}x${smallest.rows}`}</Text>;
  }
  const width = textWidth(size);
  return (
    <Box
      flexDirection="column"
      height={size.rows - 1}
      width={width + 1}
      paddingLeft={1}
      overflow="hidden"
    >
      <Box justifyContent="space-between" width={width} flexShrink={0}>
        <Box flexShrink={1} marginRight={2}>
          <Text dimColor wrap="truncate">
            {left}
          </Text>
        </Box>
        <Box flexShrink={0}>
          <Text dimColor>{right}</Text>
        </Box>
      </Box>
      <Box flexDirection="column" flexGrow={1} flexShrink={1} width={width} overflow="hidden">
        <Box flexDirection="column" flexShrink={0}>
          {children}
        </Box>
      </Box>
      <Box flexShrink={0} width={width}>
        {footer}
      </Box>
    </Box>
  );
};
