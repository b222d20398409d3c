import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { ScratchScreen } from '../app/scratch-screen.ts';
import { clockText, unreadSentences } from '../plain/scratch-lines.ts';
import type { ScratchState } from '../scratch/scratch.ts';
import { accented } from './accent.tsx';
import { cellsOf } from './cells.ts';
import { Paragraph } from './paragraph.tsx';
import { Quiet } from './quiet.tsx';
import { type ScratchProps, ScratchResult } from './scratch-result.tsx';
import { TypedField } from './typed-field.tsx';

const gap = 3;
const narrowestColumn = 16;

/** Lines in columns, filled one after the other as on paper; the first ones go when there is no more room. */
export const inColumns = (
  lines: readonly string[],
  width: number,
  rows: number,
): readonly string[] => {
  const widest = Math.max(narrowestColumn, ...lines.map((line) => cellsOf(line) + gap));
  const columnWidth = Math.min(width, widest);
  const columns = Math.max(1, Math.floor(width / columnWidth));
  const needed = Math.ceil(lines.length / rows);
  const gone = columns === 1 ? lines.length - rows : (needed - columns) * rows;
  const shown = lines.slice(Math.max(0, gone));
  return Array.from({ length: Math.min(rows, shown.length) }, (_, row) =>
    shown
      .filter((_line, at) => at % rows === row)
      .map((line) => line + ' '.repeat(Math.max(0, columnWidth - cellsOf(line))))
      .join('')
      .trimEnd(),
  );
};

const instruction = 'All you know, one a line: 22 ssh';

/** What is said below the field: why a line was not taken, or how to end. */
const noticeOf = ({ sheet, emptyEnter, typed }: ScratchScreen): string => {
  if (sheet.unread) return unreadSentences[sheet.unread];
  if (emptyEnter) return 'Enter again: that is all I know';
  return typed === '' ? 'Enter on an empty line: that is all' : '';
};

const Writing = ({ screen, layout, theme }: ScratchProps): ReactNode => {
  const { compact, bodyWidth, bodyRows } = layout;
  const space = compact ? 0 : 1;
  const rows = Math.max(1, bodyRows - 3 - 2 * space);
  const lines = screen.sheet.lines.map(({ text }) => text);
  const columns = inColumns(lines, bodyWidth, rows);
  return (
    <Box flexDirection="column">
      <Quiet wrap="truncate">{lines.length === 0 ? instruction : `${lines.length} written`}</Quiet>
      {columns.length > 0 ? (
        <Box marginTop={space}>
          <Text wrap="truncate">{columns.join('\n')}</Text>
        </Box>
      ) : null}
      <Box marginTop={space} flexDirection="column">
        <TypedField
          label={accented(`${theme.signs.pointer} `, theme)}
          typed={screen.typed}
          width={bodyWidth}
          theme={theme}
        />
        <Quiet wrap="truncate">{noticeOf(screen) || ' '}</Quiet>
      </Box>
    </Box>
  );
};

/** A list being written down from memory, the pause in it, and what is missing at its end. */
export const Scratch = ({
  unsaved,
  ...shown
}: ScratchProps & { readonly unsaved: number }): ReactNode => {
  const { sheet } = shown.screen;
  if (sheet.finished) return <ScratchResult {...shown} />;
  if (sheet.pausedAt === undefined) return <Writing {...shown} />;
  return (
    <Box flexDirection="column">
      <Text bold>Paused.</Text>
      <Paragraph text={pausedSentence(sheet)} width={shown.layout.bodyWidth} />
      {unsaved > 0 ? <Text>{`${unsaved} not saved yet.`}</Text> : null}
    </Box>
  );
};

/** That nothing is lost by a pause, nor by leaving. */
export const pausedSentence = ({ lines }: ScratchState): string =>
  `The clock stands still, the ${lines.length} written stay. Who quits now keeps what is right.`;

/** The clock, and at the end nothing. */
export const scratchCorner = ({ sheet, minutes }: ScratchScreen, columns: number): string => {
  if (sheet.finished || minutes === undefined) return '';
  return columns < 60 ? `${minutes} min` : clockText(sheet, minutes);
};
