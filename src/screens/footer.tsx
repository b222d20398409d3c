import { Text } from 'ink';
import { type ReactNode, use } from 'react';
import type { Command, Place } from '../app/command.ts';
import { hintsFor, type KeyHint } from '../app/keymap.ts';
import type { Key } from '../terminal/keys.ts';
import { Accent } from './accent.tsx';
import { Clickable } from './clickable.tsx';
import { KeysInUse } from './keys.ts';
import { Quiet } from './quiet.tsx';
import type { Theme } from './theme.ts';

const gap = 3;

/** The keys of a place, as many as fit one line: the essential ones first, shown in the order of the table. */
const fitting = (
  all: readonly KeyHint[],
  columns: number,
  idle: ReadonlySet<Command>,
): readonly KeyHint[] => {
  const hints = all.filter(({ command }) => !idle.has(command));
  const chosen = new Set<KeyHint>();
  let used = -gap;
  for (const hint of [...hints].sort((a, b) => Number(b.essential) - Number(a.essential))) {
    const width = hint.keys.length + 1 + hint.label.length + gap;
    if (used + width > columns) continue;
    used += width;
    chosen.add(hint);
  }
  return hints.filter((hint) => chosen.has(hint));
};

/** The key that stands at a column of the line. */
const pressAt = (hints: readonly KeyHint[], column: number): Key | undefined => {
  let end = -gap;
  for (const { keys, label, press } of hints) {
    const start = end + gap;
    end = start + keys.length + 1 + label.length;
    if (column >= start && column < end) return press;
  }
  return undefined;
};

/** The last line of every screen. */
export const Footer = ({
  place,
  columns,
  theme,
  idle,
}: {
  readonly place: Place;
  readonly columns: number;
  readonly theme: Theme;
  /** Commands that would do nothing right now. */
  readonly idle: ReadonlySet<Command>;
}): ReactNode => {
  const hints = fitting(hintsFor(place, use(KeysInUse)), columns, idle);
  return (
    <Clickable meaning={(_, column) => pressAt(hints, column)}>
      <Text wrap="truncate">
        {hints.map(({ keys, label }, at) => (
          <Text key={keys}>
            {at > 0 ? ' '.repeat(gap) : ''}
            <Accent theme={theme}>{keys}</Accent>
            <Quiet>{` ${label}`}</Quiet>
          </Text>
        ))}
      </Text>
    </Clickable>
  );
};
