import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { shownRows } from '../app/rows.ts';
import { type SettingRow, settingRows } from '../app/setting-rows.ts';
import type { SettingsShown } from '../app/settings.ts';
import { daysAway, longDay } from '../plain/days.ts';
import { planInShort } from '../plain/plan-lines.ts';
import { settingsTable } from '../session/settings.ts';
import { Accent } from './accent.tsx';
import { Clickable } from './clickable.tsx';
import { cutTo } from './cut.ts';
import type { Layout } from './frame.tsx';
import { Paragraph } from './paragraph.tsx';
import { Quiet } from './quiet.tsx';
import type { Theme } from './theme.ts';

export const titleOf = (row: SettingRow): string =>
  row === 'exam' ? 'Exam' : settingsTable[row].title;

/** What a setting does, in a sentence; what the day of the exam comes to. */
export const effectOf = (row: SettingRow, { outline, today }: SettingsShown): string => {
  if (row !== 'exam') return settingsTable[row].effect;
  return outline
    ? planInShort(outline.plan, outline.questions, today)
    : 'The day to know the list by.';
};

/** The value as a person says it. */
export const sayValue = (row: SettingRow, { values, list, exam, today }: SettingsShown): string => {
  switch (row) {
    case 'deck':
      return list;
    case 'exam':
      return exam === undefined ? 'not booked' : `${longDay(exam)}, ${daysAway(exam, today)}`;
    case 'skip':
    case 'mouse':
    case 'plain':
      return values[row] ? 'yes' : 'no';
    default:
      return String(values[row]);
  }
};

const titleWidth = 14;
/** An effect is one line, or two in the smallest window. */
const effectRows = 2;

/** Each setting with its effect; where there is no room for all of them the effect of the one moved to. */
export const Settings = ({
  shown,
  cursor,
  layout,
  theme,
}: {
  readonly shown: SettingsShown;
  readonly cursor: number;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  const current = settingRows[cursor] ?? 'deck';
  const roomForAll = !layout.compact && layout.bodyRows >= settingRows.length * 2;
  const height = roomForAll ? settingRows.length : layout.bodyRows - 1 - effectRows;
  const { first, last } = shownRows(settingRows.length, cursor, height);
  return (
    <Box flexDirection="column">
      <Clickable
        meaning={(line) => ({ name: 'row', row: first + Math.floor(line / (roomForAll ? 2 : 1)) })}
      >
        {settingRows.slice(first, last).map((row) => (
          <Box key={row} flexDirection="column">
            <Text wrap="truncate">
              <Accent theme={theme}>{row === current ? theme.signs.pointer : ' '}</Accent>
              <Text>{` ${titleOf(row).padEnd(titleWidth)}`}</Text>
              <Text bold>{cutTo(sayValue(row, shown), layout.bodyWidth - titleWidth - 2)}</Text>
            </Text>
            {roomForAll ? (
              <Quiet>
                {cutTo(' '.repeat(titleWidth + 2) + effectOf(row, shown), layout.bodyWidth)}
              </Quiet>
            ) : null}
          </Box>
        ))}
      </Clickable>
      {roomForAll ? null : (
        <Box marginTop={1}>
          <Paragraph text={effectOf(current, shown)} width={layout.bodyWidth} dim />
        </Box>
      )}
    </Box>
  );
};
