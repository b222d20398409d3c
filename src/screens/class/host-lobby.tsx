import { Box, Text } from 'ink';
import { type ReactNode, useMemo } from 'react';
import { isLone } from '../../app/class/host-state.ts';
import { playing } from '../../classroom/room.ts';
import { joinLink, lockedWords, loneLines, sayWhoIsIn } from '../../plain/class/host-sentences.ts';
import { linesOf, namesInLines } from '../lines.ts';
import { proseLines, type TextLine, TextLines } from '../text-line.tsx';
import type { Theme } from '../theme.ts';
import type { Painted, Room } from './host-painted.ts';
import { addressLines, codeLines, largeAddress } from './host-way-in.ts';
import { type QrModules, qrLines, qrModules } from './qr-code.ts';

const gapToCode = 3;
/** Beside the QR code there has to be room for an address, and for the code where it is large. */
const [narrowest, roomy] = [30, 40];

const isBlock = ({ signs }: Theme): boolean => signs.bars.solid === '█';

/** The names that came last first; how many more there are where not all fit. */
const namesIn = ({ state, room }: Painted, rows: number): readonly TextLine[] => {
  if (rows < 1) return [];
  const names = playing(state.room)
    .map(({ name }) => name)
    .reverse();
  const { lines, left } = namesInLines(names, room.width, rows);
  if (lines.length === 0) return [];
  return [
    ...lines.map((text) => [{ text }]),
    ...(left > 0 ? [[{ text: `and ${left} more`, dim: true }]] : []),
  ];
};

/** Why nobody comes in, in so many lines at most if it can be. */
const whyNobody = ({ state, room }: Painted, rows: number): readonly TextLine[] => {
  const [address = ''] = state.door.addresses;
  const [long = [], short = []] = [false, true].map((isShort) =>
    loneLines(address, state.room, isShort).flatMap((line) => proseLines(line, room.width)),
  );
  return long.length <= rows ? long : short;
};

const whoIsIn = (painted: Painted, rows: number): readonly TextLine[] => {
  const { state, room } = painted;
  if (isLone(state)) return whyNobody(painted, rows);
  const count = proseLines(sayWhoIsIn(state.room), room.width, { bold: true });
  const told = [...(state.room.locked ? [lockedWords] : []), ...state.setting.notes]
    .flatMap((text) => linesOf(text, room.width))
    .map((text) => [{ text, dim: true }]);
  return [...count, ...namesIn(painted, rows - count.length - told.length), ...told];
};

/** Below the code: how many are in, and some of their names; in the smallest windows those come before a large code. */
const leastNames = ({ compact }: Room): number => (compact ? 4 : 3);

/** The way in, and below it who came by it. @param above where to, or nothing where that is told elsewhere */
const lobbyLines = (painted: Painted, above: readonly TextLine[]): readonly TextLine[] => {
  const { state, room } = painted;
  const left = room.rows - above.length;
  const needed = isLone(state) ? whyNobody(painted, left).length : leastNames(room);
  const code = codeLines(painted, room, left - needed);
  return [...above, ...code, ...whoIsIn(painted, left - code.length)].slice(0, room.rows);
};

const wayIn = (painted: Painted): readonly TextLine[] => {
  const above = addressLines(painted);
  return painted.room.compact ? above : [...above, []];
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

/** Rows of large signs of the address, and of air above them, the largest first. */
const addressSizes = [
  [5, 1],
  [3, 1],
  [3, 0],
] as const;
/** Below a large address there has to be room for the code, and for who is in. */
const leastBelow = 10;

/** How the lobby fits: the address over all of it where it can be large, the QR code beside the rest. */
interface LobbyFit {
  readonly head: readonly TextLine[];
  /** Below the head. */
  readonly rows: number;
  readonly code: readonly string[] | undefined;
}

const fitLobby = (painted: Painted, modules: QrModules, coloured: boolean): LobbyFit => {
  const { room, theme } = painted;
  const width = room.width - gapToCode - (room.width > 100 ? roomy : narrowest);
  const below = (head: readonly TextLine[]): LobbyFit => {
    const rows = room.rows - head.length;
    const look = coloured ? 'dark' : 'light';
    const code = isBlock(theme) ? qrLines(modules, { width, rows }, look) : undefined;
    return { head, rows, code };
  };
  const plain = below([]);
  const headed = addressSizes.flatMap(([size, air]) => {
    const head = largeAddress(painted, size, air);
    return head ? [below(head)] : [];
  });
  const sizeOf = ({ code }: LobbyFit): number => code?.length ?? 0;
  // Phones have only the code: it is made smaller for the address, but not left out.
  const largest = Math.max(0, ...headed.map(sizeOf));
  const best = headed.find((fit) => sizeOf(fit) === largest && fit.rows >= leastBelow);
  return best && (best.code || !plain.code) ? best : plain;
};

/** Before the first question: how to come in, and who is in. */
export const Lobby = ({
  coloured,
  ...painted
}: Painted & {
  /** Whether the terminal shows colours. */
  readonly coloured: boolean;
}): ReactNode => {
  const { state, room } = painted;
  const [address = ''] = state.door.addresses;
  const link = joinLink(address, state.room);
  const modules = useMemo(() => qrModules(link), [link]);
  const { head, rows, code } = fitLobby(painted, modules, coloured);
  const width = code ? room.width - gapToCode - (code[0]?.length ?? 0) : room.width;
  const beside = { ...painted, room: { ...room, rows, width } };
  const lines = lobbyLines(beside, head.length > 0 ? [] : wayIn(beside));
  return (
    <Box flexDirection="column">
      <TextLines lines={head} />
      <Box>
        <Box flexDirection="column" width={width} marginRight={code ? gapToCode : 0} flexShrink={0}>
          <TextLines lines={lines} />
        </Box>
        {code ? <QrCode lines={code} coloured={coloured} /> : null}
      </Box>
    </Box>
  );
};
