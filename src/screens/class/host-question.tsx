import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { HostState } from '../../app/class/host-state.ts';
import { type TextLine, TextLines } from '../text-line.tsx';
import { gap, spread } from './host-painted.ts';
import { besideClock, type QuestionFit } from './host-question-fit.ts';

/** Where there is room to spare, two lines of air below the words. */
const roomyRows = 6;

const questionLines = ({ room, prompt, options }: QuestionFit): readonly TextLine[] => {
  const left = room.rows - prompt.length;
  const space = left > options.flat().length ? 1 : 0;
  const choices = spread(options, left - space);
  const air = left - choices.length > roomyRows ? 2 : space;
  return [...prompt, ...gap(air), ...choices].slice(0, room.rows);
};

/** The question that stands, with its choices; where there is room its clock in large digits. */
export const AskedQuestion = ({
  state,
  fit,
}: {
  readonly state: HostState;
  readonly fit: QuestionFit;
}): ReactNode => {
  const { room, clock } = fit;
  const width = room.width - (clock ? (clock[0]?.length ?? 0) + besideClock : 0);
  const isPaused = state.room.clock?.since === undefined;
  return (
    <Box>
      <Box flexDirection="column" width={width} flexShrink={0}>
        <TextLines lines={questionLines(fit)} />
      </Box>
      {clock ? (
        <Box flexDirection="column" marginLeft={besideClock} flexShrink={0}>
          <TextLines lines={clock.map((text) => [{ text, bold: !isPaused, dim: isPaused }])} />
        </Box>
      ) : null}
    </Box>
  );
};
