import { shownRows } from '../../app/rows.ts';
import type { TextLine } from '../text-line.tsx';

/** A window on a long list. */
interface Scrolled {
  readonly first: number;
  readonly last: number;
  /** "... 3 above, 9 below", in place of the last row; undefined when all fits, or one row is all there is room for. */
  readonly beyond: TextLine | undefined;
}

/** What is out of sight above and below, in a quiet line; undefined where nothing is. */
export const beyondLine = (above: number, below: number): TextLine | undefined => {
  const words = [above > 0 ? `${above} above` : '', below > 0 ? `${below} below` : ''];
  const text = words.filter(Boolean).join(', ');
  return text === '' ? undefined : [{ text: `  ... ${text}`, dim: true }];
};

/** The rows that fit round the one moved to, with a line about the others. */
export const scrolled = (count: number, cursor: number, height: number): Scrolled => {
  const isLong = count > height && height > 1;
  const { first, last } = shownRows(count, cursor, isLong ? height - 1 : height);
  return { first, last, beyond: isLong ? beyondLine(first, count - last) : undefined };
};
