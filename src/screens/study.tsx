import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { StudyScreen } from '../app/state.ts';
import { isRight } from '../grading/verdict.ts';
import { hintLine } from '../plain/question-lines.ts';
import type { Question } from '../questions/question.ts';
import { formatPorts, type Item, portNumbers } from '../registry/item.ts';
import { showsChoices } from '../session/selectors.ts';
import type { Outcome, SessionState, Standing } from '../session/session.ts';
import { type Choice, Choices } from './choices.tsx';
import type { Layout } from './frame.tsx';
import { flow, Paragraph } from './paragraph.tsx';
import { answerLabel, lessonHeading, rightSentence } from './sentences.ts';
import type { Theme } from './theme.ts';

/** The last verdict as one quiet line. */
export const Before = ({
  outcome,
  theme,
}: {
  readonly outcome: Outcome;
  readonly theme: Theme;
}): ReactNode => {
  const right = isRight(outcome.judgement.verdict);
  return (
    <Text wrap="truncate">
      <Text dimColor>{'before:  '}</Text>
      <Text color={right ? theme.right : theme.wrong}>
        {right ? theme.signs.right : theme.signs.wrong}
      </Text>
      <Text dimColor>{` ${right ? 'right' : 'missed'} - ${rightSentence(outcome)}`}</Text>
    </Text>
  );
};

/** Bare numbers stand under each other by their last digit; what stands beside an address does not. */
export const choicesOf = ({ options, key: { kind } }: Question): readonly Choice[] => {
  const isNumber =
    (kind === 'ports' || kind === 'replacement') &&
    options.slice(0, -1).every(({ label }) => /^[\d/-]+$/.test(label));
  const width = Math.max(...options.slice(0, -1).map(({ label }) => label.length));
  return options.map(({ key, label, ports }) => ({
    letter: key,
    text: isNumber && ports ? label.padStart(width) : label,
    quiet: key === 'e',
  }));
};

const TypedField = ({
  standing,
  screen,
  theme,
}: {
  readonly standing: Standing;
  readonly screen: StudyScreen;
  readonly theme: Theme;
}): ReactNode => (
  <Box flexDirection="column">
    <Text>
      {`${answerLabel(standing.question)}: `}
      <Text bold>{screen.typed}</Text>
      <Text color={theme.accent}>_</Text>
    </Text>
    {screen.emptyEnter ? <Text dimColor>Enter again: I don't know</Text> : null}
    {standing.firstTyped ? (
      <Text dimColor>Typed from now on: you knew this one on several days.</Text>
    ) : null}
  </Box>
);

const LessonFact = ({
  item,
  isOne,
  layout,
}: {
  readonly item: Item;
  /** One of two, which have to share the window. */
  readonly isOne: boolean;
  readonly layout: Layout;
}): ReactNode => {
  const space = isOne && layout.compact ? 0 : 1;
  const most = isOne && layout.compact ? { most: 1 } : {};
  return (
    <Box flexDirection="column" marginTop={space}>
      <Text bold>{`${formatPorts(portNumbers(item))}   ${item.name}`}</Text>
      <Paragraph text={item.gloss} width={layout.bodyWidth} {...most} />
      {item.mnemonic ? (
        <Box marginTop={isOne ? 0 : 1}>
          <Paragraph
            text={`Remember: ${item.mnemonic}`}
            width={layout.bodyWidth}
            {...(most.most ? { most: 2 } : {})}
          />
        </Box>
      ) : null}
    </Box>
  );
};

/** Shown before it is asked: a new card after five misses in a row, or the two of a pair side by side. */
export const Lesson = ({
  items,
  layout,
}: {
  readonly items: readonly Item[];
  readonly layout: Layout;
}): ReactNode => (
  <Box flexDirection="column">
    <Text dimColor>{lessonHeading(items)}</Text>
    {items.map((item) => (
      <LessonFact key={item.id} item={item} isOne={items.length > 1} layout={layout} />
    ))}
  </Box>
);

/** "TCP/UDP": as it stands beside a question. */
export const transportBeside = ({ transport }: Question): string => transport.replace(' and ', '/');

/** The first line leaves room for the transport at its end. */
const promptLines = (prompt: string, transport: string, width: number): readonly string[] => {
  const [first = ''] = flow(prompt.split(' '), width - transport.length - 2);
  const rest = prompt.slice(first.length).trimStart();
  return [first, ...(rest === '' ? [] : flow(rest.split(' '), width))];
};

/** Lines between a question and its choices: none where "I don't know" would fall out of the window. */
export const spaceBelow = (question: Question, { compact, bodyWidth, bodyRows }: Layout): 0 | 1 => {
  if (!compact) return 1;
  const { length } = promptLines(question.prompt, transportBeside(question), bodyWidth);
  return question.scene || length + 1 + question.options.length > bodyRows ? 0 : 1;
};

/** What is asked, and at the end of its first line the transport. */
export const Asked = ({
  prompt,
  transport,
  width,
}: {
  readonly prompt: string;
  readonly transport: string;
  readonly width: number;
}): ReactNode => {
  const [first = '', ...rest] = promptLines(prompt, transport, width);
  return (
    <Text wrap="truncate">
      <Text bold>{first.padEnd(width - transport.length)}</Text>
      <Text dimColor>{transport}</Text>
      <Text bold>{rest.map((line) => `\n${line}`).join('')}</Text>
    </Text>
  );
};

/** What a terminal or a log shows, as it would show it; lines too long for the window go on below, further in. */
export const Scene = ({
  lines,
  layout,
}: {
  readonly lines: readonly string[];
  readonly layout: Layout;
}): ReactNode => (
  <Box flexDirection="column" marginTop={layout.compact ? 0 : 1}>
    {lines.map((line) => (
      <Text key={line} wrap="truncate">
        {flow(line.split(' '), layout.bodyWidth - 4).map(
          (part, at) => `${at > 0 ? '\n    ' : '  '}${part}`,
        )}
      </Text>
    ))}
  </Box>
);

/** The question, calm: no score, no clock, no streak. */
export const Study = ({
  state,
  standing,
  screen,
  layout,
  theme,
}: {
  readonly state: SessionState;
  readonly standing: Standing;
  readonly screen: StudyScreen;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  const { question, hint } = standing;
  const space = layout.compact ? 0 : 1;
  return (
    <Box flexDirection="column">
      <Asked
        prompt={question.prompt}
        transport={transportBeside(question)}
        width={layout.bodyWidth}
      />
      {question.scene ? <Scene lines={question.scene} layout={layout} /> : null}
      <Box marginTop={spaceBelow(question, layout)}>
        {showsChoices(standing) ? (
          <Choices
            id={`${question.card}:${question.prompt}`}
            choices={choicesOf(question)}
            cursor={screen.cursor}
            theme={theme}
          />
        ) : (
          <TypedField standing={standing} screen={screen} theme={theme} />
        )}
      </Box>
      {hint && hint !== 'choices' ? (
        <Box marginTop={space}>
          <Paragraph text={hintLine(question, hint, state.plan.catalog)} width={layout.bodyWidth} />
        </Box>
      ) : null}
    </Box>
  );
};
