// Ink makes an object of every cell of a frame, and takes every text apart into cells: half of the time between a key
// and its frame. Texts that stand side by side, as all of ours do, can be put together as they are.
import stringWidth from 'string-width';
import CellOutput from '../../node_modules/ink/build/output.js';

/**
 * What Ink hands over: texts with their places, and the areas outside of which they are not seen.
 * @typedef {{ x1?: number, x2?: number, y1?: number, y2?: number }} Clip
 * @typedef {{ type: 'write', x: number, y: number, text: string, transformers: ((line: string, index: number) => string)[] }} Write
 * @typedef {Write | { type: 'clip', clip: Clip } | { type: 'unclip' }} Operation
 */

/**
 * The rows of a frame; undefined where a text lies over another, or is cut at its sides.
 * @param {readonly Operation[]} operations
 * @param {number} height
 */
const rowsOf = (operations, height) => {
  const rows = Array.from({ length: height }, () => ({ text: '', width: 0 }));
  /** @type {Clip[]} */
  const clips = [];
  for (const operation of operations) {
    if (operation.type === 'clip') clips.push(operation.clip);
    else if (operation.type === 'unclip') clips.pop();
    else if (!put(operation, clips.at(-1) ?? {}, rows)) return undefined;
  }
  return rows.map(({ text }) => text.trimEnd());
};

/**
 * Puts a text behind what its rows hold; false where that cannot be.
 * @param {Write} write
 * @param {Clip} clip
 * @param {readonly { text: string, width: number }[]} rows
 */
const put = (
  { x, y, text, transformers },
  { x1, x2, y1 = 0, y2 = Number.POSITIVE_INFINITY },
  rows,
) => {
  if (x1 !== undefined || x2 !== undefined) return false;
  let index = 0;
  for (const line of text.split('\n')) {
    const row = y + index >= y1 && y + index < y2 ? rows[y + index] : undefined;
    if (row) {
      if (x < row.width) return false;
      // A text cut above counts its lines from the first one that is seen.
      const seen = index - Math.max(0, y1 - y);
      const styled = transformers.reduce((before, transform) => transform(before, seen), line);
      row.text += ' '.repeat(x - row.width) + styled;
      row.width = x + stringWidth(styled);
    }
    index++;
  }
  return true;
};

/** Ink's own where texts overlap. */
export default class Output extends CellOutput {
  /**
   * @override
   * @returns {{ output: string, height: number }}
   */
  get() {
    // @ts-expect-error: private in its types, and what it is all about.
    const rows = rowsOf(this.operations, this.height);
    return rows ? { output: rows.join('\n'), height: this.height } : super.get();
  }
}
