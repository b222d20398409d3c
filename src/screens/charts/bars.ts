import type { Piece } from '../text-line.tsx';
import type { Theme } from '../theme.ts';
import { shareOut } from './shares.ts';

/** A part of a bar: so many, and how they look. */
export interface BarPart {
  readonly count: number;
  readonly look: Piece;
}

/** A bar of parts, one behind the other, in so many cells. */
export const partsBar = (parts: readonly BarPart[], cells: number): readonly Piece[] => {
  const shared = shareOut(
    parts.map(({ count }) => count),
    cells,
  );
  return parts.map(({ look }, at) => ({ ...look, text: look.text.repeat(shared[at] ?? 0) }));
};

/** A share (0-1) of a track; more than nothing is seen, and less than all. */
export const trackBar = (share: number, cells: number, theme: Theme): readonly Piece[] => {
  const most = share < 1 ? cells - 1 : cells;
  const filled =
    share <= 0 ? 0 : Math.min(Math.max(1, Math.round(share * cells)), Math.max(0, most));
  return [
    { text: theme.signs.full.repeat(filled), colour: theme.accent },
    { text: theme.signs.empty.repeat(cells - filled), dim: true },
  ];
};

/** The cell of a share (0-1) on a scale of so many. */
const cellAt = (share: number, cells: number): number =>
  Math.min(cells - 1, Math.max(0, Math.round(share * (cells - 1))));

/** An interval of shares (0-1) with its mean, on a scale from none to all. */
export const rangeBar = (
  { low, mean, high }: { readonly low: number; readonly mean: number; readonly high: number },
  cells: number,
  { signs, accent }: Theme,
): readonly Piece[] => {
  if (cells <= 0) return [];
  const [from, at, to] = [cellAt(low, cells), cellAt(mean, cells), cellAt(high, cells)];
  return [
    { text: signs.axis.along.repeat(from), dim: true },
    { text: signs.axis.mark.repeat(at - from), colour: accent },
    { text: signs.answered, colour: accent, bold: true },
    { text: signs.axis.mark.repeat(to - at), colour: accent },
    { text: signs.axis.along.repeat(cells - 1 - to), dim: true },
  ];
};

/** What came true as a bar (0-1), and over it where it was expected. */
export const againstBar = (
  actual: number,
  expected: number,
  cells: number,
  theme: Theme,
): readonly Piece[] => {
  if (cells <= 0) return [];
  const filled = Math.round(actual * cells);
  const mark = cellAt(expected, cells);
  return Array.from({ length: cells }, (_, at): Piece => {
    if (at === mark) return { text: theme.signs.answered, bold: true };
    return at < filled
      ? { text: theme.signs.full, colour: theme.accent }
      : { text: theme.signs.empty, dim: true };
  });
};
