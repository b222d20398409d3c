import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { type ExamState, markOf, questionAt } from '../exam/exam.ts';
import { Asked } from './asked.tsx';
import { Choices } from './choices.tsx';
import type { Layout } from './frame.tsx';
import { Paragraph } from './paragraph.tsx';
import { savedSentence } from './sentences.ts';
import { choicesOf } from './study.tsx';
import type { Theme } from './theme.ts';

/** A question of a test: what was answered is marked, and nothing says whether it is right. */
export const ExamQuestion = ({
  exam,
  cursor,
  layout,
  theme,
}: {
  readonly exam: ExamState;
  readonly cursor: number | undefined;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  const question = questionAt(exam);
  if (!question) return null;
  const { answer } = markOf(exam, question.card);
  const choices = choicesOf(question).map((choice, at) => ({
    ...choice,
    note: answer && question.options[at]?.label === answer.given ? 'your answer' : undefined,
  }));
  return (
    <Asked question={question} layout={layout}>
      <Choices
        id={`${question.card}:${answer?.given ?? ''}`}
        choices={choices}
        cursor={cursor}
        theme={theme}
      />
    </Asked>
  );
};

/** The clock stands still; nothing of the test is shown. */
export const ExamRest = ({
  unsaved,
  layout,
}: {
  readonly unsaved: number;
  readonly layout: Layout;
}): ReactNode => (
  <Box flexDirection="column">
    <Text bold>At rest.</Text>
    <Paragraph text={savedSentence(unsaved)} width={layout.bodyWidth} />
  </Box>
);
