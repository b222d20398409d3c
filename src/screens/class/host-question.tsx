import { Box } from 'ink';
import type { ReactNode } from 'react';
import { secondsLeft } from '../../app/class/host-state.ts';
import type { Question } from '../../questions/question.ts';
import { accented } from '../accent.tsx';
import { linesOf } from '../paragraph.tsx';
import { type TextLine, TextLines } from '../text-line.tsx';
import { bigText } from './big-text.ts';
import { gap, type Painted } from './host-painted.ts';

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

const optionLines = ({ theme, room }: Painted, question: Question): readonly TextLine[] =>
  question.options.flatMap(({ key, label }, at) => {
    const lines = linesOf(label, room.width - 8, 2).map(
      (text, row): TextLine => [
        { text: '  ' },
        row === 0 ? accented(key, theme) : { text: ' ' },
        { text: '    ' },
        { text, bold: true },
      ],
    );
    return [...gap(room.airy && at > 0 ? 1 : 0), ...lines];
  });

/** The question that stands, with its choices; where there is room its clock in large digits. */
export const AskedQuestion = ({
  state,
  room,
  theme,
  question,
}: Painted & { readonly question: Question }): ReactNode => {
  const left = secondsLeft(state) ?? 0;
  const clock = room.airy
    ? bigText(
        sayClock(left),
        { width: Math.floor(room.width / 3), rows: 5 },
        theme.signs.bars.solid,
      )
    : undefined;
  const clockWidth = clock ? (clock[0]?.length ?? 0) + 3 : 0;
  const narrow = { state, theme, room: { ...room, width: room.width - clockWidth } };
  const most = room.rows - question.options.length - 1;
  const lines = [
    ...promptLines(question, narrow.room.width, Math.max(1, Math.min(3, most))),
    ...gap(room.compact ? (room.rows > 8 ? 1 : 0) : room.airy ? 2 : 1),
    ...optionLines(narrow, question),
  ].slice(0, room.rows);
  return (
    <Box>
      <Box flexDirection="column" width={narrow.room.width} flexShrink={0}>
        <TextLines lines={lines} />
      </Box>
      {clock ? (
        <Box flexDirection="column" marginLeft={3} flexShrink={0}>
          <TextLines
            lines={clock.map((text) => [
              state.room.clock?.since === undefined ? { text, dim: true } : { text, bold: true },
            ])}
          />
        </Box>
      ) : null}
    </Box>
  );
};
