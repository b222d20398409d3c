import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { isRight } from '../grading/verdict.ts';
import type { Catalog } from '../registry/catalog.ts';
import { type Explanation, explain } from '../session/explain.ts';
import type { Outcome } from '../session/session.ts';
import { Facts } from './facts.tsx';
import type { Layout } from './frame.tsx';
import { flow, Paragraph } from './paragraph.tsx';
import { missHeading, rightSentence } from './sentences.ts';
import type { Theme } from './theme.ts';

interface BodyProps {
  readonly outcome: Outcome;
  readonly explanation: Explanation;
  readonly layout: Layout;
  readonly theme: Theme;
}

const Right = ({ outcome, explanation, layout, theme }: BodyProps): ReactNode => {
  const { verdict, corrected } = outcome.judgement;
  const { right, also } = explanation;
  return (
    <Box flexDirection="column">
      <Text bold color={theme.right}>
        {`${theme.signs.right} ${outcome.overridden ? 'Right after all' : 'Right'}`}
        {verdict === 'slip' && corrected ? `, with a slip: it is written ${corrected}` : ''}
      </Text>
      <Box marginTop={1} flexDirection="column">
        <Paragraph text={`${rightSentence(outcome)}.`} width={layout.bodyWidth} bold />
        <Paragraph text={right.gloss} width={layout.bodyWidth} dim />
        {also ? (
          <Paragraph
            text={`${also.ports} counts here too: ${also.name}.`}
            width={layout.bodyWidth}
          />
        ) : null}
      </Box>
    </Box>
  );
};

const MissedHeading = ({ outcome, layout, theme }: Omit<BodyProps, 'explanation'>): ReactNode => {
  const heading = `${theme.signs.wrong} ${missHeading(outcome)}`;
  const { prompt } = outcome.question;
  const fitsOneLine = heading.length + 1 + prompt.length <= layout.bodyWidth;
  return (
    <Text wrap="truncate">
      <Text bold color={outcome.first ? theme.accent : theme.wrong}>
        {heading}
      </Text>
      {fitsOneLine
        ? ` ${prompt}`
        : flow(prompt.split(' '), layout.bodyWidth).map((line) => `\n${line}`)}
    </Text>
  );
};

const Missed = ({ outcome, explanation, layout, theme }: BodyProps): ReactNode => {
  const { compact, bodyWidth } = layout;
  const { role, remember } = explanation;
  const space = compact ? 0 : 1;
  return (
    <Box flexDirection="column">
      <MissedHeading outcome={outcome} layout={layout} theme={theme} />
      <Box marginTop={space}>
        <Facts explanation={explanation} layout={layout} />
      </Box>
      {role && !compact ? <Paragraph text={role} width={bodyWidth} dim /> : null}
      {remember ? (
        <Box marginTop={space}>
          <Paragraph text={`Remember: ${remember}`} width={bodyWidth} />
        </Box>
      ) : null}
      <Box marginTop={remember ? 0 : space}>
        <Text dimColor>It comes back in a few questions.</Text>
      </Box>
    </Box>
  );
};

const Further = ({ explanation, layout }: Pick<BodyProps, 'explanation' | 'layout'>): ReactNode => {
  const { more, instead, sources } = explanation;
  const width = layout.bodyWidth;
  return (
    <Box flexDirection="column" marginTop={layout.compact ? 0 : 1}>
      {more ? <Paragraph text={more} width={width} /> : null}
      {instead ? <Paragraph text={`Use instead: ${instead}.`} width={width} /> : null}
      <Paragraph text={`Sources: ${sources.join(', ')}`} width={width} dim />
    </Box>
  );
};

/** What an answer was worth, and after a miss what to know. */
export const Verdict = ({
  outcome,
  catalog,
  sources,
  layout,
  theme,
}: {
  readonly outcome: Outcome;
  readonly catalog: Catalog;
  readonly sources: boolean;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  const { compact, bodyWidth } = layout;
  const explanation = explain(outcome, catalog);
  const Body = isRight(outcome.judgement.verdict) ? Right : Missed;
  return (
    <Box flexDirection="column">
      {sources && compact ? null : (
        <Body outcome={outcome} explanation={explanation} layout={layout} theme={theme} />
      )}
      {explanation.note ? (
        <Box marginTop={compact ? 0 : 1}>
          <Paragraph text={explanation.note} width={bodyWidth} dim />
        </Box>
      ) : null}
      {sources ? <Further explanation={explanation} layout={layout} /> : null}
    </Box>
  );
};
