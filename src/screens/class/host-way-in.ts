import { joinAddress, shownCode } from '../../plain/class/host-sentences.ts';
import { cellsOf } from '../cells.ts';
import { proseLines, type TextLine } from '../text-line.tsx';
import { bigText } from './big-text.ts';
import { gap, type Painted, type Room } from './host-painted.ts';

const ask = 'Open in a browser, or portquiz join:';

const otherAddresses = ({ state }: Painted): string => {
  const [, ...others] = state.door.addresses;
  return others.length === 0 ? '' : `or ${others.slice(0, 2).map(joinAddress).join(', ')}`;
};

/** Where to, a line each. */
export const addressLines = (painted: Painted): readonly TextLine[] => {
  const { state, room } = painted;
  const [address = ''] = state.door.addresses;
  const here: TextLine = [{ text: joinAddress(address), bold: true }];
  if (room.compact) return [here];
  const others = otherAddresses(painted);
  return [
    ...proseLines(ask, room.width, { dim: true }),
    here,
    ...(others === '' ? [] : proseLines(others, room.width, { dim: true })),
  ];
};

const oneLine = (painted: Painted): readonly TextLine[] => {
  const [address = ''] = painted.state.door.addresses;
  const [here, others] = [joinAddress(address), otherAddresses(painted)];
  const line: TextLine = [
    { text: `${ask}  `, dim: true },
    { text: here, bold: true },
    ...(others === '' ? [] : [{ text: `  ${others}`, dim: true }]),
  ];
  const width = line.reduce((sum, { text }) => sum + cellsOf(text), 0);
  return width <= painted.room.width ? [line] : addressLines(painted);
};

/**
 * Where to, so that it is read from the back of the room; undefined where there is no room for that.
 * @param rows of its large signs
 * @param air lines above them
 */
export const largeAddress = (
  painted: Painted,
  rows: number,
  air: number,
): readonly TextLine[] | undefined => {
  const { state, room, theme } = painted;
  const [address = ''] = state.door.addresses;
  const large = bigText(address, { width: room.width, rows }, theme.signs.bars.solid);
  if (!large || room.compact) return undefined;
  return [...oneLine(painted), ...gap(air), ...large.map((text) => [{ text, bold: true }]), []];
};

const largestCode = 5;

/**
 * The code, in letters that are read from the back where so many rows are left.
 * @param rows for it and the air round it
 */
export const codeLines = (
  { state, theme }: Painted,
  { width, compact }: Room,
  rows: number,
): readonly TextLine[] => {
  const code = shownCode(state.room);
  const space = compact ? 0 : 1;
  const most = Math.min(largestCode, rows - 1 - 2 * space);
  const large = bigText(code, { width, rows: most }, theme.signs.bars.solid);
  return [
    [
      { text: 'Code  ', dim: true },
      { text: code, bold: true },
    ],
    ...(large ? [...gap(space), ...large.map((text) => [{ text, bold: true }])] : []),
    ...gap(space),
  ];
};
