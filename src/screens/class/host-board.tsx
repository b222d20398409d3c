import type { ReactNode } from 'react';
import { roomView } from '../../classroom/views.ts';
import type { BoardRow, RoomView } from '../../classroom/wire.ts';
import { emptyBoard } from '../../plain/host-lines.ts';
import { sayScore } from '../../plain/host-sentences.ts';
import { moreAlike, somebody } from '../../plain/join-words.ts';
import { type TextLine, TextLines } from '../text-line.tsx';
import { cellsOf, padToCells } from './cells.ts';
import { type Painted, spread } from './host-painted.ts';

/** The room as everybody sees it, with the best so far. */
export const seenRoom = ({ room, time, setting }: Painted['state']): RoomView =>
  roomView(room, time, setting.explain);

const rankWidth = 6;
const mostNameWidth = 42;

const rowLines = ({ state, room }: Painted, rows: readonly BoardRow[]): readonly TextLine[] => {
  const scores = rows.map(sayScore);
  const nameRoom = room.width - rankWidth - 2 - Math.max(0, ...scores.map((text) => text.length));
  const widest = Math.max(0, ...rows.map(({ name }) => cellsOf(name ?? somebody)));
  const nameWidth = Math.max(0, Math.min(mostNameWidth, nameRoom, widest));
  const isLast = state.room.phase === 'podium';
  const lines = rows.map(({ rank, name }, at): TextLine => {
    const bold = rank === 1 || isLast;
    return [
      { text: `${rank}.`.padEnd(rankWidth), dim: true },
      { text: `${padToCells(name ?? somebody, nameWidth)}  `, bold },
      { text: scores[at] ?? '' },
    ];
  });
  return spread(
    lines.map((line) => [line]),
    room.rows,
  );
};

/** Those shown: on the podium the first three places. */
const shownRows = ({ board, phase }: RoomView): readonly BoardRow[] =>
  (board ?? []).filter(({ rank }) => phase !== 'podium' || rank <= 3);

/** The best of the class: with names or without, and never its end. */
export const Board = (painted: Painted): ReactNode => {
  const { state, room } = painted;
  const seen = seenRoom(state);
  const rows = shownRows(seen);
  if (rows.length === 0) return <TextLines lines={[[{ text: emptyBoard }]]} />;
  const alike = rows.length === seen.board?.length ? moreAlike(seen) : '';
  const more = alike === '' ? [] : [[{ text: `${' '.repeat(rankWidth)}${alike}`, dim: true }]];
  const place = { ...painted, room: { ...room, rows: room.rows - more.length } };
  return <TextLines lines={[...rowLines(place, rows).slice(0, place.room.rows), ...more]} />;
};
