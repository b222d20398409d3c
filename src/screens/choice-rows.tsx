import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { shownRows } from '../app/rows.ts';
import { Accent } from './accent.tsx';
import { cutTo } from './cells.ts';
import { Clickable } from './clickable.tsx';
import type { Layout } from './frame.tsx';
import { Paragraph } from './paragraph.tsx';
import { Quiet } from './quiet.tsx';
import type { Theme } from './theme.ts';

/** Something that is chosen: what it is, what it stands at, and what it means in a sentence. */
export interface ChoiceRow {
  readonly title: string;
  readonly value: string;
  readonly effect: string;
}

const titleWidth = 14;
/** What stands left of a value: the pointer and the title. */
const besideValue = titleWidth + 2;
/** An effect is one line, or two in the smallest window. */
const effectRows = 2;

/** The width of a value. */
export const valueWidth = ({ bodyWidth }: Layout): number => bodyWidth - besideValue;

/** Each row with its effect below; where there is no room for all of them, or for one in full, that of the row moved to. */
export const ChoiceRows = ({
  rows,
  cursor,
  layout,
  theme,
}: {
  readonly rows: readonly ChoiceRow[];
  readonly cursor: number;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  const { bodyWidth, bodyRows } = layout;
  const width = valueWidth(layout);
  const fits = rows.every(({ effect }) => effect.length <= width);
  const roomForAll = fits && bodyRows >= rows.length * 2;
  const height = roomForAll ? rows.length : bodyRows - 1 - effectRows;
  const { first, last } = shownRows(rows.length, cursor, height);
  return (
    <Box flexDirection="column">
      <Clickable
        meaning={(line) => ({ name: 'row', row: first + Math.floor(line / (roomForAll ? 2 : 1)) })}
      >
        {rows.slice(first, last).map(({ title, value, effect }, at) => (
          <Box key={title} flexDirection="column">
            <Text wrap="truncate">
              <Accent theme={theme}>{first + at === cursor ? theme.signs.pointer : ' '}</Accent>
              <Text>{` ${title.padEnd(titleWidth)}`}</Text>
              <Text bold>{cutTo(value, width)}</Text>
            </Text>
            {roomForAll ? <Quiet>{' '.repeat(besideValue) + effect}</Quiet> : null}
          </Box>
        ))}
      </Clickable>
      {roomForAll ? null : (
        <Box marginTop={1}>
          <Paragraph text={rows[cursor]?.effect ?? ''} width={bodyWidth} most={effectRows} dim />
        </Box>
      )}
    </Box>
  );
};
