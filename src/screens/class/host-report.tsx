import type { ReactNode } from 'react';
import { classShare, type Missed, missedFirst } from '../../classroom/missed-first.ts';
import { moreInReport, reportLine } from '../../plain/class/host-sentences.ts';
import { sayItem } from '../../plain/exercise-lines.ts';
import { padTo } from '../cells.ts';
import { beyondLine } from '../charts/scrolled.ts';
import { linesOf } from '../lines.ts';
import { type TextLine, TextLines } from '../text-line.tsx';
import { bestLines } from './host-board-rows.ts';
import { gap, type Painted } from './host-painted.ts';

const barWidth = 20;
const mostNameWidth = 40;
/** "  28 of 28 right". */
const countWidth = 18;

const missedLine = ({ room, theme }: Painted, { question, right, of }: Missed): TextLine => {
  const hasBar = room.width >= 60;
  const nameRoom = room.width - countWidth - (hasBar ? barWidth + 2 : 0);
  const full = of === 0 ? 0 : Math.round((right / of) * barWidth);
  const bar = theme.signs.full.repeat(full) + theme.signs.empty.repeat(barWidth - full);
  return [
    { text: padTo(sayItem(question.item), Math.min(mostNameWidth, nameRoom)) },
    ...(hasBar ? [{ text: `${bar}  `, dim: true }] : []),
    { text: `${right} of ${of} right` },
  ];
};

/** "61 % of all answers were right.": how the class did as a whole. */
export const sayClassShare = (missed: readonly Missed[]): string => {
  const share = classShare(missed);
  return share === undefined ? 'No question counted.' : `${share} % right in all.`;
};

/** Of the questions so many stay in sight before the best of the class get room. */
const leastMissed = 4;

/** The best of the class by the room's own rule, where the questions leave room for them. */
const bestAbove = (painted: Painted, rows: number): readonly TextLine[] => {
  const { compact } = painted.room;
  const around = compact ? 0 : 2;
  const best = bestLines(painted, rows - around);
  if (best.length === 0 || compact) return best;
  return [[{ text: 'The best:', dim: true }], ...best, []];
};

/** The end of a class as it fits: what stands above and below the questions, and how many of them there is room for. */
interface ReportFit {
  readonly missed: readonly Missed[];
  readonly above: readonly TextLine[];
  readonly below: readonly TextLine[];
  readonly rows: number;
}

const fitReport = (painted: Painted): ReportFit => {
  const { state, room } = painted;
  const missed = missedFirst(state.room);
  const heading: readonly TextLine[] = [
    [{ text: sayClassShare(missed), bold: true }],
    ...(missed.length > 0 && !room.compact
      ? [[], [{ text: 'Missed most first:', dim: true }]]
      : []),
  ];
  const more = room.compact ? moreInReport : reportLine(state.setting.kept);
  const below = [...gap(1), ...linesOf(more, room.width).map((text) => [{ text, dim: true }])];
  const left = room.rows - heading.length - below.length;
  const wanted = room.compact ? missed.length : Math.min(leastMissed, missed.length);
  const best = bestAbove(painted, left - wanted);
  return { missed, above: [...best, ...heading], below, rows: Math.max(1, left - best.length) };
};

/** Whether not all questions are in sight at the end. */
export const isLongReport = (painted: Painted): boolean => {
  const { missed, rows } = fitReport(painted);
  return missed.length > rows;
};

/** The end: the best, what the class missed first, and where all of it is kept. */
export const ClassReport = (painted: Painted): ReactNode => {
  const { state, room } = painted;
  const { missed, above, below, rows } = fitReport(painted);
  const isLong = missed.length > rows && rows > 1;
  const shown = isLong ? rows - 1 : rows;
  const first = Math.max(0, Math.min(state.scroll, missed.length - shown));
  const lines = missed.slice(first, first + shown).map((each) => missedLine(painted, each));
  const beyond = isLong ? beyondLine(first, missed.length - first - shown) : undefined;
  const list = beyond ? [...lines, beyond] : lines;
  return <TextLines lines={[...above, ...list, ...below].slice(0, room.rows)} />;
};
