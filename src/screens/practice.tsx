import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { letterOf } from '../app/rows.ts';
import type { PracticeRow } from '../app/state.ts';
import { plural } from '../plain/day-lines.ts';
import { exerciseNames, sayOffer, writeName } from '../plain/exercise-lines.ts';
import { type Choice, Choices } from './choices.tsx';
import type { Layout } from './frame.tsx';
import type { Theme } from './theme.ts';

/** Pointer, letter and the space round them. */
const besideWords = 9;

/** What a row of extra practice is called. */
export const rowName = ({ kind }: PracticeRow): string =>
  kind === 'write' ? writeName : exerciseNames[kind];

/** What a row holds now. */
export const rowNote = (row: PracticeRow, short = false): string =>
  row.kind === 'write' ? plural(row.ports, 'port') : sayOffer(row, short);

const choicesFor = (rows: readonly PracticeRow[], { bodyWidth }: Layout): readonly Choice[] => {
  const widest = Math.max(...rows.map((row) => rowName(row).length));
  const noteFor = (row: PracticeRow): string => {
    const whole = rowNote(row);
    return whole.length <= bodyWidth - widest - besideWords ? whole : rowNote(row, true);
  };
  return rows.map((row, index) => ({
    letter: letterOf(index),
    text: rowName(row).padEnd(widest),
    note: noteFor(row),
    quiet: row.kind !== 'write' && row.cards === 0,
  }));
};

/** What is asked above the exercises. */
export const practiceQuestion = 'What do you want to practise?';

/** Exercises beyond the day's work, each with what it would hold now. */
export const Practice = ({
  rows,
  cursor,
  layout,
  theme,
}: {
  readonly rows: readonly PracticeRow[];
  readonly cursor: number | undefined;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => (
  <Box flexDirection="column">
    <Text bold>{practiceQuestion}</Text>
    <Box marginTop={1}>
      <Choices id="practice" choices={choicesFor(rows, layout)} cursor={cursor} theme={theme} />
    </Box>
  </Box>
);
