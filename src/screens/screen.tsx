import { Text } from 'ink';
import type { ReactNode } from 'react';
import type { Command } from '../app/command.ts';
import { idleCommands } from '../app/idle.ts';
import type { AppState } from '../app/state.ts';
import { placeOf } from '../app/update.ts';
import { isTooSmall, smallest } from '../terminal/window.ts';
import { Body, type Painted } from './body.tsx';
import { isFlaggedHere } from './exam-heading.ts';
import { Footer } from './footer.tsx';
import { Frame, type Layout, layoutFor } from './frame.tsx';
import { cornerOf, headingOf } from './headings.ts';
import { hasMenu } from './home.tsx';
import { menuCommands } from './home-menu.tsx';
import { KeysInUse } from './keys.ts';
import { legendText, MapLegend } from './map-legend.tsx';
import { QuietColour } from './quiet.tsx';
import { Before, leavesRoom } from './study.tsx';
import type { Theme } from './theme.ts';
import { Flagged } from './timed-test.tsx';

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

/** Charts, maps and tables may be wider than text. */
const isWide = ({ screen, help }: AppState): boolean =>
  (screen.name === 'statistics' || screen.name === 'map' || screen.name === 'find') && !help;

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
