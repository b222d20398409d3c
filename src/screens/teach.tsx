import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { shownRows } from '../app/rows.ts';
import { type TeachRow, type TeachWish, teachRows } from '../app/teach-screen.ts';
import { Accent } from './accent.tsx';
import { Clickable } from './clickable.tsx';
import { cutTo } from './cut.ts';
import type { Layout } from './frame.tsx';
import { Paragraph } from './paragraph.tsx';
import { Quiet } from './quiet.tsx';
import type { Theme } from './theme.ts';

export const teachTitles: Readonly<Record<TeachRow, string>> = {
  deck: 'List',
  count: 'Questions',
  seconds: 'Time',
  names: 'Names',
  board: 'Board',
  speed: 'Speed counts',
};

/** What a choice means, in a sentence. */
export const teachEffects: Readonly<Record<TeachRow, string>> = {
  deck: 'What the class is asked.',
  count: 'Each port once before any comes again.',
  seconds: 'For each question; one more key gives more.',
  names: 'With a roster: portquiz host --names roster FILE.',
  board: 'Who is ahead, between questions. Never who is behind.',
  speed: 'A quick right answer is worth up to twice a slow one.',
};

const names = { generated: 'drawn', free: 'typed by students' } as const;
const boards = { none: 'none', top5: 'the best five', anonymous: 'without names' } as const;

/** The value as a person says it. */
export const sayTeach = (row: TeachRow, wish: TeachWish): string => {
  switch (row) {
    case 'deck':
      return wish.deck.name;
    case 'count':
      return String(wish.count);
    case 'seconds':
      return `${wish.seconds} s each`;
    case 'names':
      return names[wish.names];
    case 'board':
      return boards[wish.board];
    case 'speed':
      return wish.speed ? 'yes' : 'no';
    default:
      return row satisfies never;
  }
};

const titleWidth = 14;
const effectRows = 3;

/** What a class is to be like, a row a choice; what the row moved to means below them. */
export const Teach = ({
  wish,
  cursor,
  layout,
  theme,
}: {
  readonly wish: TeachWish;
  readonly cursor: number;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  const current = teachRows[cursor] ?? 'deck';
  // All or the one moved to, but none in part.
  const fits = titleWidth + 2 + Math.max(...teachRows.map((row) => teachEffects[row].length));
  const roomForAll = layout.bodyWidth >= fits && layout.bodyRows >= teachRows.length * 2;
  const height = roomForAll ? teachRows.length : layout.bodyRows - 1 - effectRows;
  const { first, last } = shownRows(teachRows.length, cursor, height);
  const width = layout.bodyWidth - titleWidth - 2;
  return (
    <Box flexDirection="column">
      <Clickable
        meaning={(line) => ({ name: 'row', row: first + Math.floor(line / (roomForAll ? 2 : 1)) })}
      >
        {teachRows.slice(first, last).map((row) => (
          <Box key={row} flexDirection="column">
            <Text wrap="truncate">
              <Accent theme={theme}>{row === current ? theme.signs.pointer : ' '}</Accent>
              <Text>{` ${teachTitles[row].padEnd(titleWidth)}`}</Text>
              <Text bold>{cutTo(sayTeach(row, wish), width)}</Text>
            </Text>
            {roomForAll ? (
              <Quiet>
                {cutTo(' '.repeat(titleWidth + 2) + teachEffects[row], layout.bodyWidth)}
              </Quiet>
            ) : null}
          </Box>
        ))}
      </Clickable>
      {roomForAll ? null : (
        <Box marginTop={1}>
          <Paragraph text={teachEffects[current]} width={layout.bodyWidth} dim />
        </Box>
      )}
    </Box>
  );
};
