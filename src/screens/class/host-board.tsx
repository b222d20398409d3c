import type { ReactNode } from 'react';
import type { BoardRow, RoomView } from '../../classroom/wire.ts';
import { emptyBoard } from '../../plain/class/host-lines.ts';
import { TextLines } from '../text-line.tsx';
import { alikeLines, boardRows, seenRoom } from './host-board-rows.ts';
import { type Painted, spread } from './host-painted.ts';

/** Those shown: on the podium the first three places. */
const shownRows = ({ board, phase }: RoomView): readonly BoardRow[] =>
  (board ?? []).filter(({ rank }) => phase !== 'podium' || rank <= 3);

/** The best of the class: with names or without, and never its end. */
export const Board = ({ state, room }: Painted): ReactNode => {
  const seen = seenRoom(state);
  const rows = shownRows(seen);
  if (rows.length === 0) return <TextLines lines={[[{ text: emptyBoard }]]} />;
  const more = rows.length === seen.board?.length ? alikeLines(seen, room) : [];
  const isLast = state.room.phase === 'podium';
  const lines = boardRows(rows, room, ({ rank }) => rank === 1 || isLast);
  const spaced = spread(
    lines.map((line) => [line]),
    room.rows - more.length,
  );
  return <TextLines lines={[...spaced.slice(0, room.rows - more.length), ...more]} />;
};
