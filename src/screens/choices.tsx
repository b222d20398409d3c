import { Text } from 'ink';
import SelectInput from 'ink-select-input';
import { createContext, type ReactNode, useContext } from 'react';
import { keyFor } from '../terminal/keys.ts';
import { Accent } from './accent.tsx';
import { Clickable } from './clickable.tsx';
import { Quiet, useQuiet } from './quiet.tsx';
import type { Theme } from './theme.ts';

/** One row to choose: its letter, what it says, and what is said more quietly behind it. */
export interface Choice {
  readonly letter: string;
  readonly text: string;
  readonly note?: string | undefined;
  /** Said as quietly as a note: the way out of a question. */
  readonly quiet?: boolean;
}

interface Shown {
  readonly choices: readonly Choice[];
  /** Whether a row has been moved to at all. */
  readonly moved: boolean;
  readonly theme: Theme | undefined;
}

const ShownChoices = createContext<Shown>({ choices: [], moved: false, theme: undefined });

/** A row by its letter, which ink-select-input hands on as the label. */
const Row = ({
  isSelected = false,
  label,
}: {
  readonly isSelected?: boolean;
  readonly label: string;
}): ReactNode => {
  const { choices, moved, theme } = useContext(ShownChoices);
  const quiet = useQuiet();
  const choice = choices.find(({ letter }) => letter === label);
  if (!choice || !theme) return null;
  const pointed = isSelected && moved;
  return (
    <Text wrap="truncate">
      <Accent theme={theme}>{`${pointed ? theme.signs.pointer : ' '} ${choice.letter}`}</Accent>
      <Text bold={pointed} {...(choice.quiet ? quiet : {})}>{`   ${choice.text}`}</Text>
      {choice.note ? <Quiet>{`   ${choice.note}`}</Quiet> : null}
    </Text>
  );
};

/** The row points at itself: fewer boxes, and so a quicker frame. */
const noIndicator = (): ReactNode => null;

/** Rows with their letters. Drawn by ink-select-input, which listens to nothing: the cursor is the program's. */
export const Choices = ({
  id,
  choices,
  cursor,
  theme,
}: {
  /** Another id, another list: one with changed rows would keep its old highlight for a frame. */
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly cursor: number | undefined;
  readonly theme: Theme;
}): ReactNode => (
  <ShownChoices value={{ choices, moved: cursor !== undefined, theme }}>
    <Clickable meaning={(line) => keyFor(choices[line]?.letter ?? '')}>
      <SelectInput
        key={`${id}:${cursor ?? 'none'}`}
        isFocused={false}
        initialIndex={cursor ?? 0}
        items={choices.map(({ letter }) => ({ key: letter, value: letter, label: letter }))}
        indicatorComponent={noIndicator}
        itemComponent={Row}
      />
    </Clickable>
  </ShownChoices>
);
