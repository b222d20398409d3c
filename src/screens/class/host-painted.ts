import type { HostState } from '../../app/class/host-state.ts';
import type { WindowSize } from '../../terminal/window.ts';
import { layoutFor } from '../frame.tsx';
import type { TextLine } from '../text-line.tsx';
import type { Theme } from '../theme.ts';

/** The space for what a screen of the host is about. */
export interface Room {
  readonly width: number;
  readonly rows: number;
  readonly compact: boolean;
}

/** @param noted a line is said above the keys */
export const roomFor = (size: WindowSize, noted: boolean): Room => {
  const { bodyWidth, compact, top } = layoutFor(size, true);
  // Heading and keys; in larger windows air below the one and above the others, and round the line above them.
  const around = 1 + top + 2 + (compact ? 0 : 3) + (noted ? 1 : 0);
  return { width: bodyWidth, rows: size.rows - around, compact };
};

/** What a screen of the host is painted from. */
export interface Painted {
  readonly state: HostState;
  readonly room: Room;
  readonly theme: Theme;
}

/** Empty lines, where a window has room for them. */
export const gap = (count: number): readonly TextLine[] => Array<TextLine>(count).fill([]);

/** Two lines of air need a window that is tall. */
const tallRows = 24;

/** Groups of lines with air between them, as far as so many rows allow. */
export const spread = (
  groups: readonly (readonly TextLine[])[],
  rows: number,
): readonly TextLine[] => {
  const spare = rows - groups.flat().length;
  const air = Math.max(
    0,
    Math.min(rows >= tallRows ? 2 : 1, Math.floor(spare / Math.max(1, groups.length - 1))),
  );
  return groups.flatMap((group, at) => [...gap(at > 0 ? air : 0), ...group]);
};
