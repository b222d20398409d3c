import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { EntryScreen } from '../app/entry-screen.ts';
import type { AppState } from '../app/state.ts';
import { entryTextLines, shownOf } from './entry-text.ts';
import type { Layout } from './frame.tsx';
import { TextLines } from './text-line.tsx';

/** All about a port or a service, from the line moved to on. */
export const Entry = ({
  state,
  screen,
  layout,
}: {
  readonly state: AppState;
  readonly screen: EntryScreen;
  readonly layout: Layout;
}): ReactNode => {
  const lines = entryTextLines(state, screen, layout);
  const shown = shownOf(lines.length, layout);
  const top = Math.min(screen.top, lines.length - shown);
  const below = lines.length - top - shown;
  return (
    <Box flexDirection="column">
      <TextLines lines={lines.slice(top, top + shown)} />
      {shown < lines.length ? (
        <Text dimColor wrap="truncate">
          {below > 0 ? `... ${below} more below` : `(end; ${top} above)`}
        </Text>
      ) : null}
    </Box>
  );
};
