import { Box } from 'ink';
import type { ReactNode } from 'react';
import { aftermaths } from '../app/after.ts';
import { letterOf } from '../app/rows.ts';
import { longDay } from '../plain/days.ts';
import { type Choice, Choices } from './choices.tsx';
import type { Layout } from './frame.tsx';
import { Paragraph } from './paragraph.tsx';
import type { Theme } from './theme.ts';

/** What is asked once the day of an exam is over. */
export const afterQuestion = (date: string): string =>
  `The exam was on ${longDay(date)}. How did it go?`;

const choicesFor = (compact: boolean): readonly Choice[] => {
  const widest = Math.max(...aftermaths.map(({ title }) => title.length));
  return aftermaths.map(({ title, note }, index) => ({
    letter: letterOf(index),
    text: compact ? title : title.padEnd(widest),
    note: compact ? undefined : note,
  }));
};

/** One key says how the exam went. */
export const After = ({
  date,
  cursor,
  layout,
  theme,
}: {
  readonly date: string;
  readonly cursor: number | undefined;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => (
  <Box flexDirection="column">
    <Paragraph text={afterQuestion(date)} width={layout.bodyWidth} bold />
    <Box marginTop={1}>
      <Choices id="after" choices={choicesFor(layout.compact)} cursor={cursor} theme={theme} />
    </Box>
  </Box>
);
