import { Text } from 'ink';
import type { ReactNode } from 'react';
import { idleInDrill } from '../../app/class/drill.ts';
import {
  type DrillState,
  drillPlace,
  outcomeOf,
  secondsLeft,
} from '../../app/class/drill-state.ts';
import { askedNow } from '../../drill/taking.ts';
import { comesBack } from '../../plain/class/drill-lines.ts';
import { isTooSmall, smallest } from '../../terminal/window.ts';
import { Asked } from '../asked.tsx';
import { Choices } from '../choices.tsx';
import { Footer } from '../footer.tsx';
import { Frame, type Layout, layoutFor } from '../frame.tsx';
import { Help } from '../help.tsx';
import { KeysInUse } from '../keys.ts';
import { Quiet, QuietColour } from '../quiet.tsx';
import { choicesOf } from '../study.tsx';
import type { Theme } from '../theme.ts';
import { Verdict } from '../verdict.tsx';
import { DrillDone } from './drill-done.tsx';
import { DrillIntro } from './drill-intro.tsx';

interface Painted {
  readonly state: DrillState;
  readonly layout: Layout;
  readonly theme: Theme;
}

const Question = ({ state, layout, theme }: Painted): ReactNode => {
  const asked = askedNow(state.taking);
  if (!asked) return null;
  const { question } = asked;
  return (
    <Asked question={question} layout={layout}>
      <Choices
        id={question.card}
        choices={choicesOf(question)}
        cursor={state.cursor}
        theme={theme}
      />
    </Asked>
  );
};

const VerdictHere = ({ state, layout, theme }: Painted): ReactNode => {
  const outcome = outcomeOf(state);
  const { catalog } = state.setting.grading;
  return outcome ? (
    <Verdict
      {...{ outcome, catalog, sources: state.sources, layout, theme }}
      coming={comesBack(outcome)}
    />
  ) : null;
};

const Body = (painted: Painted): ReactNode => {
  const { state, layout, theme } = painted;
  if (state.help)
    return (
      <Help place={drillPlace(state)} idle={idleInDrill(state)} layout={layout} theme={theme} />
    );
  switch (state.taking.phase) {
    case 'ahead':
      return <DrillIntro {...painted} />;
    case 'question':
      return <Question {...painted} />;
    case 'verdict':
      return <VerdictHere {...painted} />;
    case 'done':
      return <DrillDone {...painted} />;
    default:
      return state.taking.phase satisfies never;
  }
};

const headingOf = ({ setting, help }: DrillState, { compact }: Layout): string => {
  if (help) return 'Keys';
  return compact ? 'Quiz' : `Quiz: ${setting.deck.name}`;
};

/** So few seconds are said louder. */
const fewSeconds = 5;

/** "4 of 20", and the time left where there is a clock. */
const cornerOf = ({ taking, help }: DrillState): readonly [place: string, time: string] => {
  const isAsked = taking.phase === 'question' || taking.phase === 'verdict';
  if (!isAsked || help) return ['', ''];
  const left = secondsLeft(taking);
  const place = `${taking.at + 1} of ${taking.asked.length}`;
  return left === undefined ? [place, ''] : [`${place}   `, `${left} s left`];
};

const Corner = ({ state, theme }: Pick<Painted, 'state' | 'theme'>): ReactNode => {
  const [place, time] = cornerOf(state);
  const isShort = (secondsLeft(state.taking) ?? fewSeconds + 1) <= fewSeconds;
  return (
    <>
      <Quiet>{place}</Quiet>
      {isShort ? (
        <Text bold color={theme.wrong}>
          {time}
        </Text>
      ) : (
        <Quiet>{time}</Quiet>
      )}
    </>
  );
};

/** The program `drill` as a person sees it, never wider or taller than the window. */
export const DrillScreen = ({
  state,
  theme,
}: {
  readonly state: DrillState;
  readonly theme: Theme;
}): ReactNode => {
  const { size, setting, trouble } = state;
  if (isTooSmall(size))
    return <Text wrap="truncate">{`portquiz needs ${smallest.columns}x${smallest.rows}`}</Text>;
  const layout = layoutFor(size);
  return (
    <KeysInUse value={setting.keymap}>
      <QuietColour value={theme.quiet}>
        <Frame
          size={size}
          left={headingOf(state, layout)}
          right={trouble === undefined ? cornerOf(state).join('') : `Not saved: ${trouble}`}
          corner={trouble === undefined ? <Corner state={state} theme={theme} /> : undefined}
          footer={
            <Footer
              place={state.help ? 'help' : drillPlace(state)}
              columns={layout.width}
              theme={theme}
              idle={state.help ? new Set() : idleInDrill(state)}
            />
          }
        >
          <Body state={state} layout={layout} theme={theme} />
        </Frame>
      </QuietColour>
    </KeysInUse>
  );
};
