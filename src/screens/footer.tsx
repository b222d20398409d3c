import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { hintsFor, type Place } from './keymap.ts';
import type { Theme } from './theme.ts';

const gap = 3;

/** The keys of a place, as many as fit one line: the essential ones first, shown in the order of the table. */
const fitting = (
  place: Place,
  columns: number,
  hidden: readonly string[],
): ReturnType<typeof hintsFor> => {
  const hints = hintsFor(place).filter(({ keys }) => !hidden.includes(keys));
  const chosen = new Set<string>();
  let used = -gap;
  for (const hint of [...hints].sort((a, b) => Number(b.essential) - Number(a.essential))) {
    const width = hint.keys.length + 1 + hint.label.length + gap;
    if (used + width > columns) continue;
    used += width;
    chosen.add(hint.keys);
  }
  return hints.filter(({ keys }) => chosen.has(keys));
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
