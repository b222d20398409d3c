import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { FindGroup, FindScreen } from '../app/find-screen.ts';
import { shownRows } from '../app/rows.ts';
import { sayNothingFits } from '../plain/nothing-fits.ts';
import type { Key } from '../terminal/keys.ts';
import { accented } from './accent.tsx';
import { Clickable } from './clickable.tsx';
import { lineOfRow, type Shown } from './find-rows.ts';
import { linesOf } from './lines.ts';
import { type TextLine, TextLines } from './text-line.tsx';
import { TypedField } from './typed-field.tsx';

/** What stands over rows that do not just fit. */
export const groupNames: Readonly<Record<FindGroup, string>> = {
  near: 'Did you mean',
  shaky: 'Shaky in your list',
};

/** What can be typed. */
export const findHint = 'A number, a name, or what it is for: 443, ldaps, remote desktop.';

/** That nothing was found; undefined where something was, or nothing was typed. */
export const nothingFits = ({ typed, rows }: FindScreen): string | undefined =>
  typed.trim() !== '' && rows.groupFrom === 0 ? sayNothingFits(typed) : undefined;

interface ResultLine {
  readonly line: TextLine;
  /** Undefined for what stands over a group. */
  readonly row: number | undefined;
}

const meaningOf = (line: ResultLine | undefined): Key | undefined =>
  line?.row === undefined ? undefined : { name: 'row', row: line.row };

/** The rows about the one moved to, a group under its name. */
const resultLines = (shown: Shown, height: number): readonly ResultLine[] => {
  const { rows, cursor } = shown.screen;
  const { group, groupFrom } = rows;
  const { first, last } = shownRows(rows.count, cursor, height - (group ? 1 : 0));
  const lines: ResultLine[] = [];
  for (let at = first; at < last; at++) {
    if (group && at === Math.max(first, groupFrom))
      lines.push({ line: [{ text: groupNames[group], dim: true }], row: undefined });
    const row = rows.row(at);
    if (row) lines.push({ line: lineOfRow(row, at === cursor, shown), row: at });
  }
  return lines;
};

/** The reference: what is typed, and below it what that finds. */
export const Find = (shown: Shown): ReactNode => {
  const { screen, layout, theme } = shown;
  const { compact, bodyWidth, bodyRows } = layout;
  const space = compact ? 0 : 1;
  const said = screen.typed.trim() === '' ? findHint : nothingFits(screen);
  const above = said === undefined ? [] : linesOf(said, bodyWidth, 2);
  const gapAfter = above.length > 0 ? space : 0;
  const height = bodyRows - 1 - space - above.length - gapAfter;
  const lines = screen.rows.count > 0 ? resultLines(shown, height) : [];
  return (
    <Box flexDirection="column">
      <TypedField
        label={accented('Find: ', theme)}
        typed={screen.typed}
        width={bodyWidth}
        theme={theme}
      />
      {above.length > 0 ? (
        <Box marginTop={space}>
          <Text dimColor wrap="truncate">
            {above.join('\n')}
          </Text>
        </Box>
      ) : null}
      <Box flexDirection="column" marginTop={space}>
        <Clickable meaning={(line) => meaningOf(lines[line])}>
          <TextLines lines={lines.map(({ line }) => line)} />
        </Clickable>
      </Box>
    </Box>
  );
};
