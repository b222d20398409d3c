import { roomView } from '../../classroom/views.ts';
import type { BoardRow, RoomView } from '../../classroom/wire.ts';
import { sayScore } from '../../plain/class/host-sentences.ts';
import { moreAlike, somebody } from '../../plain/class/join-words.ts';
import { cellsOf, padTo } from '../cells.ts';
import type { TextLine } from '../text-line.tsx';
import type { Painted, Room } from './host-painted.ts';

/** The room as everybody sees it, with the best so far. */
export const seenRoom = ({ room, time, setting }: Painted['state']): RoomView =>
  roomView(room, time, setting.explain);

const mostNameWidth = 42;
const besideName = 2;

/** A score in ever fewer words, since it is the name that makes a row. */
const scoreForms: readonly ((row: BoardRow) => string)[] = [
  sayScore,
  ({ right, asked, points }) => `${right} of ${asked}${points === null ? '' : `, ${points}`}`,
  ({ right, asked, points }) => (points === null ? `${right} of ${asked}` : `${points}`),
];

const nameOf = ({ name }: BoardRow): string => name ?? somebody;

const rankWidthIn = ({ compact }: Room): number => (compact ? 3 : 6);

/** "1.    brave-otter  17 of 20": the best, one a line. */
export const boardRows = (
  rows: readonly BoardRow[],
  room: Room,
  isLoud: (row: BoardRow) => boolean,
): readonly TextLine[] => {
  const rank = rankWidthIn(room);
  const widest = Math.min(mostNameWidth, Math.max(0, ...rows.map((row) => cellsOf(nameOf(row)))));
  const roomBeside = (form: (row: BoardRow) => string): number =>
    room.width - rank - besideName - Math.max(0, ...rows.map((row) => form(row).length));
  const form =
    scoreForms.find((each) => roomBeside(each) >= widest) ?? scoreForms.at(-1) ?? sayScore;
  const nameWidth = Math.max(0, Math.min(widest, roomBeside(form)));
  return rows.map((row) => [
    { text: `${row.rank}.`.padEnd(rank), dim: true },
    { text: padTo(nameOf(row), nameWidth) + ' '.repeat(besideName), bold: isLoud(row) },
    { text: form(row) },
  ]);
};

/** Who shares the last rank and is not on the board; empty where nobody does. */
export const alikeLines = (seen: RoomView, room: Room): readonly TextLine[] => {
  const text = moreAlike(seen);
  return text === '' ? [] : [[{ text: ' '.repeat(rankWidthIn(room)) + text, dim: true }]];
};

/** The board with its first rows only, and how many share the rank of the last of them. */
const shortened = (seen: RoomView, count: number): RoomView => {
  const { board, boardMore = 0 } = seen;
  const rank = board?.[count - 1]?.rank;
  const left = (board ?? []).slice(count).filter((row) => row.rank === rank).length;
  const more = board?.at(-1)?.rank === rank ? boardMore : 0;
  return { ...seen, board: (board ?? []).slice(0, count), boardMore: left + more };
};

/** The best in so many lines at most. */
export const bestLines = ({ state, room }: Painted, most: number): readonly TextLine[] => {
  const seen = seenRoom(state);
  const linesOf = (count: number): readonly TextLine[] => {
    const board = shortened(seen, count);
    const rows = boardRows(board.board ?? [], room, ({ rank }) => rank === 1);
    return [...rows, ...alikeLines(board, room)];
  };
  const shorter = (count: number): readonly TextLine[] => {
    if (count < 1) return [];
    const lines = linesOf(count);
    return lines.length <= most ? lines : shorter(count - 1);
  };
  return shorter(seen.board?.length ?? 0);
};
