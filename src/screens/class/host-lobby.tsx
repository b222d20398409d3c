import { Box, Text } from 'ink';
import { type ReactNode, useMemo } from 'react';
import { isLone } from '../../app/class/host-state.ts';
import { playing } from '../../classroom/room.ts';
import {
  joinAddress,
  joinLink,
  lockedWords,
  loneLines,
  sayWhoIsIn,
  shownCode,
} from '../../plain/host-sentences.ts';
import { proseLines, type TextLine, TextLines } from '../text-line.tsx';
import type { Theme } from '../theme.ts';
import { bigText } from './big-text.ts';
import { namesInLines, wrapCells } from './cells.ts';
import { gap, type Painted } from './host-painted.ts';
import { qrLines } from './qr-code.ts';

const gapToCode = 3;
/** Beside the QR code there has to be room for an address, and for the code where it is large. */
const [narrowest, roomy] = [30, 40];

const isBlock = ({ signs }: Theme): boolean => signs.bars.solid === '█';

/** What the reasons why nobody comes take below the address, and the lines above them. */
const loneRows = 17;

/** How to come in: the address, then the code in letters that are read from the back. */
const wayIn = ({ state, room, theme }: Painted): readonly TextLine[] => {
  const [address = '', ...others] = state.door.addresses;
  const code = shownCode(state.room);
  const space = room.compact ? 0 : 1;
  // Below it there has to be room for who is in, or for why nobody is.
  const rows = Math.min(5, room.rows - (isLone(state) ? loneRows : 9));
  const large = bigText(code, { width: room.width, rows }, theme.signs.bars.solid);
  return [
    ...(room.compact
      ? []
      : proseLines('Open in a browser, or portquiz join:', room.width, { dim: true })),
    [{ text: joinAddress(address), bold: true }],
    ...(others.length > 0 && !room.compact
      ? proseLines(`or ${others.slice(0, 2).map(joinAddress).join(', ')}`, room.width, {
          dim: true,
        })
      : []),
    ...gap(space),
    [
      { text: 'Code  ', dim: true },
      { text: code, bold: true },
    ],
    ...(large ? [...gap(space), ...large.map((text) => [{ text, bold: true }])] : []),
    ...gap(space),
  ];
};

/** The names that came last first; how many more there are where not all fit. */
const namesIn = ({ state, room }: Painted, rows: number): readonly TextLine[] => {
  if (rows < 1) return [];
  const names = playing(state.room)
    .map(({ name }) => name)
    .reverse();
  const { lines, left } = namesInLines(names, room.width, rows);
  return [
    ...lines.map((text) => [{ text }]),
    ...(left > 0 ? [[{ text: `and ${left} more`, dim: true }]] : []),
  ];
};

const whoIsIn = (painted: Painted, rows: number): readonly TextLine[] => {
  const { state, room } = painted;
  if (isLone(state)) {
    const [address = ''] = state.door.addresses;
    const [long = [], short = []] = [false, true].map((isShort) =>
      loneLines(address, state.room, isShort).flatMap((line) => proseLines(line, room.width)),
    );
    return long.length <= rows ? long : short;
  }
  const count = proseLines(sayWhoIsIn(state.room), room.width, { bold: true });
  const told = [...(state.room.locked ? [lockedWords] : []), ...state.setting.notes]
    .flatMap((text) => wrapCells(text, room.width))
    .map((text) => [{ text, dim: true }]);
  return [...count, ...namesIn(painted, rows - count.length - told.length), ...told];
};

const lobbyLines = (painted: Painted): readonly TextLine[] => {
  const above = wayIn(painted);
  return [...above, ...whoIsIn(painted, painted.room.rows - above.length)].slice(
    0,
    painted.room.rows,
  );
};

/** Black on white whatever the terminal's own colours are; where colours are off, as most terminals are: dark. */
const QrCode = ({
  lines,
  coloured,
}: {
  readonly lines: readonly string[];
  readonly coloured: boolean;
}): ReactNode => (
  <Box flexDirection="column" flexShrink={0}>
    {lines.map((line, row) => (
      <Text
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing but its place
        key={row}
        {...(coloured ? { color: 'ansi256(16)', backgroundColor: 'ansi256(231)' } : {})}
      >
        {line}
      </Text>
    ))}
  </Box>
);

/** Before the first question: how to come in, and who is in. */
export const Lobby = ({
  state,
  room,
  theme,
  coloured,
}: Painted & {
  /** Whether the terminal shows colours. */
  readonly coloured: boolean;
}): ReactNode => {
  const [address = ''] = state.door.addresses;
  const link = joinLink(address, state.room);
  const width = room.width - gapToCode - (room.width > 100 ? roomy : narrowest);
  const { rows } = room;
  const drawn = isBlock(theme);
  const code = useMemo(
    () => (drawn ? qrLines(link, { width, rows }, coloured ? 'dark' : 'light') : undefined),
    [link, width, rows, drawn, coloured],
  );
  if (!code) return <TextLines lines={lobbyLines({ state, room, theme })} />;
  const left = room.width - gapToCode - (code[0]?.length ?? 0);
  return (
    <Box>
      <Box flexDirection="column" width={left} marginRight={gapToCode} flexShrink={0}>
        <TextLines lines={lobbyLines({ state, room: { ...room, width: left }, theme })} />
      </Box>
      <QrCode lines={code} coloured={coloured} />
    </Box>
  );
};
