import type { ReactNode } from 'react';
import { roomView } from '../../classroom/views.ts';
import type { BoardRow } from '../../classroom/wire.ts';
import { sayScore } from '../../plain/host-sentences.ts';
import { type TextLine, TextLines } from '../text-line.tsx';
import { cellsOf, padToCells } from './cells.ts';
import { type Painted, spread } from './host-painted.ts';

/** The best so far, as everybody sees them. */
export const boardRows = ({ room, time, setting }: Painted['state']): readonly BoardRow[] =>
  roomView(room, time, setting.explain).board ?? [];

const rankWidth = 6;
const mostNameWidth = 42;

const rowLines = ({ state, room }: Painted, rows: readonly BoardRow[]): readonly TextLine[] => {
  const scores = rows.map(sayScore);
  const nameRoom = room.width - rankWidth - 2 - Math.max(0, ...scores.map((text) => text.length));
  const widest = Math.max(0, ...rows.map(({ name }) => cellsOf(name ?? '')));
  const nameWidth = Math.max(0, Math.min(mostNameWidth, nameRoom, widest));
  const isLast = state.room.phase === 'podium';
  const lines = rows.map(({ rank, name }, at): TextLine => {
    const bold = rank === 1 || isLast;
    return [
      { text: `${rank}.`.padEnd(rankWidth), dim: true },
      ...(name === null ? [] : [{ text: `${padToCells(name, nameWidth)}  `, bold }]),
      { text: scores[at] ?? '', bold: name === null && bold },
    ];
  });
  return spread(
    lines.map((line) => [line]),
    room.rows,
  );
};

/** What the board says where nobody can be on it yet. */
export const emptyBoard = 'Nobody has a rank yet.';

/** The best of the class: with names or without, and never its end. */
export const Board = (painted: Painted): ReactNode => {
  const { state, room } = painted;
  const rows = boardRows(state);
  const shown = state.room.phase === 'podium' ? rows.filter(({ rank }) => rank <= 3) : rows;
  const lines =
    shown.length === 0 ? [[{ text: emptyBoard }]] : rowLines(painted, shown).slice(0, room.rows);
  return <TextLines lines={lines} />;
};
