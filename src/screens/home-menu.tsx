import { Text } from 'ink';
import { type ReactNode, use } from 'react';
import type { Command } from '../app/command.ts';
import { hintsFor, type Keymap } from '../app/keymap.ts';
import type { Key } from '../terminal/keys.ts';
import { Accent } from './accent.tsx';
import { Clickable } from './clickable.tsx';
import type { Layout } from './frame.tsx';
import { KeysInUse } from './keys.ts';
import type { Theme } from './theme.ts';

/** What else there is beside today's work, in words that say more than the footer has room for. */
const words: Partial<Record<Command, string>> = {
  practice: 'extra practice',
  map: 'port map',
  statistics: 'statistics',
  find: 'find any port',
  test: 'timed test',
  lists: 'lists',
  plan: 'plan',
  teach: 'teach a class',
  settings: 'settings',
};

/** What the menu leads to; the footer need not say it again. */
export const menuCommands: readonly Command[] = Object.keys(words).filter(
  (word): word is Command => word in words,
);

interface Entry {
  readonly keys: string;
  readonly press: Key | undefined;
  readonly text: string;
}

const gap = 3;

const entriesOf = (idle: ReadonlySet<Command>, keys: Keymap): readonly Entry[] =>
  menuCommands.flatMap((command) => {
    const hint = hintsFor('home', keys).find((each) => each.command === command);
    const text = words[command];
    return hint && text !== undefined && !idle.has(command)
      ? [{ keys: hint.keys, text, press: hint.press }]
      : [];
  });

const widthOf = ({ keys, text }: Entry): number => keys.length + 2 + text.length;

/** The entries row by row, and how wide each column is. */
interface Menu {
  readonly rows: readonly (readonly Entry[])[];
  readonly widths: readonly number[];
}

const inColumns = (entries: readonly Entry[], columns: number): Menu => ({
  rows: Array.from({ length: Math.ceil(entries.length / columns) }, (_, row) =>
    entries.slice(row * columns, (row + 1) * columns),
  ),
  widths: Array.from({ length: columns }, (_, column) =>
    Math.max(...entries.filter((_entry, at) => at % columns === column).map(widthOf)),
  ),
});

const mostColumns = 4;

/** As few columns as take no more rows. */
const evened = (entries: readonly Entry[], columns: number): number => {
  const rows = Math.ceil(entries.length / columns);
  return Math.ceil(entries.length / rows);
};

/** In as many columns as fit. */
const menuOf = (idle: ReadonlySet<Command>, { bodyWidth }: Layout, keys: Keymap): Menu => {
  const entries = entriesOf(idle, keys);
  for (let columns = mostColumns; columns > 1; columns--) {
    const menu = inColumns(entries, columns);
    if (menu.widths.reduce((sum, width) => sum + width + gap, -gap) <= bodyWidth)
      return inColumns(entries, evened(entries, columns));
  }
  return inColumns(entries, 1);
};

/** How many rows the menu takes. */
export const menuHeight = (idle: ReadonlySet<Command>, layout: Layout, keys: Keymap): number =>
  menuOf(idle, layout, keys).rows.length;

/** The key of what stands at a column of a row. */
const pressAt = (row: readonly Entry[], widths: readonly number[], at: number): Key | undefined => {
  let end = 0;
  for (const [column, { press }] of row.entries()) {
    end += (widths[column] ?? 0) + gap;
    if (at < end) return press;
  }
  return undefined;
};

/** What else there is, each with its key. */
export const HomeMenu = ({
  idle,
  layout,
  theme,
}: {
  /** Commands that would do nothing right now. */
  readonly idle: ReadonlySet<Command>;
  readonly layout: Layout;
  readonly theme: Theme;
}): ReactNode => {
  const { rows, widths } = menuOf(idle, layout, use(KeysInUse));
  return rows.map((row) => (
    <Clickable key={row[0]?.keys} meaning={(_, column) => pressAt(row, widths, column)}>
      <Text wrap="truncate">
        {row.map((entry, column) => (
          <Text key={entry.keys}>
            <Accent theme={theme}>{entry.keys}</Accent>
            {column === row.length - 1
              ? `  ${entry.text}`
              : `  ${entry.text}`.padEnd((widths[column] ?? 0) + gap - entry.keys.length)}
          </Text>
        ))}
      </Text>
    </Clickable>
  ));
};
