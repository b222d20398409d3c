import type { ScratchScreen } from '../app/scratch-screen.ts';
import { plural } from '../plain/day-lines.ts';
import { resultLines, unreadSentences } from '../plain/scratch-lines.ts';
import { pausedSentence } from './scratch.tsx';

/** The sheet as it is heard: how much stands, the last line, and last of all the field. */
const onWriting = ({ sheet, typed, emptyEnter }: ScratchScreen) => {
  const last = sheet.lines.at(-1);
  const again = emptyEnter ? ' Enter again: that is all I know.' : '';
  return {
    lines: [
      last
        ? `${plural(sheet.lines.length, 'line')} written, the last: ${last.text}.`
        : 'Write down all you know, one a line, like 22 ssh. Enter on an empty line, twice: that is all.',
      ...(sheet.unread ? [`${unreadSentences[sheet.unread]}.`] : []),
    ],
    changing: `Line ${sheet.lines.length + 1}: ${typed}${again}`.trimEnd(),
  };
};

/** A sheet as sentences in order, and the line that changes while keys are pressed. */
export const onScratch = (
  screen: ScratchScreen,
): { readonly lines: readonly string[]; readonly changing?: string | undefined } => {
  const { sheet, last } = screen;
  if (sheet.finished) return { lines: resultLines(sheet, last, sheet.finished, true) };
  return sheet.pausedAt === undefined
    ? onWriting(screen)
    : { lines: [`Paused. ${pausedSentence(sheet)}`] };
};
