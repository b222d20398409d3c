import { Text } from 'ink';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { hostPlaceOf, idleInHost, placeBelowHelp } from '../../app/class/host-place.ts';
import type { HostState } from '../../app/class/host-state.ts';
import type { Command } from '../../app/command.ts';
import { isTooSmall, smallest } from '../../terminal/window.ts';
import type { SnapshotSource } from '../app.tsx';
import { type Clicks, ClicksHere } from '../clickable.tsx';
import { Footer } from '../footer.tsx';
import { Frame, layoutFor } from '../frame.tsx';
import { Help } from '../help.tsx';
import { KeysInUse } from '../keys.ts';
import { QuietColour } from '../quiet.tsx';
import { type Environment, type Theme, themeFor } from '../theme.ts';
import { AnsweredQuestion } from './host-answer.tsx';
import { Board } from './host-board.tsx';
import { hostCorner, hostHeading } from './host-headings.ts';
import { Lobby } from './host-lobby.tsx';
import { type Painted, roomFor } from './host-painted.ts';
import { AskedQuestion } from './host-question.tsx';
import { ClassReport } from './host-report.tsx';
import { hostSpokenLines } from './host-spoken.ts';
import { Status, statusLine } from './host-status.tsx';
import { Rename, Students } from './host-students.tsx';

type Looks = Painted & { readonly coloured: boolean };

const InRoom = (painted: Looks): ReactNode => {
  const { room } = painted.state;
  const place = room.rounds.length - 1;
  const question = room.questions[place];
  switch (room.phase) {
    case 'lobby':
      return <Lobby {...painted} />;
    case 'question':
      return question ? <AskedQuestion {...painted} question={question} /> : null;
    case 'answer':
      return question ? <AnsweredQuestion {...painted} {...{ question, place }} /> : null;
    case 'board':
    case 'podium':
      return <Board {...painted} />;
    case 'over':
      return <ClassReport {...painted} />;
    default:
      return room.phase satisfies never;
  }
};

const Body = (painted: Looks): ReactNode => {
  const { state, theme } = painted;
  const { view } = state;
  if (state.help) {
    const [place, idle] = [placeBelowHelp(state), idleInHost(state)];
    return <Help {...{ place, idle, layout: layoutFor(state.size, true), theme }} />;
  }
  switch (view.name) {
    case 'room':
      return <InRoom {...painted} />;
    case 'students':
      return <Students {...painted} view={view} />;
    case 'rename':
      return <Rename {...painted} view={view} />;
    default:
      return view satisfies never;
  }
};

const noneIdle: ReadonlySet<Command> = new Set();

/**
 * The teacher's program as a class sees it on the wall, never wider or taller than the window.
 * @param coloured whether the terminal shows colours
 */
export const HostScreen = ({
  state,
  theme,
  coloured,
}: {
  readonly state: HostState;
  readonly theme: Theme;
  readonly coloured: boolean;
}): ReactNode => {
  const { size } = state;
  if (isTooSmall(size))
    return <Text wrap="truncate">{`portquiz needs ${smallest.columns}x${smallest.rows}`}</Text>;
  const { width } = layoutFor(size, true);
  const status = statusLine(state, width, theme);
  const room = roomFor(size, status !== undefined);
  return (
    <KeysInUse value={state.setting.keymap}>
      <QuietColour value={theme.quiet}>
        <Frame
          size={size}
          left={hostHeading(state)}
          right={hostCorner(state)}
          wide
          note={status && <Status line={status} />}
          footer={
            <Footer
              place={hostPlaceOf(state)}
              columns={width}
              theme={theme}
              idle={state.help ? noneIdle : idleInHost(state)}
            />
          }
        >
          <Body {...{ state, room, theme, coloured }} />
        </Frame>
      </QuietColour>
    </KeysInUse>
  );
};

/** The program on the screen, or, for a screen reader, as sentences. */
export const HostApp = ({
  source,
  clicks,
  environment,
}: {
  readonly source: SnapshotSource<HostState>;
  readonly clicks: Clicks;
  readonly environment: Environment;
}): ReactNode => {
  const { state, blank } = useSyncExternalStore(source.subscribe, source.snapshot);
  const { setting } = state;
  const theme = useMemo(() => themeFor(environment, setting.theme), [environment, setting.theme]);
  if (blank) return <Text> </Text>;
  return setting.spoken ? (
    <Text>{hostSpokenLines(state).join('\n')}</Text>
  ) : (
    <ClicksHere value={setting.mouse ? clicks : undefined}>
      <HostScreen state={state} theme={theme} coloured={environment.FORCE_COLOR !== '0'} />
    </ClicksHere>
  );
};
