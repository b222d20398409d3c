import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { JoinState } from '../../app/class/join-state.ts';
import type { AskedView } from '../../classroom/wire.ts';
import { sayGiven } from '../../plain/class/join-words.ts';
import { Asked } from '../asked.tsx';
import { type Choice, Choices } from '../choices.tsx';
import { Paragraph } from '../paragraph.tsx';
import type { JoinPaint } from './join-lines.ts';

/** Bare numbers stand under each other by their last digit. */
const choicesFor = ({ options }: AskedView): readonly Choice[] => {
  const known = options.slice(0, -1);
  const areNumbers = known.every(({ label }) => /^[\d/-]+$/.test(label));
  const width = Math.max(...known.map(({ label }) => label.length));
  return options.map(({ key, label }) => ({
    letter: key,
    text: areNumbers && key !== 'e' ? label.padStart(width) : label,
    quiet: key === 'e',
  }));
};

/** A question to answer; below it what became of an answer that was refused. */
export const JoinQuestion = ({
  state,
  question,
  layout,
  theme,
}: JoinPaint & { readonly state: JoinState; readonly question: AskedView }): ReactNode => {
  const told = sayGiven(state.student.given, question);
  return (
    <Box flexDirection="column">
      <Asked question={question} layout={layout}>
        <Choices
          id={question.id}
          choices={choicesFor(question)}
          cursor={state.cursor}
          theme={theme}
        />
      </Asked>
      {told === '' ? null : (
        <Box marginTop={layout.compact ? 0 : 1}>
          <Paragraph text={told} width={layout.bodyWidth} />
        </Box>
      )}
    </Box>
  );
};
