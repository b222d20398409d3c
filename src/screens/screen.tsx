import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Command } from '../app/command.ts';
import { idleCommands } from '../app/idle.ts';
import { keyOf } from '../app/keymap.ts';
import { examDay, settingsShown } from '../app/settings.ts';
import type { AppState } from '../app/state.ts';
import type { StatisticsScreen } from '../app/statistics-screen.ts';
import { placeOf } from '../app/update.ts';
import { aimsIn } from '../app/welcome.ts';
import { dayFrom, daysAway, longDay } from '../plain/days.ts';
import { entryPart } from '../plain/entry-lines.ts';
import { exerciseNames } from '../plain/exercise-lines.ts';
import { type Deck, inOrder } from '../registry/deck.ts';
import type { SessionPlan, SessionState } from '../session/session.ts';
import { isTooSmall, smallest, type WindowSize } from '../terminal/window.ts';
import { After } from './after.tsx';
import { Entry } from './entry.tsx';
import { entryCorner } from './entry-text.ts';
import { examCorner, examHeading, isFlaggedHere, isOfTest } from './exam-heading.ts';
import { Find } from './find.tsx';
import { findCorner } from './find-rows.ts';
import { Footer } from './footer.tsx';
import { Frame, type Layout, layoutFor } from './frame.tsx';
import { Help } from './help.tsx';
import { Home, hasMenu } from './home.tsx';
import { menuCommands } from './home-menu.tsx';
import { KeysInUse } from './keys.ts';
import { Lists } from './lists.tsx';
import { legendText, MapLegend } from './map-legend.tsx';
import { mapHeading, toldOf } from './map-told.ts';
import { Paragraph } from './paragraph.tsx';
import { Plan } from './plan.tsx';
import { PortMap } from './port-map.tsx';
import { Practice } from './practice.tsx';
import { QuietColour } from './quiet.tsx';
import { Scratch, scratchCorner } from './scratch.tsx';
import { position, savedSentence } from './sentences.ts';
import { Settings } from './settings.tsx';
import { Statistics } from './statistics.tsx';
import { tabInShort } from './statistics-tabs.ts';
import { Before, Lesson, leavesRoom, Study } from './study.tsx';
import { Summary } from './summary.tsx';
import type { Theme } from './theme.ts';
import { Flagged, TimedTest } from './timed-test.tsx';
import { Verdict } from './verdict.tsx';
import { DateField, Welcome, When } from './welcome.tsx';

