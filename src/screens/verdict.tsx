import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { isRight } from '../grading/verdict.ts';
import type { Catalog } from '../registry/catalog.ts';
import { type Explanation, explain, type Fact } from '../session/explain.ts';
import type { Outcome } from '../session/session.ts';
import { missHeading, rightSentence } from './sentences.ts';
import type { Theme } from './theme.ts';

const labelWidth = 11;

const FactLine = ({
  label,
  fact,
  columns,
}: {
  readonly label: string;
  readonly fact: Fact;
  readonly columns: readonly [number, number];
}): ReactNode => (
  <Box>
    <Box width={labelWidth} flexShrink={0}>
      <Text dimColor>{label}</Text>
    </Box>
    <Box width={columns[0]} marginRight={2} flexShrink={0}>
      <Text bold>{fact.ports}</Text>
    </Box>
    <Box width={columns[1]} marginRight={2} flexShrink={0}>
      <Text bold wrap="truncate">
        {fact.name}
      </Text>
    </Box>
    <Box flexShrink={1}>
      <Text dimColor>{fact.gloss}</Text>
    </Box>
  </Box>
);

const widestName = 20;

/** The same facts where there is no room for a table: what it is, and below what that means. */
const NarrowFact = ({
  label,
  fact,
}: {
  readonly label: string;
  readonly fact: Fact;
}): ReactNode => (
  <Box flexDirection="column">
    <Text wrap="truncate">
      <Text dimColor>{`${label} `}</Text>
      <Text bold>{[fact.ports, fact.name].filter(Boolean).join(' ')}</Text>
    </Text>
    <Text dimColor wrap="truncate">{`  ${fact.gloss}`}</Text>
  </Box>
);

/** Both facts side by side: what was said, and what is right. */
const Facts = ({
  explanation,
  compact,
}: {
  readonly explanation: Explanation;
  readonly compact: boolean;
}): ReactNode => {
  const { right, given } = explanation;
  const facts = given ? [given, right] : [right];
  const columns = [
    Math.max(...facts.map((fact) => fact.ports.length)),
    Math.min(widestName, Math.max(...facts.map((fact) => fact.name.length))),
  ] as const;
  const line = (label: string, fact: Fact): ReactNode =>
    compact ? (
      <NarrowFact label={label} fact={fact} />
    ) : (
      <FactLine label={label} fact={fact} columns={columns} />
    );
  return (
    <Box flexDirection="column">
      {given ? line('you said', given) : null}
      {line('right is', right)}
    </Box>
  );
};

const More = ({ explanation }: { readonly explanation: Explanation }): ReactNode => (
  <Box flexDirection="column" marginTop={1}>
    {explanation.more ? <Text>{explanation.more}</Text> : null}
    {explanation.instead ? <Text>{`Use instead: ${explanation.instead}.`}</Text> : null}
    <Text dimColor>{`Sources: ${explanation.sources.join(', ')}`}</Text>
  </Box>
);

interface BodyProps {
  readonly outcome: Outcome;
  readonly explanation: Explanation;
  readonly theme: Theme;
  readonly compact: boolean;
}

const Right = ({ outcome, explanation, theme }: BodyProps): ReactNode => {
  const { verdict, corrected } = outcome.judgement;
  return (
    <Box flexDirection="column">
      <Text bold color={theme.right}>
        {`${theme.signs.right} ${outcome.overridden ? 'Right after all' : 'Right'}`}
        {verdict === 'slip' && corrected ? `, with a slip: it is written ${corrected}` : ''}
      </Text>
      <Box marginTop={1} flexDirection="column">
        <Text bold>{`${rightSentence(outcome)}.`}</Text>
        <Text dimColor>{explanation.right.gloss}</Text>
        {explanation.also ? (
          <Text>{`${explanation.also.ports} counts here too: ${explanation.also.name}.`}</Text>
        ) : null}
      </Box>
    </Box>
  );
};

const Missed = ({ outcome, explanation, theme, compact }: BodyProps): ReactNode => (
  <Box flexDirection="column">
    <Text wrap={compact ? 'truncate' : 'wrap'}>
      <Text bold color={outcome.first ? theme.accent : theme.wrong}>
        {`${theme.signs.wrong} ${missHeading(outcome)}`}
      </Text>
      <Text>{` ${outcome.question.prompt}`}</Text>
    </Text>
    <Box marginTop={compact ? 0 : 1}>
      <Facts explanation={explanation} compact={compact} />
    </Box>
    {explanation.role && !compact ? <Text dimColor>{explanation.role}</Text> : null}
    {explanation.remember ? (
      <Box marginTop={compact ? 0 : 1}>
        <Text>{`Remember: ${explanation.remember}`}</Text>
      </Box>
    ) : null}
    <Box marginTop={explanation.remember || compact ? 0 : 1}>
      <Text dimColor>It comes back in a few questions.</Text>
    </Box>
  </Box>
);

/** What an answer was worth, and after a miss what to know. */
export const Verdict = ({
  outcome,
  catalog,
  sources,
  theme,
  compact,
}: {
  readonly outcome: Outcome;
  readonly catalog: Catalog;
  readonly sources: boolean;
  readonly theme: Theme;
  readonly compact: boolean;
}): ReactNode => {
  const explanation = explain(outcome, catalog);
  const Body = isRight(outcome.judgement.verdict) ? Right : Missed;
  return (
    <Box flexDirection="column" marginTop={compact ? 0 : 1}>
      {sources && compact ? null : (
        <Body outcome={outcome} explanation={explanation} theme={theme} compact={compact} />
      )}
      {explanation.note ? (
        <Box marginTop={compact ? 0 : 1}>
          <Text dimColor>{explanation.note}</Text>
        </Box>
      ) : null}
      {sources ? <More explanation={explanation} /> : null}
    </Box>
  );
};
