import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { idleCommands } from '../app/idle.ts';
import { settingsShown } from '../app/settings.ts';
import type { AppState } from '../app/state.ts';
import { placeOf } from '../app/update.ts';
import { aimsIn } from '../app/welcome.ts';
import { inOrder } from '../registry/deck.ts';
import type { SessionState } from '../session/session.ts';
import { After } from './after.tsx';
import { ChoiceRows, valueWidth } from './choice-rows.tsx';
import { Entry } from './entry.tsx';
import { Find } from './find.tsx';
import type { Layout } from './frame.tsx';
import { Help } from './help.tsx';
import { Home } from './home.tsx';
import { Lists } from './lists.tsx';
import { toldOf } from './map-told.ts';
import { Paragraph } from './paragraph.tsx';
import { Plan } from './plan.tsx';
import { PortMap } from './port-map.tsx';
import { Practice } from './practice.tsx';
import { Scratch } from './scratch.tsx';
import { savedSentence } from './sentences.ts';
import { settingChoices } from './settings.ts';
import { Statistics } from './statistics.tsx';
import { Lesson, Study } from './study.tsx';
import { Summary } from './summary.tsx';
import { teachChoices } from './teach.ts';
import type { Theme } from './theme.ts';
import { TimedTest } from './timed-test.tsx';
import { Verdict } from './verdict.tsx';
import { DateField, Welcome, When } from './welcome.tsx';

/** What a screen is painted from. */
export interface Painted {
  readonly state: AppState;
  readonly layout: Layout;
  readonly theme: Theme;
}

const Session = ({
  state,
  session,
  layout,
  theme,
}: Painted & { readonly session: SessionState }): ReactNode => {
  const { phase, plan } = session;
  const { screen } = state;
  if (phase.name === 'done')
    return <Summary state={session} now={state.now} layout={layout} theme={theme} />;
  if (session.pausedAt !== undefined) {
    return (
      <Box flexDirection="column">
        <Text bold>Paused.</Text>
        <Paragraph text={savedSentence(state.unsaved)} width={layout.bodyWidth} />
      </Box>
    );
  }
  if (screen.name !== 'study') return null;
  if (phase.name === 'verdict') {
    const { outcome } = phase;
    const { sources } = screen;
    return <Verdict {...{ outcome, catalog: plan.catalog, sources, layout, theme }} />;
  }
  const { standing } = phase;
  if (standing.lesson) return <Lesson items={standing.facts} layout={layout} />;
  return <Study {...{ state: session, standing, screen, layout, theme }} />;
};

/** What stands between the heading and the foot. */
export const Body = ({ state, layout, theme }: Painted): ReactNode => {
  const { screen, equipment, session, size } = state;
  if (state.help) {
    return (
      <Help
        place={placeOf({ ...state, help: false })}
        idle={idleCommands(state)}
        layout={layout}
        theme={theme}
      />
    );
  }
  switch (screen.name) {
    case 'welcome':
      return (
        <Welcome aims={aimsIn(equipment.catalog)} {...{ cursor: screen.cursor, layout, theme }} />
      );
    case 'when':
      return <When {...{ dues: screen.dues, cursor: screen.cursor, layout, theme }} />;
    case 'date':
      return <DateField {...{ typed: screen.typed, refused: screen.refused, layout, theme }} />;
    case 'lists':
      return (
        <Lists
          decks={inOrder(equipment.catalog.decks)}
          cursor={screen.cursor}
          layout={layout}
          theme={theme}
        />
      );
    case 'settings': {
      const rows = settingChoices(settingsShown(state));
      return <ChoiceRows {...{ rows, cursor: screen.cursor, layout, theme }} />;
    }
    case 'plan':
      return <Plan {...{ prospect: screen.prospect, cursor: screen.cursor, layout, theme }} />;
    case 'practice':
      return <Practice {...{ rows: screen.rows, cursor: screen.cursor, layout, theme }} />;
    case 'teach': {
      const rows = teachChoices(screen, valueWidth(layout));
      return <ChoiceRows {...{ rows, cursor: screen.cursor, layout, theme }} />;
    }
    case 'home':
      return (
        <Home
          figures={screen.figures}
          test={screen.test}
          idle={idleCommands(state)}
          layout={layout}
          theme={theme}
        />
      );
    case 'after':
      return <After date={screen.date} cursor={screen.cursor} layout={layout} theme={theme} />;
    case 'scratch':
      return <Scratch {...{ screen, unsaved: state.unsaved, layout, theme }} />;
    case 'map':
      return <PortMap {...{ screen, told: toldOf(state, screen.map), size, layout, theme }} />;
    case 'statistics':
      return <Statistics {...{ screen, layout, theme }} />;
    case 'find':
      return <Find {...{ state, screen, layout, theme }} />;
    case 'entry':
      return <Entry {...{ state, screen, layout, theme }} />;
    case 'study':
      return session ? <Session {...{ state, session, layout, theme }} /> : null;
    case 'exam-intro':
    case 'exam':
    case 'exam-overview':
    case 'exam-rest':
    case 'report':
      return <TimedTest {...{ state, screen, layout, theme }} />;
    default:
      return screen satisfies never;
  }
};
