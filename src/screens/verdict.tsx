import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { isRight } from '../grading/verdict.ts';
import type { Catalog } from '../registry/catalog.ts';
import { type Explanation, explain } from '../session/explain.ts';
import type { ShownOutcome } from '../session/session.ts';
import { Scene } from './asked.tsx';
import { Facts } from './facts.tsx';
import type { Layout } from './frame.tsx';
import { linesOf } from './lines.ts';
import { Paragraph } from './paragraph.tsx';
import { Quiet } from './quiet.tsx';
import { missHeading, rightSentence } from './sentences.ts';
import type { Theme } from './theme.ts';
import { fitMiss, type MissFit } from './verdict-fit.ts';

interface BodyProps {
  readonly outcome: ShownOutcome;
  readonly explanation: Explanation;
  readonly layout: Layout;
  readonly theme: Theme;
  /** When a miss comes back. */
  readonly coming: string;
}

const Right = ({ outcome, explanation, layout, theme }: Omit<BodyProps, 'coming'>): ReactNode => {
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

type MissProps = BodyProps & { readonly fit: MissFit };

const MissedHeading = ({
  outcome,
  fit,
  layout,
  theme,
}: Omit<MissProps, 'explanation' | 'coming'>): ReactNode => {
  const { prompt } = outcome.question;
  return (
    <Text wrap="truncate">
      <Text bold color={outcome.first ? theme.accent : theme.wrong}>
        {`${theme.signs.wrong} ${missHeading(outcome)}`}
      </Text>
      {fit.prompt === 0
        ? ` ${prompt}`
        : linesOf(prompt, layout.bodyWidth, fit.prompt).map((line) => `\n${line}`)}
    </Text>
  );
};

/** A text in so many lines; nothing where there are none for it. */
const Some = ({
  text,
  most,
  space = 0,
  layout,
  dim = false,
}: {
  readonly text: string | undefined;
  readonly most: number;
  readonly space?: 0 | 1;
  readonly layout: Layout;
  readonly dim?: boolean;
}): ReactNode =>
  text === undefined || most === 0 ? null : (
    <Box marginTop={space}>
      <Paragraph text={text} width={layout.bodyWidth} most={most} dim={dim} />
    </Box>
  );

const Missed = ({ outcome, explanation, fit, layout, theme, coming }: MissProps): ReactNode => {
  const { role, remember, note } = explanation;
  const space = layout.compact ? 0 : 1;
  const hook = remember && `Remember: ${remember}`;
  return (
    <Box flexDirection="column">
      <MissedHeading outcome={outcome} fit={fit} layout={layout} theme={theme} />
      {fit.scene > 0 ? <Scene question={outcome.question} layout={layout} /> : null}
      <Box marginTop={space}>
        <Facts explanation={explanation} layout={layout} />
      </Box>
      <Some text={role} most={fit.role} layout={layout} dim />
      <Some text={hook} most={fit.remember} space={space} layout={layout} />
      <Box marginTop={fit.remember > 0 ? 0 : space}>
        <Quiet>{coming}</Quiet>
      </Box>
      <Some text={note} most={fit.note} space={space} layout={layout} dim />
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
  coming = 'It comes back in a few questions.',
}: {
  readonly outcome: ShownOutcome;
  readonly catalog: Catalog;
  readonly sources: boolean;
  readonly layout: Layout;
  readonly theme: Theme;
  readonly coming?: string;
}): ReactNode => {
  const { compact, bodyWidth } = layout;
  const explanation = explain(outcome, catalog);
  const judged = { outcome, explanation, layout, theme, coming };
  const missed = !isRight(outcome.judgement.verdict);
  // What is asked for further takes the place of the question's scene, and in a small window of all above.
  const fit = fitMiss(outcome, explanation, layout);
  const body = missed ? (
    <Missed {...judged} fit={sources ? { ...fit, scene: 0 } : fit} />
  ) : (
    <Right {...judged} />
  );
  const notes = !missed || (sources && compact);
  return (
    <Box flexDirection="column">
      {sources && compact ? null : body}
      {notes && explanation.note ? (
        <Box marginTop={compact ? 0 : 1}>
          <Paragraph text={explanation.note} width={bodyWidth} dim />
        </Box>
      ) : null}
      {sources ? <Further explanation={explanation} layout={layout} /> : null}
    </Box>
  );
};
