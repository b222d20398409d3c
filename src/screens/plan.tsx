import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { shownRows } from '../app/rows.ts';
import { planWords } from '../plain/plan-lines.ts';
import {
  type DayRow,
  dayRows,
  dayText,
  dayTextWithMinutes,
  tableHead,
  tableHeadWithMinutes,
} from '../plain/plan-table.ts';
import type { Prospect } from '../schedule/prospect.ts';
import { Accent } from './accent.tsx';
import { Clickable } from './clickable.tsx';
import type { Layout } from './frame.tsx';
import { linesOf } from './lines.ts';
import { Quiet } from './quiet.tsx';
import type { Theme } from './theme.ts';

const widestBar = 24;
/** Narrower than this with the minutes told, and the bar tells them alone. */
const leastBar = 8;
/** The pointer, and what stands between the figures and the bar. */
const pointerWidth = 2;
const gap = 2;
/** So many days are shown, whatever the sentences would like. */
const fewestDays = 3;

/** The figures of a day and how wide the bar beside them may be. */
const columnsFor = (width: number) => {
  const room = (head: string): number => width - pointerWidth - head.length - gap;
  const hasMinutes = room(tableHeadWithMinutes) >= leastBar;
  const head = hasMinutes ? tableHeadWithMinutes : tableHead;
  return {
    head,
    text: hasMinutes ? dayTextWithMinutes : dayText,
    bar: Math.max(0, Math.min(widestBar, room(head))),
  };
};

const Day = ({
  row,
  text,
  bar,
  selected,
  theme,
}: {
  readonly row: DayRow;
  readonly text: string;
  readonly bar: number;
  readonly selected: boolean;
  readonly theme: Theme;
}): ReactNode => {
  const filled = row.share === 0 ? 0 : Math.max(1, Math.round(row.share * bar));
  return (
    <Text wrap="truncate">
      <Accent theme={theme}>{selected ? theme.signs.pointer : ' '}</Accent>
      <Text bold={selected}>{` ${text}${' '.repeat(gap)}`}</Text>
      <Accent theme={theme}>{theme.signs.full.repeat(filled)}</Accent>
    </Text>
  );
};

interface Told {
  /** Whether the date can be met. */
  readonly outcome: readonly string[];
  readonly load: readonly string[];
  readonly scope: readonly string[];
}

/** The sentences in lines; where there is no room for all, those that the table of the days tells too are left out. */
const toldIn = (prospect: Prospect, days: number, { bodyWidth, bodyRows }: Layout): Told => {
  const words = planWords(prospect);
  const room = bodyRows - 1 - Math.min(days, fewestDays);
  const outcome = words.outcome.flatMap((sentence) => linesOf(sentence, bodyWidth));
  const load = words.load.flatMap((sentence) => linesOf(sentence, bodyWidth));
  const scope = linesOf(words.scope, bodyWidth);
  // A line between the sentences and the days.
  if (outcome.length + load.length + scope.length < room) return { outcome, load, scope };
  const all = words.outcome.join(' ');
  return { outcome: linesOf(all, bodyWidth, Math.max(1, room)), load: [], scope: [] };
};

/** The way to the exam: whether the date can be met, and each day until then. */
export const Plan = ({
  prospect,
  cursor,
  layout,
  theme,
}: {
  readonly prospect: Prospect;
  readonly cursor: number;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  const rows = dayRows(prospect);
  const { outcome, load, scope } = toldIn(prospect, rows.length, layout);
  const above = outcome.length + load.length + scope.length;
  const isTight = above + 1 + Math.min(rows.length, fewestDays) >= layout.bodyRows;
  const room = layout.bodyRows - above - 1 - (isTight ? 0 : 1);
  const { first, last } = shownRows(rows.length, cursor, room);
  const { head, text, bar } = columnsFor(layout.bodyWidth);
  return (
    <Box flexDirection="column">
      <Text bold>{outcome.join('\n')}</Text>
      {load.length > 0 ? <Text>{load.join('\n')}</Text> : null}
      {scope.length > 0 ? <Quiet>{scope.join('\n')}</Quiet> : null}
      {rows.length > 0 ? (
        <Box marginTop={isTight ? 0 : 1} flexDirection="column">
          <Quiet wrap="truncate">{`${' '.repeat(pointerWidth)}${head}`}</Quiet>
          <Clickable meaning={(line) => ({ name: 'row', row: first + line })}>
            {rows.slice(first, last).map((row, at) => (
              <Day
                key={row.day}
                row={row}
                text={text(row)}
                bar={bar}
                selected={first + at === cursor}
                theme={theme}
              />
            ))}
          </Clickable>
        </Box>
      ) : null}
    </Box>
  );
};
