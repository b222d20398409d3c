import { Box, Text } from 'ink';
import { type ReactNode, useSyncExternalStore } from 'react';
import type { Moment } from '../memory/moment.ts';
import { lastOutcome, mayOverride, mayUndo, standingOf } from '../session/selectors.ts';
import type { SessionState } from '../session/session.ts';
import type { WindowSize } from '../terminal/window.ts';
import { Footer } from './footer.tsx';
import { Frame, isCompact, textWidth } from './frame.tsx';
import { Help } from './help.tsx';
import { Home, type HomeFigures } from './home.tsx';
import type { Place } from './keymap.ts';
import { position } from './sentences.ts';
import { Study } from './study.tsx';
import { Summary } from './summary.tsx';
import type { Theme } from './theme.ts';
import { Verdict } from './verdict.tsx';
import { placeOf, type View } from './view.ts';

/** All that is painted. */
export interface Snapshot {
  readonly view: View;
  readonly session: SessionState | undefined;
  readonly figures: HomeFigures;
  readonly now: Moment;
  readonly size: WindowSize;
  /** Why the last answer could not be saved. */
  readonly trouble: string | undefined;
  /** An empty frame: makes Ink paint all of the next one, after the terminal was somebody else's. */
  readonly blank: boolean;
}

export interface SnapshotSource {
  subscribe(listener: () => void): () => void;
  snapshot(): Snapshot;
}

const Paused = ({ state }: { readonly state: SessionState }): ReactNode => (
  <Box flexDirection="column" marginTop={1}>
    <Text bold>Paused.</Text>
    <Text>
      {state.saved === state.made
        ? 'The clock stands still; everything is saved.'
        : `The clock stands still; ${state.made - state.saved} not saved yet.`}
    </Text>
  </Box>
);

const bodyOf = (snapshot: Snapshot, theme: Theme): ReactNode => {
  const { view, session, figures, now, size } = snapshot;
  const compact = isCompact(size);
  if (view.help) {
    const under = placeOf({ ...view, help: false }, session);
    return <Help place={under} compact={compact} />;
  }
  if (view.screen === 'home' || !session) return <Home figures={figures} theme={theme} />;
  const { phase } = session;
  if (phase.name === 'done') return <Summary state={session} now={now} theme={theme} />;
  if (session.pausedAt !== undefined) return <Paused state={session} />;
  if (phase.name === 'verdict') {
    return (
      <Verdict
        outcome={phase.outcome}
        catalog={session.plan.catalog}
        sources={view.sources}
        compact={compact}
        theme={theme}
      />
    );
  }
  return (
    <Study state={session} standing={phase.standing} view={view} theme={theme} compact={compact} />
  );
};

const hiddenKeys = ({ session }: Snapshot): readonly string[] => {
  if (!session) return [];
  const outcome = lastOutcome(session);
  const standing = standingOf(session);
  return [
    ...(standing?.hint === 'choices' ? ['h'] : []),
    ...(mayUndo(session) ? [] : ['u']),
    ...(outcome && mayOverride(outcome) ? [] : ['o']),
  ];
};

const rightCorner = (snapshot: Snapshot, place: Place): string => {
  const { session, figures, trouble } = snapshot;
  if (trouble) return `Not saved: ${trouble}`;
  if (place === 'home') return figures.date;
  return session && (place === 'choice' || place === 'typed') ? position(session) : '';
};

/** One screen of a snapshot. */
export const Screen = ({
  snapshot,
  theme,
}: {
  readonly snapshot: Snapshot;
  readonly theme: Theme;
}): ReactNode => {
  const { size } = snapshot;
  const place = placeOf(snapshot.view, snapshot.session);
  const deck =
    snapshot.session && place !== 'home' ? snapshot.session.plan.deck.name : snapshot.figures.deck;
  return (
    <Frame
      size={size}
      left={deck}
      right={rightCorner(snapshot, place)}
      footer={
        <Footer
          place={place}
          columns={textWidth(size)}
          theme={theme}
          hidden={hiddenKeys(snapshot)}
        />
      }
    >
      {bodyOf(snapshot, theme)}
    </Frame>
  );
};

export const App = ({
  source,
  theme,
}: {
  readonly source: SnapshotSource;
  readonly theme: Theme;
}): ReactNode => {
  const snapshot = useSyncExternalStore(source.subscribe, source.snapshot);
  return snapshot.blank ? <Text> </Text> : <Screen snapshot={snapshot} theme={theme} />;
};
