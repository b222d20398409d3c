import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { StudyScreen } from '../app/state.ts';
import { isRight } from '../grading/verdict.ts';
import { hintLine } from '../plain/question-lines.ts';
import type { Question } from '../questions/question.ts';
import { formatPorts, type Item, portNumbers } from '../registry/item.ts';
import { showsChoices } from '../session/selectors.ts';
import type { Outcome, SessionState, Standing } from '../session/session.ts';
import { Asked, rowsAbove } from './asked.tsx';
import { type Choice, Choices } from './choices.tsx';
import type { Layout } from './frame.tsx';
import { linesOf } from './lines.ts';
import { Paragraph } from './paragraph.tsx';
import { Quiet } from './quiet.tsx';
import { answerLabel, lessonHeading, rightSentence } from './sentences.ts';
import type { Theme } from './theme.ts';
import { TypedField } from './typed-field.tsx';

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
      <Quiet>{'before:  '}</Quiet>
      <Text color={right ? theme.right : theme.wrong}>
        {right ? theme.signs.right : theme.signs.wrong}
      </Text>
      <Quiet>{` ${right ? 'right' : 'missed'} - ${rightSentence(outcome)}`}</Quiet>
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

const TypedAnswer = ({
  standing,
  screen,
  layout,
  theme,
}: {
  readonly standing: Standing;
  readonly screen: StudyScreen;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => (
  <Box flexDirection="column">
    <TypedField
      label={{ text: `${answerLabel(standing.question)}: ` }}
      typed={screen.typed}
      width={layout.bodyWidth}
      theme={theme}
    />
    {screen.emptyEnter ? <Quiet>Enter again: I don't know</Quiet> : null}
    {standing.firstTyped ? (
      <Quiet>Typed from now on: you knew this one on several days.</Quiet>
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
    <Quiet>{lessonHeading(items)}</Quiet>
    {items.map((item) => (
      <LessonFact key={item.id} item={item} isOne={items.length > 1} layout={layout} />
    ))}
  </Box>
);

const hintRows = (state: SessionState, { question, hint }: Standing, layout: Layout): number =>
  hint && hint !== 'choices'
    ? linesOf(hintLine(question, hint, state.plan.catalog), layout.bodyWidth).length +
      (layout.compact ? 0 : 1)
    : 0;

/** Whether a line of the window is left below the question: what is asked never gives way to what was. */
export const leavesRoom = (
  state: SessionState,
  standing: Standing,
  screen: StudyScreen,
  layout: Layout,
): boolean => {
  const { question, firstTyped } = standing;
  const answers = showsChoices(standing)
    ? question.options.length
    : 1 + Number(screen.emptyEnter) + Number(firstTyped);
  const rows = rowsAbove(question, layout) + answers + hintRows(state, standing, layout);
  return rows < layout.bodyRows;
};

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
      <Asked question={question} layout={layout}>
        {showsChoices(standing) ? (
          <Choices
            id={`${question.card}:${question.prompt}`}
            choices={choicesOf(question)}
            cursor={screen.cursor}
            theme={theme}
          />
        ) : (
          <TypedAnswer standing={standing} screen={screen} layout={layout} theme={theme} />
        )}
      </Asked>
      {hint && hint !== 'choices' ? (
        <Box marginTop={space}>
          <Paragraph text={hintLine(question, hint, state.plan.catalog)} width={layout.bodyWidth} />
        </Box>
      ) : null}
    </Box>
  );
};
