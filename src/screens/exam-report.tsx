import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { ExamScreenOf } from '../app/exam-screens.ts';
import type { Catalog } from '../registry/catalog.ts';
import type { Layout } from './frame.tsx';
import { Quiet } from './quiet.tsx';
import { reportFrom } from './report-lines.ts';
import { TextLines } from './text-line.tsx';
import type { Theme } from './theme.ts';

/** What a test came to, from the part moved to on. */
export const ExamReport = ({
  screen,
  catalog,
  layout,
  theme,
}: {
  readonly screen: ExamScreenOf<'report'>;
  readonly catalog: Catalog;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  const { report, top } = screen;
  const { lines, more } = reportFrom(top, layout.bodyRows - 1, { report, catalog, layout, theme });
  return (
    <Box flexDirection="column">
      <TextLines lines={lines} />
      {more ? <Quiet> ...</Quiet> : null}
    </Box>
  );
};
