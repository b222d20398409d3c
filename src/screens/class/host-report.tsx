import type { ReactNode } from 'react';
import { classShare, type Missed, missedFirst } from '../../classroom/missed-first.ts';
import { sayItem } from '../../plain/exercise-lines.ts';
import { moreInReport, reportLine } from '../../plain/host-sentences.ts';
import { cutTo } from '../cut.ts';
import { type TextLine, TextLines } from '../text-line.tsx';
import { wrapCells } from './cells.ts';
import { gap, type Painted } from './host-painted.ts';

const barWidth = 20;
/** "  28 of 28 right". */
const countWidth = 18;

const missedLine = ({ room, theme }: Painted, { question, right, of }: Missed): TextLine => {
  const hasBar = room.width >= 60;
  const nameWidth = room.width - countWidth - (hasBar ? barWidth + 2 : 0);
  const full = of === 0 ? 0 : Math.round((right / of) * barWidth);
  const bar = theme.signs.full.repeat(full) + theme.signs.empty.repeat(barWidth - full);
  return [
    {
      text: cutTo(sayItem(question.item), Math.min(40, nameWidth)).padEnd(Math.min(40, nameWidth)),
    },
    ...(hasBar ? [{ text: `${bar}  `, dim: true }] : []),
    { text: `${right} of ${of} right` },
  ];
};

/** "61 % of all answers were right.": how the class did as a whole. */
export const sayClassShare = (missed: readonly Missed[]): string => {
  const share = classShare(missed);
  return share === undefined ? 'No question counted.' : `${share} % right in all.`;
};

/** The end: what the class missed first, and where all of it is kept. */
export const ClassReport = (painted: Painted): ReactNode => {
  const { state, room } = painted;
  const missed = missedFirst(state.room);
  const above: readonly TextLine[] = [
    [{ text: sayClassShare(missed), bold: true }],
    ...(missed.length > 0 && !room.compact
      ? [[], [{ text: 'Missed most first:', dim: true }]]
      : []),
  ];
  const more = room.compact ? moreInReport : reportLine(state.setting.kept);
  const below = [...gap(1), ...wrapCells(more, room.width).map((text) => [{ text, dim: true }])];
  const rows = Math.max(1, room.rows - above.length - below.length);
  const first = Math.max(0, Math.min(state.scroll, missed.length - rows));
  const lines = missed.slice(first, first + rows).map((each) => missedLine(painted, each));
  return <TextLines lines={[...above, ...lines, ...below].slice(0, room.rows)} />;
};
