import { Box } from 'ink';
import type { ReactNode } from 'react';
import { cellsPerRow } from '../app/exam-overview.ts';
import type { ExamScreenOf } from '../app/exam-screens.ts';
import { shownRows } from '../app/rows.ts';
import { answeredIn, type ExamState, markOf } from '../exam/exam.ts';
import { sayBlank } from '../plain/exam-sentences.ts';
import type { Key } from '../terminal/keys.ts';
import type { WindowSize } from '../terminal/window.ts';
import { accented } from './accent.tsx';
import { Clickable } from './clickable.tsx';
import type { Layout } from './frame.tsx';
import { useKey } from './keys.ts';
import { type Piece, proseLines, type TextLine, TextLines } from './text-line.tsx';
import type { Theme } from './theme.ts';

/** "❯12 ●!": the number of a question and how it stands. */
const cellOf = (
  exam: ExamState,
  place: number,
  selected: boolean,
  { signs, accent }: Theme,
): readonly Piece[] => {
  const { questions } = exam.setting;
  const card = questions[place]?.card;
  if (card === undefined) return [];
  const { answer, flagged } = markOf(exam, card);
  const digits = Math.max(2, String(questions.length).length);
  const gap = digits > 2 ? '' : ' ';
  return [
    accented(selected ? signs.pointer : ' ', { accent }),
    { text: String(place + 1).padStart(digits), bold: selected },
    { text: ` ${answer ? signs.answered : signs.blank}`, dim: answer === null },
    accented(`${flagged ? signs.flagged : ' '}${gap}`, { accent }),
  ];
};

const widthOf = (cell: readonly Piece[]): number =>
  cell.reduce((width, { text }) => width + text.length, 0);

const rowsOf = (
  exam: ExamState,
  cursor: number,
  perRow: number,
  theme: Theme,
): readonly TextLine[] => {
  const count = exam.setting.questions.length;
  return Array.from({ length: Math.ceil(count / perRow) }, (_, row) =>
    Array.from({ length: perRow }, (_cell, column) => {
      const place = row * perRow + column;
      return cellOf(exam, place, place === cursor, theme);
    }).flat(),
  );
};

const legend = ({ signs, accent }: Theme): TextLine => [
  { text: ` ${signs.answered} answered   ${signs.blank} blank   `, dim: true },
  accented(signs.flagged, { accent }),
  { text: ' flagged', dim: true },
];

/** Under the numbers, behind the place of the pointer. */
const indented = (lines: readonly TextLine[]): readonly TextLine[] =>
  lines.map((line) => [{ text: ' ' }, ...line]);

/** What the key to hand in does: nothing is lost by pressing it once. */
const endLines = (
  exam: ExamState,
  warned: boolean,
  { bodyWidth, compact }: Layout,
  theme: Theme,
  key: string,
): readonly TextLine[] => {
  const blank = exam.setting.questions.length - answeredIn(exam);
  if (warned) return indented(proseLines(sayBlank(blank, key), bodyWidth - 1, { bold: true }));
  return compact ? [] : [[accented(` ${key}`, theme), { text: ' hands it in.' }]];
};

/** All questions in a grid. Where the window is too small for it, the rows round the one moved to. */
export const ExamOverview = ({
  exam,
  screen,
  size,
  layout,
  theme,
}: {
  readonly exam: ExamState;
  readonly screen: ExamScreenOf<'exam-overview'>;
  readonly size: WindowSize;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  const perRow = cellsPerRow(size);
  const grid = rowsOf(exam, screen.cursor, perRow, theme);
  const space: readonly TextLine[] = layout.compact ? [] : [[]];
  const end = endLines(exam, screen.warned, layout, theme, useKey('exam-overview', 'hand-in'));
  const showsLegend = !layout.compact || !screen.warned;
  const below = [...(showsLegend ? [...space, legend(theme)] : []), ...space, ...end];
  const { first, last } = shownRows(
    grid.length,
    Math.floor(screen.cursor / perRow),
    layout.bodyRows - below.length,
  );
  const cellWidth = widthOf(cellOf(exam, 0, false, theme));
  const cellAt = (line: number, column: number): Key | undefined => {
    const row = (first + line) * perRow + Math.floor(column / cellWidth);
    const isCell = column < perRow * cellWidth && row < exam.setting.questions.length;
    return isCell ? { name: 'row', row } : undefined;
  };
  return (
    <Box flexDirection="column">
      <Clickable meaning={cellAt}>
        <TextLines lines={grid.slice(first, last)} />
      </Clickable>
      <TextLines lines={below} />
    </Box>
  );
};
