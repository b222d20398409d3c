import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { shownRows } from '../app/rows.ts';
import type { Deck } from '../registry/deck.ts';
import { Accent } from './accent.tsx';
import { cellsOf, padTo } from './cells.ts';
import { Clickable } from './clickable.tsx';
import type { Layout } from './frame.tsx';
import { Paragraph } from './paragraph.tsx';
import { Quiet, useQuiet } from './quiet.tsx';
import type { Theme } from './theme.ts';

/** Two spaces and the number of items: left to a name that is too long without them. */
const besideName = 6;

/** Name and number of items of a list. */
const DeckRow = ({
  deck,
  selected,
  width,
  theme,
}: {
  readonly deck: Deck;
  readonly selected: boolean;
  readonly width: number;
  readonly theme: Theme;
}): ReactNode => {
  const quiet = useQuiet();
  const isWide = cellsOf(deck.name) > width;
  return (
    <Text wrap="truncate">
      <Accent theme={theme}>{selected ? theme.signs.pointer : ' '}</Accent>
      <Text bold={selected} {...(deck.retired && !selected ? quiet : {})}>
        {` ${padTo(deck.name, isWide ? width + besideName : width)}`}
      </Text>
      {isWide ? null : <Quiet>{`  ${String(deck.size).padStart(3)}`}</Quiet>}
    </Text>
  );
};

/** All lists; the one moved to is described below. */
export const Lists = ({
  decks,
  cursor,
  layout,
  theme,
}: {
  readonly decks: readonly Deck[];
  readonly cursor: number;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  const { compact, bodyRows } = layout;
  const { first, last } = shownRows(decks.length, cursor, bodyRows - (compact ? 3 : 5));
  const widest = Math.max(...decks.map(({ name }) => cellsOf(name)));
  const width = Math.min(widest, layout.bodyWidth - 2 - besideName);
  return (
    <Box flexDirection="column">
      <Clickable meaning={(line) => ({ name: 'row', row: first + line })}>
        {decks.slice(first, last).map((deck, row) => (
          <DeckRow
            key={deck.id}
            deck={deck}
            selected={first + row === cursor}
            width={width}
            theme={theme}
          />
        ))}
      </Clickable>
      <Box marginTop={1}>
        <Paragraph
          text={decks[cursor]?.description ?? ''}
          width={layout.bodyWidth}
          most={compact ? 2 : 3}
          dim
        />
      </Box>
    </Box>
  );
};
