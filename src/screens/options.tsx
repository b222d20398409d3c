import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import { createContext, type ReactNode, useContext } from 'react';
import type { Question } from '../questions/question.ts';
import type { Theme } from './theme.ts';

/** Numbers stand under each other by their last digit. */
const aligned = (question: Question): readonly string[] => {
  const isNumber = question.direction !== 'number-to-service';
  const width = Math.max(...question.options.slice(0, -1).map(({ label }) => label.length));
  return question.options.map(({ label, ports }) =>
    isNumber && ports ? label.padStart(width) : label,
  );
};

/** Whether a row has been moved to at all, and how it is pointed at. */
const Selection = createContext({ moved: false, pointer: '>', colour: '' });

const Pointer = ({ isSelected = false }: { readonly isSelected?: boolean }): ReactNode => {
  const { moved, pointer, colour } = useContext(Selection);
  return (
    <Box width={3}>
      <Text color={colour}>{isSelected && moved ? pointer : ' '}</Text>
    </Box>
  );
};

const Choice = ({
  isSelected = false,
  label,
}: {
  readonly isSelected?: boolean;
  readonly label: string;
}): ReactNode => {
  const { moved } = useContext(Selection);
  return (
    <Text bold={isSelected && moved} dimColor={label.startsWith('e ')} wrap="truncate">
      {label}
    </Text>
  );
};

/** The choices with their letters. Drawn by ink-select-input, which listens to nothing: the cursor is the view's. */
export const Options = ({
  question,
  cursor,
  theme,
}: {
  readonly question: Question;
  readonly cursor: number | undefined;
  readonly theme: Theme;
}): ReactNode => {
  const labels = aligned(question);
  const items = question.options.map(({ key }, i) => ({
    key,
    value: key,
    label: `${key}  ${labels[i] ?? ''}`,
  }));
  return (
    <Selection
      value={{ moved: cursor !== undefined, pointer: theme.signs.pointer, colour: theme.accent }}
    >
      <SelectInput
        // A key a question and row: one with changed items keeps its old highlight for a frame.
        key={`${question.card}:${question.prompt}:${cursor ?? 'none'}`}
        isFocused={false}
        initialIndex={cursor ?? 0}
        items={items}
        indicatorComponent={Pointer}
        itemComponent={Choice}
      />
    </Selection>
  );
};
