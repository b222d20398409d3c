import { Box } from 'ink';
import type { ReactNode } from 'react';
import { type DrillState, missesOf } from '../../app/class/drill-state.ts';
import { type Marked, marksOf } from '../../drill/marks.ts';
import { safeText } from '../../grading/safe-text.ts';
import { drillScore, missedLines, sayTakenBefore } from '../../plain/class/drill-lines.ts';
import type { Layout } from '../frame.tsx';
import { Quiet } from '../quiet.tsx';
import { proseLines, type TextLine, TextLines } from '../text-line.tsx';
import type { Theme } from '../theme.ts';

interface Painted {
  readonly state: DrillState;
  readonly layout: Layout;
  readonly theme: Theme;
}

/** So many signs at the most; where it can be they end behind a slash of a path, or a dash of a slip. */
const firstPiece = (signs: readonly string[], width: number): number => {
  if (signs.length <= width) return signs.length;
  const line = signs.slice(0, width);
  const behind = (joints: string): number =>
    Math.max(
      0,
      line.findLastIndex((sign) => joints.includes(sign)),
    ) + 1;
  const [slash, dash] = [behind('/\\'), behind('-')];
  return slash > 1 ? slash : dash > 1 ? dash : width;
};

/** A text in as many lines as it takes. */
const pieces = (text: string, width: number): readonly string[] => {
  const signs = [...text];
  const lines: string[] = [];
  while (signs.length > 0) lines.push(signs.splice(0, firstPiece(signs, width)).join(''));
  return lines;
};

const labelWidth = 8;

/** "Slip    K7QX-3MB4-9TTR" */
const labelled = (label: string, text: string, { bodyWidth }: Layout, bold = false) =>
  pieces(text, bodyWidth - labelWidth).map(
    (piece, at): TextLine => [
      { text: (at === 0 ? label : '').padEnd(labelWidth), dim: true },
      { text: piece, bold },
    ],
  );

/** What to do once it is done, in a sentence. */
const handInSentence = ({ handIn }: DrillState): string =>
  handIn?.file === undefined ? 'Hand in the slip.' : 'Hand in either, slip or file.';

/** Whose it is where it was done before: above all that could be handed in by somebody else. */
const beforeLines = ({ taking, setting }: DrillState, { bodyWidth }: Layout) =>
  setting.over ? proseLines(sayTakenBefore(taking, setting.whose), bodyWidth) : [];

/** The file that was asked for, and why it is not there. */
const unwrittenLines = ({ state, layout, theme }: Painted): readonly TextLine[] => {
  const unwritten = state.handIn?.unwritten;
  if (!unwritten) return [];
  const width = layout.bodyWidth - 2;
  const file = pieces(`${unwritten.file}:`, width).map((text): TextLine => [{ text }]);
  return [...file, ...proseLines(unwritten.reason, width)].map(
    (line, at): TextLine => [
      { text: at === 0 ? `${theme.signs.wrong} ` : '  ', colour: theme.wrong },
      ...line,
    ],
  );
};

const headLines = (painted: Painted): readonly TextLine[] => {
  const { state, layout } = painted;
  const { taking, setting, handIn } = state;
  const space: readonly TextLine[] = layout.compact ? [] : [[]];
  const marks = marksOf(taking, setting.grading);
  return [
    [{ text: drillScore(marks), bold: true }],
    ...beforeLines(state, layout),
    ...space,
    ...(taking.run.name === null ? [] : labelled('Name', safeText(taking.run.name), layout)),
    ...(handIn ? labelled('Slip', handIn.slip, layout, true) : []),
    // What was asked for is what is looked for, and so first.
    ...unwrittenLines(painted),
    ...(handIn?.file === undefined ? [] : labelled('File', handIn.file, layout)),
    ...proseLines(handInSentence(state), layout.bodyWidth),
    ...(handIn?.trouble === undefined
      ? []
      : proseLines(`No answers file: ${handIn.trouble}`, layout.bodyWidth)),
  ];
};

/** The number of a question as it was asked. */
const numberOf = ({ taking }: DrillState, { place }: Marked): number =>
  taking.asked.findIndex((asked) => asked.place === place) + 1;

const missLines = (marked: Marked, { state, layout, theme }: Painted): readonly TextLine[] => {
  const { catalog } = state.setting.grading;
  const [question, told] = missedLines(marked, numberOf(state, marked), catalog);
  const width = layout.bodyWidth - 2;
  return [
    ...(layout.compact ? [] : [[]]),
    ...proseLines(question, width, { bold: true }).map(
      (line, at): TextLine => [
        { text: at === 0 ? `${theme.signs.wrong} ` : '  ', colour: theme.wrong },
        ...line,
      ],
    ),
    ...proseLines(told, width).map((line): TextLine => [{ text: '  ' }, ...line]),
  ];
};

/** The result, what is handed in, and every miss with what is right; from the part moved to on. */
export const DrillDone = (painted: Painted): ReactNode => {
  const { state, layout } = painted;
  const parts = [
    headLines(painted),
    ...missesOf(state).map((marked) => missLines(marked, painted)),
  ].slice(state.top);
  const lines = parts.flat();
  const shown = lines[0]?.length === 0 ? lines.slice(1) : lines;
  const isCut = shown.length > layout.bodyRows;
  return (
    <Box flexDirection="column">
      <TextLines lines={isCut ? shown.slice(0, layout.bodyRows - 1) : shown} />
      {isCut ? <Quiet> ...</Quiet> : null}
    </Box>
  );
};
