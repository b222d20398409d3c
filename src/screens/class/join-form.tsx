import { Box } from 'ink';
import type { ReactNode } from 'react';
import { asksForName, type JoinState } from '../../app/class/join-state.ts';
import { problemSentence, waitsForOld } from '../../plain/class/join-words.ts';
import { Paragraph } from '../paragraph.tsx';
import { TypedField } from '../typed-field.tsx';
import type { JoinPaint } from './join-lines.ts';

/** What is asked for, as it stands before what is typed. */
export const formLabel = (state: JoinState): string => (asksForName(state) ? 'Your name' : 'Code');

const help = (state: JoinState): string =>
  asksForName(state)
    ? 'As the class will see it.'
    : "It stands on your teacher's screen, or on your slip.";

/** Whether the host does not know the place that the student has. */
export const holdsPlace = ({ student: { seat } }: JoinState): boolean =>
  seat.name === 'outside' && seat.kept !== undefined;

/** The code, or where names are free a name; and why the last one did not do. */
export const JoinForm = ({
  state,
  layout,
  theme,
}: JoinPaint & { readonly state: JoinState }): ReactNode => {
  const { seat } = state.student;
  const problem = seat.name === 'outside' ? problemSentence(seat.problem) : '';
  return (
    <Box flexDirection="column">
      <Paragraph text={`Join the quiz at ${state.address}`} width={layout.bodyWidth} bold />
      <Box marginTop={layout.compact ? 0 : 1}>
        <TypedField
          label={{ text: `${formLabel(state)}: ` }}
          typed={state.typed}
          width={layout.bodyWidth}
          theme={theme}
        />
      </Box>
      <Box marginTop={layout.compact ? 0 : 1} flexDirection="column">
        <Paragraph text={problem || help(state)} width={layout.bodyWidth} dim={problem === ''} />
        {holdsPlace(state) ? (
          <Paragraph text={waitsForOld} width={layout.bodyWidth} dim={true} />
        ) : null}
      </Box>
    </Box>
  );
};
