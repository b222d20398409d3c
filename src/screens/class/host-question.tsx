import { Box } from 'ink';
import type { ReactNode } from 'react';
import { secondsLeft } from '../../app/class/host-state.ts';
import type { Question } from '../../questions/question.ts';
import { accented } from '../accent.tsx';
import { linesOf } from '../paragraph.tsx';
import { type TextLine, TextLines } from '../text-line.tsx';
import { bigText } from './big-text.ts';
import { gap, type Painted, spread } from './host-painted.ts';

/** "0:18": minutes and seconds. */
export const sayClock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The words of a question, and beside them what kind of port is meant. */
export const promptLines = (
  { prompt, transport }: Question,
  width: number,
  most: number,
): readonly TextLine[] => {
  const lines: TextLine[] = linesOf(prompt, width, most).map((text) => [{ text, bold: true }]);
  const last = linesOf(prompt, width, most).at(-1) ?? '';
  if (transport === '' || last.length + 3 + transport.length > width) return lines;
  return [...lines.slice(0, -1), [...(lines.at(-1) ?? []), { text: `   ${transport}`, dim: true }]];
};

const optionLines = (
  { theme, room }: Painted,
  question: Question,
): readonly (readonly TextLine[])[] =>
  question.options.map(({ key, label }) =>
    linesOf(label, room.width - 8, 2).map(
      (text, row): TextLine => [
        { text: '  ' },
        row === 0 ? accented(key, theme) : { text: ' ' },
        { text: '    ' },
        { text, bold: true },
      ],
    ),
  );

const besideClock = 3;

/** The clock in large digits; undefined where there is no room for it. */
export const largeClock = ({ state, room, theme }: Painted): readonly string[] | undefined => {
  const left = secondsLeft(state);
  if (room.compact || left === undefined) return undefined;
  const space = { width: Math.floor(room.width / 3), rows: 5 };
  return bigText(sayClock(left), space, theme.signs.bars.solid);
};

const questionLines = (painted: Painted, question: Question): readonly TextLine[] => {
  const { width, rows, compact } = painted.room;
  const most = rows - question.options.length - 1;
  const prompt = promptLines(question, width, Math.max(1, Math.min(4, most)));
  const space = compact && rows < prompt.length + question.options.length + 1 ? 0 : 1;
  const options = spread(optionLines(painted, question), rows - prompt.length - space);
  const roomy = rows - prompt.length - options.length > 6 ? 2 : space;
  return [...prompt, ...gap(roomy), ...options].slice(0, rows);
};

/** The question that stands, with its choices; where there is room its clock in large digits. */
export const AskedQuestion = (painted: Painted & { readonly question: Question }): ReactNode => {
  const { state, room, question } = painted;
  const clock = largeClock(painted);
  const width = room.width - (clock ? (clock[0]?.length ?? 0) + besideClock : 0);
  const isPaused = state.room.clock?.since === undefined;
  return (
    <Box>
      <Box flexDirection="column" width={width} flexShrink={0}>
        <TextLines lines={questionLines({ ...painted, room: { ...room, width } }, question)} />
      </Box>
      {clock ? (
        <Box flexDirection="column" marginLeft={besideClock} flexShrink={0}>
          <TextLines lines={clock.map((text) => [{ text, bold: !isPaused, dim: isPaused }])} />
        </Box>
      ) : null}
    </Box>
  );
};
