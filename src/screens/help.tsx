import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { hintsFor, type Place } from './keymap.ts';

const places: readonly (readonly [Place, string])[] = [
  ['choice', 'A question with choices'],
  ['typed', 'A typed question'],
  ['verdict', 'After an answer'],
  ['paused', 'Paused'],
  ['home', 'Home'],
  ['done', 'At the end'],
];

/** Every key, from the table that the screens obey; in a small window those of the place one came from. */
export const Help = ({
  place,
  compact,
}: {
  readonly place: Place;
  readonly compact: boolean;
}): ReactNode => (
  <Box flexDirection="column" marginTop={compact ? 0 : 1}>
    {places
      .filter(([name]) => !compact || name === place)
      .map(([name, heading]) => (
        <Box key={name} flexDirection="column" marginBottom={compact ? 0 : 1}>
          <Text bold>{heading}</Text>
          <Text>
            {hintsFor(name)
              // A key and its word stay together when the line breaks.
              .map(({ keys, label }) => `${keys}\u00A0${label.replaceAll(' ', '\u00A0')}`)
              .join('   ')}
          </Text>
        </Box>
      ))}
    <Text dimColor>Ctrl-C always leaves. Every answer is saved at once.</Text>
  </Box>
);
