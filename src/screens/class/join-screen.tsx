import { Text } from 'ink';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { type JoinState, joinPlaceOf } from '../../app/class/join-state.ts';
import type { Command } from '../../app/command.ts';
import { waitingQuestion } from '../../classroom/student-answer.ts';
import { isReaching } from '../../classroom/student-view.ts';
import { reachingHost } from '../../plain/class/join-words.ts';
import { isTooSmall, smallest } from '../../terminal/window.ts';
import { Accent } from '../accent.tsx';
import type { SnapshotSource } from '../app.tsx';
import { type Clicks, ClicksHere } from '../clickable.tsx';
import { Footer } from '../footer.tsx';
import { Frame, layoutFor } from '../frame.tsx';
import { Help } from '../help.tsx';
import { KeysInUse } from '../keys.ts';
import { QuietColour } from '../quiet.tsx';
import { TextLines } from '../text-line.tsx';
import { type Environment, type Theme, themeFor } from '../theme.ts';
import { JoinForm } from './join-form.tsx';
import { joinCorner, joinHeading } from './join-heading.ts';
import { type JoinPaint, joinLines } from './join-lines.ts';
import { JoinQuestion } from './join-question.tsx';
import { joinSpokenLines } from './join-spoken.ts';

const noneIdle: ReadonlySet<Command> = new Set();

const Body = ({ state, ...paint }: JoinPaint & { readonly state: JoinState }): ReactNode => {
  const { student, help } = state;
  if (help)
    return <Help place={joinPlaceOf({ ...state, help: false })} idle={noneIdle} {...paint} />;
  if (student.seat.name === 'outside') return <JoinForm state={state} {...paint} />;
  const question = waitingQuestion(student);
  return question ? (
    <JoinQuestion {...{ state, question }} {...paint} />
  ) : (
    <TextLines lines={joinLines(state, paint)} />
  );
};

const Reaching = ({ theme }: { readonly theme: Theme }): ReactNode => (
  <Text wrap="truncate">
    <Accent theme={theme}>{theme.signs.flagged}</Accent>
    {` ${reachingHost}`}
  </Text>
);

/** A student's program as a person sees it, never wider or taller than the window. */
export const JoinScreen = ({
  state,
  theme,
}: {
  readonly state: JoinState;
  readonly theme: Theme;
}): ReactNode => {
  const { size, keymap, student } = state;
  if (isTooSmall(size))
    return <Text wrap="truncate">{`portquiz needs ${smallest.columns}x${smallest.rows}`}</Text>;
  const layout = layoutFor(size);
  return (
    <KeysInUse value={keymap}>
      <QuietColour value={theme.quiet}>
        <Frame
          size={size}
          left={joinHeading(state)}
          right={joinCorner(state)}
          note={isReaching(student) ? <Reaching theme={theme} /> : undefined}
          footer={
            <Footer
              place={joinPlaceOf(state)}
              columns={layout.width}
              theme={theme}
              idle={noneIdle}
            />
          }
        >
          <Body state={state} layout={layout} theme={theme} />
        </Frame>
      </QuietColour>
    </KeysInUse>
  );
};

/** The program on the screen, or, for a screen reader, as sentences. */
export const JoinApp = ({
  source,
  clicks,
  environment,
}: {
  readonly source: SnapshotSource<JoinState>;
  readonly clicks: Clicks;
  readonly environment: Environment;
}): ReactNode => {
  const { state, blank } = useSyncExternalStore(source.subscribe, source.snapshot);
  const theme = useMemo(() => themeFor(environment, state.theme), [environment, state.theme]);
  if (blank) return <Text> </Text>;
  return state.spoken ? (
    <Text>{joinSpokenLines(state).join('\n')}</Text>
  ) : (
    <ClicksHere value={state.mouse ? clicks : undefined}>
      <JoinScreen state={state} theme={theme} />
    </ClicksHere>
  );
};
