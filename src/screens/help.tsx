import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { hintsFor, type Place } from './keymap.ts';
import type { Theme } from './theme.ts';

const places: readonly (readonly [Place, string])[] = [
  ['choice', 'A question with choices'],
  ['typed', 'A typed question'],
  ['verdict', 'After an answer'],
  ['paused', 'Paused'],
];

/** Every key, from the table that the screens obey; in a small window those of the place one came from. */
export const Help = ({
  place,
  theme,
  compact,
}: {
  readonly place: Place;
  readonly theme: Theme;
  readonly compact: boolean;
}): ReactNode => (
  <Box flexDirection="column" marginTop={compact ? 0 : 1}>
    {places
      .filter(([name]) => !compact || name === place)
      .map(([name, heading]) => (
        <Box key={name} flexDirection="column" marginBottom={1}>
          <Text bold>{heading}</Text>
          <Text>
            {hintsFor(name).map(({ keys, label }) => (
              <Text key={keys}>
                <Text color={theme.accent}>{keys}</Text>
                {` ${label}   `}
              </Text>
            ))}
          </Text>
        </Box>
      ))}
    <Text dimColor>Ctrl-C always leaves. Every answer is saved at once.</Text>
  </Box>
);
