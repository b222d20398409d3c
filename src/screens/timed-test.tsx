import { Text } from 'ink';
import type { ReactNode } from 'react';
import type { ExamScreen } from '../app/exam-screens.ts';
import type { AppState } from '../app/state.ts';
import { Accent } from './accent.tsx';
import { ExamQuestion, ExamRest } from './exam.tsx';
import { ExamIntro } from './exam-intro.tsx';
import { ExamOverview } from './exam-overview.tsx';
import { ExamReport } from './exam-report.tsx';
import type { Layout } from './frame.tsx';
import { Quiet } from './quiet.tsx';
import type { Theme } from './theme.ts';

/** Said below the question, where there is room. */
export const Flagged = ({ theme }: { readonly theme: Theme }): ReactNode => (
  <Text>
    <Accent theme={theme}>{theme.signs.flagged}</Accent>
    <Quiet> flagged</Quiet>
  </Text>
);

/** The timed ports test, from before it begins to its report. */
export const TimedTest = ({
  state,
  screen,
  layout,
  theme,
}: {
  readonly state: AppState;
  readonly screen: ExamScreen;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  const { exam, equipment, unsaved } = state;
  switch (screen.name) {
    case 'exam-intro':
      return <ExamIntro {...{ state, screen, layout, theme }} />;
    case 'exam':
      return exam ? <ExamQuestion {...{ exam, cursor: screen.cursor, layout, theme }} /> : null;
    case 'exam-overview':
      return exam ? <ExamOverview {...{ exam, screen, size: state.size, layout, theme }} /> : null;
    case 'exam-rest':
      return <ExamRest unsaved={unsaved} layout={layout} />;
    case 'report':
      return <ExamReport {...{ screen, catalog: equipment.catalog, layout, theme }} />;
    default:
      return screen satisfies never;
  }
};
