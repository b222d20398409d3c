import { Text } from 'ink';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import type { DrillState } from '../../app/class/drill-state.ts';
import type { SnapshotSource } from '../app.tsx';
import { type Clicks, ClicksHere } from '../clickable.tsx';
import { type Environment, themeFor } from '../theme.ts';
import { DrillScreen } from './drill-screen.tsx';
import { spokenDrill } from './drill-spoken.ts';

/** The program `drill` on the screen, or, for a screen reader, as sentences. */
export const DrillApp = ({
  source,
  clicks,
  environment,
}: {
  readonly source: SnapshotSource<DrillState>;
  /** Is told what can be clicked. */
  readonly clicks: Clicks;
  readonly environment: Environment;
}): ReactNode => {
  const { state, blank } = useSyncExternalStore(source.subscribe, source.snapshot);
  const { settings, spoken } = state.setting;
  const theme = useMemo(() => themeFor(environment, settings.theme), [environment, settings.theme]);
  if (blank) return <Text> </Text>;
  return spoken ? (
    <Text>{spokenDrill(state).join('\n')}</Text>
  ) : (
    <ClicksHere value={settings.mouse ? clicks : undefined}>
      <DrillScreen state={state} theme={theme} />
    </ClicksHere>
  );
};
