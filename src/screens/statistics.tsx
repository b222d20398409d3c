import type { ReactNode } from 'react';
import type { StatisticsScreen } from '../app/statistics-screen.ts';
import type { Layout } from './frame.tsx';
import { statisticsLines } from './statistics-lines.ts';
import { TextLines } from './text-line.tsx';
import type { Theme } from './theme.ts';

/** What the answers come to, a chart at a time. */
export const Statistics = ({
  screen,
  layout,
  theme,
}: {
  readonly screen: StatisticsScreen;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => <TextLines lines={statisticsLines(screen, layout, theme)} />;
