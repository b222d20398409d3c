import { Box } from 'ink';
import type { ReactNode } from 'react';
import { minutesOffered, recordsOf, testAhead } from '../app/exam-intro.ts';
import type { ExamScreenOf } from '../app/exam-screens.ts';
import { keyOf } from '../app/keymap.ts';
import type { AppState } from '../app/state.ts';
import { answeredIn, type ExamState } from '../exam/exam.ts';
import type { ExamRecord } from '../memory/memory.ts';
import { examIntro, recordLine, standLine } from '../plain/exam-lines.ts';
import { sayLeaves, sayMinutes } from '../plain/exam-sentences.ts';
import { accented } from './accent.tsx';
import type { Layout } from './frame.tsx';
import { proseLines, type TextLine, TextLines } from './text-line.tsx';
import type { Theme } from './theme.ts';

const labelWidth = 10;
const compactLabelWidth = 8;
/** All times fit one line of the smallest window. */
const compactTimeWidth = 4;
const mostEarlier = 3;

interface Painted {
  readonly state: AppState;
  readonly screen: ExamScreenOf<'exam-intro'>;
  readonly layout: Layout;
  readonly theme: Theme;
}

/** The times offered in a row, the chosen one pointed at. */
const timeLine = ({ state, screen, layout, theme }: Painted): TextLine => {
  const { compact } = layout;
  const gap = ' '.repeat(compact ? 0 : 1);
  const label = 'Time'.padEnd(compact ? compactTimeWidth : labelWidth - 2);
  return [
    { text: label, dim: true },
    ...minutesOffered(state).flatMap((minutes, at) => {
      const chosen = at === screen.pace;
      return [
        accented(` ${chosen ? theme.signs.pointer : ' '}${gap}`, theme),
        { text: `${sayMinutes(minutes)}${gap}${gap}`, bold: chosen, dim: !chosen },
      ];
    }),
  ];
};

/** What has been begun, and what two keys do about it. */
const openLines = (
  exam: ExamState,
  { state, screen, layout, theme }: Painted,
): readonly TextLine[] => {
  const anew = keyOf(state.keymap, 'exam-intro', 'anew');
  const asks: TextLine = [{ text: sayLeaves(answeredIn(exam), anew), bold: true }];
  const ways: TextLine = [
    accented(keyOf(state.keymap, 'exam-intro', 'resume'), theme),
    { text: ' goes on, ' },
    accented(anew, theme),
    { text: ' starts another:' },
  ];
  return [
    ...proseLines(`A test is open: ${standLine(exam)}`, layout.bodyWidth, { bold: true }),
    screen.warned ? asks : ways,
  ];
};

/** "27 Nov: 5 of 40, not passed": where the window is narrow the day of the week gives way. */
const shortRecord = (record: ExamRecord): string => recordLine(record).replace(/^\S+ /, '');

const earlierLines = ({ state, layout: { compact } }: Painted): readonly TextLine[] => {
  const width = compact ? compactLabelWidth : labelWidth;
  return recordsOf(state)
    .slice(0, mostEarlier)
    .map((record, at) => [
      { text: (at === 0 ? 'Earlier' : '').padEnd(width), dim: true },
      { text: compact ? shortRecord(record) : recordLine(record) },
    ]);
};

/** What a test is. Where there is room each sentence begins a line; where there is little, an open test has said the rest. */
const aboutLines = ({ state, screen, layout }: Painted): readonly TextLine[] => {
  const { profile, minutes } = testAhead(state, screen.pace);
  const whole = examIntro(profile, minutes);
  const said = layout.compact && screen.open ? whole.slice(0, 1) : whole;
  const [what = '', ...more] = layout.compact
    ? said
    : said.flatMap((text) => text.split(/(?<=\.) /));
  return [
    ...proseLines(what, layout.bodyWidth, { bold: screen.open === undefined }),
    ...more.flatMap((text) => proseLines(text, layout.bodyWidth)),
  ];
};

const linesFor = (painted: Painted): readonly TextLine[] => {
  const { state, screen, layout, theme } = painted;
  const { open } = screen;
  const space: readonly TextLine[] = layout.compact ? [] : [[]];
  const earlier = earlierLines(painted);
  const start: TextLine = [
    accented(keyOf(state.keymap, 'exam-intro', 'start'), theme),
    { text: ' starts.' },
  ];
  return [
    ...(open ? [...openLines(open, painted), timeLine(painted), ...space] : []),
    ...aboutLines(painted),
    ...(open ? [] : [...space, timeLine(painted)]),
    ...(open || layout.compact ? [] : [...space, start]),
    ...(earlier.length > 0 ? [...space, ...earlier] : []),
  ];
};

/** What a timed test is, said before it begins; the time to be chosen, and the tests before. */
export const ExamIntro = (painted: Painted): ReactNode => (
  <Box flexDirection="column">
    <TextLines lines={linesFor(painted).slice(0, painted.layout.bodyRows)} />
  </Box>
);
