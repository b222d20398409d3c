import { renderToString, Text } from 'ink';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import type { AppState } from '../app/state.ts';
import { type Clicks, ClicksHere } from './clickable.tsx';
import { Screen } from './screen.tsx';
import { spokenLines } from './spoken.ts';
import { type Environment, themeFor } from './theme.ts';

/** All that is painted of a program. */
export interface Snapshot<S> {
  readonly state: S;
  /** An empty frame: makes Ink paint all of the next one, after the terminal was somebody else's. */
  readonly blank: boolean;
}

export interface SnapshotSource<S> {
  subscribe(listener: () => void): () => void;
  snapshot(): Snapshot<S>;
}

/** The program on the screen, or, for a screen reader, as sentences. */
export const App = ({
  source,
  clicks,
  environment,
}: {
  readonly source: SnapshotSource<AppState>;
  /** Is told what can be clicked. */
  readonly clicks?: Clicks;
  readonly environment: Environment;
}): ReactNode => {
  const { state, blank } = useSyncExternalStore(source.subscribe, source.snapshot);
  const setting = state.settings.theme;
  const theme = useMemo(() => themeFor(environment, setting), [environment, setting]);
  if (blank) return <Text> </Text>;
  return state.spoken ? (
    <Text>{spokenLines(state).join('\n')}</Text>
  ) : (
    <ClicksHere value={state.settings.mouse ? clicks : undefined}>
      <Screen state={state} theme={theme} />
    </ClicksHere>
  );
};

/** Paints a state where nobody sees it. */
export const paintUnseen = (state: AppState, environment: Environment): void => {
  const theme = themeFor(environment, state.settings.theme);
  renderToString(<Screen state={state} theme={theme} />, { columns: state.size.columns });
};
