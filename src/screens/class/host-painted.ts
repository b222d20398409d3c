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
  /** Enough for a line of air between what belongs together. */
  readonly airy: boolean;
}

const airyRows = 28;

/** @param noted a line is said above the keys */
export const roomFor = (size: WindowSize, noted: boolean): Room => {
  const { bodyWidth, compact, top } = layoutFor(size, true);
  const around = 1 + top + 2 + (compact ? 0 : 2) + (noted ? (compact ? 1 : 2) : 0);
  return { width: bodyWidth, rows: size.rows - around, compact, airy: size.rows >= airyRows };
};

/** What a screen of the host is painted from. */
export interface Painted {
  readonly state: HostState;
  readonly room: Room;
  readonly theme: Theme;
}

/** Empty lines, where a window has room for them. */
export const gap = (count: number): readonly TextLine[] => Array<TextLine>(count).fill([]);
