import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Question } from '../questions/question.ts';
import type { Layout } from './frame.tsx';
import { flow } from './lines.ts';
import { Quiet } from './quiet.tsx';

/** What of a question is shown: all that a student of a class has of it. */
type Shown = Pick<Question, 'prompt' | 'transport' | 'scene'> & {
  readonly options: readonly unknown[];
};

/** "TCP/UDP": as it stands beside a question. */
const transportBeside = ({ transport }: Shown): string => transport.replace(' and ', '/');

/** The first line leaves room for the transport at its end. */
const promptLines = (question: Shown, width: number): readonly string[] => {
  const { prompt } = question;
  const [first = ''] = flow(prompt.split(' '), width - transportBeside(question).length - 2);
  const rest = prompt.slice(first.length).trimStart();
  return [first, ...(rest === '' ? [] : flow(rest.split(' '), width))];
};

/** What a terminal or a log shows, as it would show it; lines too long for a width go on below, further in. */
export const sceneLines = (
  { scene = [] }: Pick<Question, 'scene'>,
  width: number,
): readonly string[] =>
  scene.flatMap((line) =>
    flow(line.split(' '), width - 4).map((part, at) => `${at > 0 ? '    ' : '  '}${part}`),
  );

/** Lines between a question and its choices: none where "I don't know" would fall out of the window. */
const spaceBelow = (question: Shown, { compact, bodyWidth, bodyRows }: Layout): 0 | 1 => {
  if (!compact) return 1;
  const { length } = promptLines(question, bodyWidth);
  return question.scene || length + 1 + question.options.length > bodyRows ? 0 : 1;
};

/** How many lines a question takes, as far as what it is answered with. */
export const rowsAbove = (question: Shown, layout: Layout): number => {
  const scene = sceneLines(question, layout.bodyWidth).length;
  return (
    promptLines(question, layout.bodyWidth).length +
    (scene > 0 && !layout.compact ? scene + 1 : scene) +
    spaceBelow(question, layout)
  );
};

/** The scene of a question; nothing where it has none. */
export const Scene = ({
  question,
  layout,
}: {
  readonly question: Shown;
  readonly layout: Layout;
}): ReactNode =>
  question.scene ? (
    <Box marginTop={layout.compact ? 0 : 1}>
      <Text wrap="truncate">{sceneLines(question, layout.bodyWidth).join('\n')}</Text>
    </Box>
  ) : null;

/** What is asked, at the end of its first line the transport; then its scene, and below what it is answered with. */
export const Asked = ({
  question,
  layout,
  children,
}: {
  readonly question: Shown;
  readonly layout: Layout;
  readonly children: ReactNode;
}): ReactNode => {
  const { bodyWidth } = layout;
  const transport = transportBeside(question);
  const [first = '', ...rest] = promptLines(question, bodyWidth);
  return (
    <Box flexDirection="column">
      <Text wrap="truncate">
        <Text bold>{first.padEnd(bodyWidth - transport.length)}</Text>
        <Quiet>{transport}</Quiet>
        <Text bold>{rest.map((line) => `\n${line}`).join('')}</Text>
      </Text>
      <Scene question={question} layout={layout} />
      <Box marginTop={spaceBelow(question, layout)}>{children}</Box>
    </Box>
  );
};
