import { Text } from 'ink';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { hostPlaceOf, placeBelowHelp } from '../../app/class/host-place.ts';
import type { HostState } from '../../app/class/host-state.ts';
import type { Command } from '../../app/command.ts';
import { isTooSmall, smallest } from '../../terminal/window.ts';
import type { SnapshotSource } from '../app.tsx';
import { type Clicks, ClicksHere } from '../clickable.tsx';
import { Footer } from '../footer.tsx';
import { Frame, layoutFor } from '../frame.tsx';
import { Help } from '../help.tsx';
import { KeysInUse } from '../keys.ts';
import { Quiet, QuietColour } from '../quiet.tsx';
import { type Environment, type Theme, themeFor } from '../theme.ts';
import { AnsweredQuestion } from './host-answer.tsx';
import { Board } from './host-board.tsx';
import { type HostTop, hostTop } from './host-headings.ts';
import { idleOnScreen } from './host-idle.ts';
import { Lobby } from './host-lobby.tsx';
import { type Painted, roomFor } from './host-painted.ts';
import { AskedQuestion } from './host-question.tsx';
import { type QuestionFit, standingFit } from './host-question-fit.ts';
import { ClassReport, isLongReport } from './host-report.tsx';
import { hostSpokenLines } from './host-spoken.ts';
import { Status, statusLine } from './host-status.tsx';
import { Rename, Students } from './host-students.tsx';

type Looks = Painted & {
  readonly coloured: boolean;
  /** Of the question that stands. */
  readonly fit: QuestionFit | undefined;
};

const InRoom = (painted: Looks): ReactNode => {
  const { room } = painted.state;
  const place = room.rounds.length - 1;
  const question = room.questions[place];
  switch (room.phase) {
    case 'lobby':
      return <Lobby {...painted} />;
    case 'question':
      return painted.fit ? <AskedQuestion state={painted.state} fit={painted.fit} /> : null;
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

const Body = ({ idle, ...painted }: Looks & { readonly idle: ReadonlySet<Command> }): ReactNode => {
  const { state, theme } = painted;
  const { view } = state;
  if (state.help) {
    const layout = layoutFor(state.size, true);
    return <Help {...{ place: placeBelowHelp(state), idle, layout, theme }} />;
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

/** The right end of the heading, of which the class needs the first part. */
const Corner = ({ right, loud }: HostTop): ReactNode => (
  <Text>
    <Text bold>{right.slice(0, loud)}</Text>
    <Quiet>{right.slice(loud)}</Quiet>
  </Text>
);

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
  const fit = standingFit(state, theme);
  const status = fit?.isHeaded ? undefined : statusLine(state, width, theme);
  const room = roomFor(size, status !== undefined);
  const top = hostTop(state, fit);
  const idle = idleOnScreen(
    state,
    state.room.phase === 'over' && isLongReport({ state, room, theme }),
  );
  return (
    <KeysInUse value={state.setting.keymap}>
      <QuietColour value={theme.quiet}>
        <Frame
          size={size}
          left={top.left}
          right={top.right}
          corner={<Corner {...top} />}
          wide
          note={status && <Status line={status} />}
          footer={
            fit?.hasKeys === false ? null : (
              <Footer
                place={hostPlaceOf(state)}
                columns={width}
                theme={theme}
                idle={state.help ? noneIdle : idle}
              />
            )
          }
        >
          <Body {...{ state, room, theme, coloured, fit, idle }} />
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
