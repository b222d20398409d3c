import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { shownRows } from '../app/rows.ts';
import type { ScratchScreen } from '../app/scratch-screen.ts';
import {
  lastTimeLine,
  type PartWords,
  partWords,
  practiceSentence,
  scoreOf,
} from '../plain/scratch-lines.ts';
import type { ResultPart } from '../scratch/result.ts';
import { partsOf, type ScratchState } from '../scratch/scratch.ts';
import { Accent } from './accent.tsx';
import type { Layout } from './frame.tsx';
import { flow, linesOf } from './lines.ts';
import { Quiet, useQuiet } from './quiet.tsx';
import type { Theme } from './theme.ts';

export interface ScratchProps {
  readonly screen: ScratchScreen;
  readonly layout: Layout;
  readonly theme: Theme;
}

interface ResultLine {
  readonly key: string;
  readonly part: number;
  readonly kind: ResultPart['kind'];
  /** What it is about; empty on a line that goes on. */
  readonly lead: string;
  readonly text: string;
}

const shortPractice = 'Practice only: nothing else changes.';
/** Between what a part is about and what is said of it. */
const gap = 3;
/** The pointer, a sign, a space. */
const signWidth = 3;
const widestLead = 30;

/** The lines of one part: beside each other where there is room, else under its head. */
const linesOfPart = (
  { lead, pieces }: PartWords,
  kind: ResultPart['kind'],
  part: number,
  width: number,
  leadWidth: number,
): readonly ResultLine[] => {
  const isBeside = [...lead].length < leadWidth;
  const room = width - (isBeside ? leadWidth : 2);
  // A piece stays whole where that is possible at all.
  const parts = pieces.flatMap((piece) => (piece.length > room ? piece.split(' ') : [piece]));
  const lines = flow(parts, room).map((line, at) => ({
    key: `${part} ${at}`,
    part,
    kind,
    lead: isBeside ? (at === 0 ? lead : '').padEnd(leadWidth) : '  ',
    text: line,
  }));
  return isBeside ? lines : [{ key: `${part}`, part, kind, lead, text: '' }, ...lines];
};

const resultLinesOf = (sheet: ScratchState, { compact, bodyWidth }: Layout) => {
  const parts = partsOf(sheet);
  const words = parts.map(partWords);
  const widest = Math.max(0, ...words.map(({ lead }) => [...lead].length));
  const leadWidth = compact ? 0 : Math.min(widest, widestLead) + gap;
  const width = bodyWidth - signWidth;
  return parts.flatMap(({ kind }, part) =>
    linesOfPart(words[part] ?? { lead: '', pieces: [] }, kind, part, width, leadWidth),
  );
};

/** A sign before each part, since colour alone says nothing. */
const signOf = (kind: ResultPart['kind'], { signs }: Theme): string => {
  if (kind === 'wrong') return signs.wrong;
  return kind === 'gaps' || kind === 'twice' ? ' ' : signs.right;
};

const PartLine = ({
  line,
  isFirst,
  isPointed,
  theme,
}: {
  readonly line: ResultLine;
  /** The first line of its part. */
  readonly isFirst: boolean;
  /** Undefined where all fits, so that there is nowhere to move to. */
  readonly isPointed: boolean | undefined;
  readonly theme: Theme;
}): ReactNode => {
  const { kind } = line;
  const quiet = useQuiet();
  const colour = kind === 'wrong' ? theme.wrong : theme.right;
  const sign = isFirst ? signOf(kind, theme) : ' ';
  return (
    <Text wrap="truncate">
      {isPointed === undefined ? null : (
        <Accent theme={theme}>{isPointed && isFirst ? theme.signs.pointer : ' '}</Accent>
      )}
      <Text color={colour}>{`${sign} `}</Text>
      <Text bold={isPointed ?? false} {...(kind !== 'wrong' && kind !== 'gaps' ? quiet : {})}>
        {line.lead}
      </Text>
      <Text>{line.text}</Text>
    </Text>
  );
};

/** What is missing of a list written down, by family, and what was wrong. */
export const ScratchResult = ({ screen, layout, theme }: ScratchProps): ReactNode => {
  const { sheet, cursor, last } = screen;
  const { compact, bodyWidth, bodyRows } = layout;
  const { finished = sheet.begun } = sheet;
  const before = last ? ` ${lastTimeLine(last, finished.day)}` : '';
  const score = linesOf(`${scoreOf(sheet, finished, true)}${before}`, bodyWidth, 2);
  const practice = linesOf(compact ? shortPractice : practiceSentence, bodyWidth, 1);
  const space = compact ? 0 : 1;
  const lines = resultLinesOf(sheet, layout);
  const all = bodyRows - score.length - practice.length - 2 * space;
  const fits = lines.length <= all;
  const room = fits ? all : all - 1;
  const at = Math.max(
    0,
    lines.findIndex(({ part }) => part === cursor),
  );
  const { first, last: end } = shownRows(lines.length, at, room);
  return (
    <Box flexDirection="column">
      <Text bold>{score.join('\n')}</Text>
      <Box marginTop={space} flexDirection="column">
        {lines.slice(first, end).map((line, row) => (
          <PartLine
            key={line.key}
            line={line}
            isFirst={lines[first + row - 1]?.part !== line.part}
            isPointed={fits ? undefined : line.part === cursor}
            theme={theme}
          />
        ))}
        {fits ? null : <Quiet>{`   ${first} lines above, ${lines.length - end} below`}</Quiet>}
      </Box>
      <Box marginTop={space}>
        <Quiet wrap="truncate">{practice.join('\n')}</Quiet>
      </Box>
    </Box>
  );
};