interface Painted {
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

const Body = ({ state, layout, theme }: Painted): ReactNode => {
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
    case 'settings':
      return (
        <Settings
          shown={settingsShown(state)}
          cursor={screen.cursor}
          layout={layout}
          theme={theme}
        />
      );
    case 'plan':
      return <Plan {...{ prospect: screen.prospect, cursor: screen.cursor, layout, theme }} />;
    case 'practice':
      return <Practice {...{ rows: screen.rows, cursor: screen.cursor, layout, theme }} />;
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

const headings = {
  welcome: 'portquiz',
  when: 'portquiz',
  date: 'portquiz',
  lists: 'Lists',
  settings: 'Settings',
  practice: 'Extra practice',
  statistics: 'Statistics',
  find: 'Find a port',
} as const;

/** The list that is studied, and first what is practised of it. */
const studied = (plan: SessionPlan | undefined, { name }: Deck): string => {
  const list = plan?.deck.name ?? name;
  return plan?.exercise ? `${exerciseNames[plan.exercise.kind]} - ${list}` : list;
};

/** What a screen is about, in its upper left corner. */
export const headingOf = (state: AppState): string => {
  const { screen, deck, session, help, size } = state;
  if (help) return 'Keys';
  if (isOfTest(screen)) return examHeading(state, screen);
  if (screen.name === 'home' || screen.name === 'after') return deck.name;
  if (screen.name === 'scratch') return screen.sheet.deck.name;
  if (screen.name === 'map') return mapHeading(screen, size.columns);
  if (screen.name === 'statistics')
    return size.columns < 60 ? headings.statistics : `Statistics: ${screen.charts.deck.name}`;
  if (screen.name === 'entry') return entryPart(screen.entry);
  if (screen.name === 'plan')
    return size.columns < 60 ? 'Plan' : `Plan: ${screen.prospect.deck.name}`;
  return screen.name === 'study' ? studied(session?.plan, deck) : headings[screen.name];
};

const plainOffer = ({ keymap, size }: AppState): string => {
  const key = keyOf(keymap, 'welcome', 'plain');
  return size.columns < 60 ? `${key}: plain text` : `Screen reader? Press ${key} for plain text.`;
};

/** The tab where the tabs have no line of their own, else the day of the exam. */
const statisticsCorner = ({ tab, charts }: StatisticsScreen, size: WindowSize): string => {
  const { ahead } = charts.exam;
  if (layoutFor(size).compact) return tabInShort(tab);
  if (!ahead) return '';
  const away = daysAway(ahead.date, charts.today);
  return size.columns < 80 ? `exam ${away}` : `${dayFrom(ahead.date, charts.today)}, ${away}`;
};

/** What belongs beside it: the position, the day, or that something is wrong. */
export const cornerOf = (state: AppState): string => {
  const { screen, session, trouble, notSet, now, size } = state;
  if (trouble ?? notSet) return `Not saved: ${trouble ?? notSet}`;
  if (state.help) return '';
  if (screen.name === 'welcome') return plainOffer(state);
  if (isOfTest(screen)) return examCorner(state, screen);
  if (screen.name === 'plan') {
    const { date, today } = screen.prospect;
    return `${dayFrom(date, today)}, ${daysAway(date, today)}`;
  }
  if (screen.name === 'statistics') return statisticsCorner(screen, size);
  if (screen.name === 'scratch') return scratchCorner(screen, size.columns);
  if (screen.name === 'find') return findCorner(screen);
  if (screen.name === 'entry') return entryCorner(screen);
  const exam = screen.name === 'home' ? examDay(state) : undefined;
  if (exam !== undefined) return `${longDay(exam)}, ${daysAway(exam, now.day)}`;
  return session?.phase.name === 'asking' && screen.name === 'study' ? position(session) : '';
};

const noteOf = ({ state, layout, theme }: Painted): ReactNode => {
  const { session, screen } = state;
  if (state.help) return undefined;
  if (isFlaggedHere(state) && !layout.compact) return <Flagged theme={theme} />;
  if (screen.name !== 'study' || session?.phase.name !== 'asking') return undefined;
  const { before, pausedAt, phase } = session;
  return before && pausedAt === undefined && leavesRoom(session, phase.standing, screen, layout) ? (
    <Before outcome={before} theme={theme} />
  ) : undefined;
};

const noneIdle: ReadonlySet<Command> = new Set();

/** What the footer need not say: what would do nothing, and what stands above it already. */
const unsaid = (state: AppState, layout: Layout): ReadonlySet<Command> => {
  if (state.help) return noneIdle;
  const idle = idleCommands(state);
  const { screen } = state;
  if (screen.name !== 'home' || !hasMenu(screen.figures, screen.test, idle, layout, state.keymap))
    return idle;
  return new Set([...idle, ...menuCommands]);
};

/** Charts and maps may be wider than text. */
const isWide = ({ screen, help }: AppState): boolean =>
  (screen.name === 'statistics' || screen.name === 'map') && !help;

/** The program as a person sees it, never wider or taller than the window. */
export const Screen = ({
  state,
  theme,
}: {
  readonly state: AppState;
  readonly theme: Theme;
}): ReactNode => {
  const { size } = state;
  if (isTooSmall(size))
    return <Text wrap="truncate">{`portquiz needs ${smallest.columns}x${smallest.rows}`}</Text>;
  const { screen } = state;
  const wide = isWide(state);
  const layout = layoutFor(size, wide);
  const corner = cornerOf(state);
  const map = wide && screen.name === 'map' && corner === '' ? screen.map : undefined;
  return (
    <KeysInUse value={state.keymap}>
      <QuietColour value={theme.quiet}>
        <Frame
          size={size}
          left={headingOf(state)}
          right={map ? legendText(map, size.columns, theme) : corner}
          corner={map ? <MapLegend {...{ map, columns: size.columns, theme }} /> : undefined}
          wide={wide}
          note={noteOf({ state, layout, theme })}
          footer={
            <Footer
              place={placeOf(state)}
              columns={layout.width}
              theme={theme}
              idle={unsaid(state, layout)}
            />
          }
        >
          <Body state={state} layout={layout} theme={theme} />
        </Frame>
      </QuietColour>
    </KeysInUse>
  );
};
