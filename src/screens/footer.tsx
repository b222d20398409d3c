import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { hintsFor, type Place } from './keymap.ts';
import type { Theme } from './theme.ts';

/** The keys of a place, as many as fit one line; the first ones matter most. */
const fitting = (
  place: Place,
  columns: number,
  hidden: readonly string[],
): ReturnType<typeof hintsFor> => {
  const shown: { keys: string; label: string }[] = [];
  let used = 0;
  for (const hint of hintsFor(place)) {
    const width = hint.keys.length + hint.label.length + 4;
    if (hidden.includes(hint.keys) || used + width > columns) continue;
    used += width;
    shown.push(hint);
  }
  return shown;
};

/** The last line of every screen. */
export const Footer = ({
  place,
  columns,
  theme,
  hidden = [],
}: {
  readonly place: Place;
  readonly columns: number;
  readonly theme: Theme;
  /** Keys that would do nothing right now. */
  readonly hidden?: readonly string[];
}): ReactNode => (
  <Box>
    <Text wrap="truncate">
      {fitting(place, columns, hidden).map(({ keys, label }) => (
        <Text key={keys}>
          <Text color={theme.accent}>{keys}</Text>
          <Text dimColor>{` ${label}   `}</Text>
        </Text>
      ))}
    </Text>
  </Box>
);
