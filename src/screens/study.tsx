import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { isRight } from '../grading/verdict.ts';
import type { Hint } from '../memory/events.ts';
import type { Item } from '../registry/item.ts';
import { formatPorts, portNumbers } from '../registry/item.ts';
import { hintText } from '../session/hint.ts';
import { showsChoices } from '../session/selectors.ts';
import type { Outcome, SessionState, Standing } from '../session/session.ts';
import { Options } from './options.tsx';
import { answerLabel, rightSentence } from './sentences.ts';
import type { Theme } from './theme.ts';
import type { View } from './view.ts';

/** The last verdict as one quiet line. */
const Before = ({
  outcome,
  theme,
}: {
  readonly outcome: Outcome;
  readonly theme: Theme;
}): ReactNode => {
  const right = isRight(outcome.judgement.verdict);
  const sign = right ? theme.signs.right : theme.signs.wrong;
  return (
    <Text dimColor wrap="truncate">
      {`before: ${sign} ${right ? 'right' : 'missed'} - ${rightSentence(outcome)}`}
    </Text>
  );
};

const HintLine = ({
  state,
  standing,
  hint,
  space,
}: {
  readonly state: SessionState;
  readonly standing: Standing;
  readonly hint: Hint;
  readonly space: number;
}): ReactNode =>
  hint === 'choices' ? null : (
    <Box marginTop={space}>
      <Text dimColor>{`Hint: ${hintText(standing.question, hint, state.plan.catalog)}`}</Text>
    </Box>
  );

const TypedField = ({
  standing,
  view,
  theme,
}: {
  readonly standing: Standing;
  readonly view: View;
  readonly theme: Theme;
}): ReactNode => (
  <Box flexDirection="column">
    <Text>
      {`${answerLabel(standing.question)}: `}
      <Text bold>{view.typed}</Text>
      <Text color={theme.accent}>_</Text>
    </Text>
    {view.emptyEnter ? <Text dimColor>Enter again: I don't know</Text> : null}
    {standing.firstTyped ? (
      <Text dimColor>Typed from now on: you knew this one on several days.</Text>
    ) : null}
  </Box>
);

/** A new card shown before it is asked, after five misses in a row. */
const Lesson = ({ item }: { readonly item: Item }): ReactNode => (
  <Box flexDirection="column" marginTop={1}>
    <Text dimColor>New. Have a look first:</Text>
    <Text bold>{`${formatPorts(portNumbers(item))}  ${item.name}`}</Text>
    <Text>{item.gloss}</Text>
    {item.mnemonic ? <Text>{`Remember: ${item.mnemonic}`}</Text> : null}
  </Box>
);

/** The question, calm: no score, no clock, no streak. */
export const Study = ({
  state,
  standing,
  view,
  theme,
  compact,
}: {
  readonly state: SessionState;
  readonly standing: Standing;
  readonly view: View;
  readonly theme: Theme;
  readonly compact: boolean;
}): ReactNode => {
  const { question, hint, lesson } = standing;
  // In a small window what is said is worth more than the space round it.
  const space = compact ? 0 : 1;
  if (lesson) return <Lesson item={question.item} />;
  const showsOptions = showsChoices(standing);
  return (
    <Box flexDirection="column" flexGrow={1} marginTop={space}>
      <Box justifyContent="space-between" flexShrink={0}>
        <Box flexShrink={1}>
          <Text bold>{question.prompt}</Text>
        </Box>
        <Box flexShrink={0} marginLeft={2}>
          <Text dimColor>{question.transport.replace(' and ', '/')}</Text>
        </Box>
      </Box>
      <Box marginTop={space} flexShrink={0}>
        {showsOptions ? (
          <Options question={question} cursor={view.cursor} theme={theme} />
        ) : (
          <TypedField standing={standing} view={view} theme={theme} />
        )}
      </Box>
      {hint ? <HintLine state={state} standing={standing} hint={hint} space={space} /> : null}
      {state.before ? (
        <Box marginTop={space}>
          <Before outcome={state.before} theme={theme} />
        </Box>
      ) : null}
    </Box>
  );
};
