// Ink compares the styles of all neighbouring cells of a frame by sets, 3,000 times for a blank screen: 30 ms of the
// first frame. Nearly all neighbours have the same styles, and then there is nothing between them.
import {
  ansiCodesToString,
  diffAnsiCodes,
} from '../../node_modules/@alcalzone/ansi-tokenize/build/index.js';

export * from '../../node_modules/@alcalzone/ansi-tokenize/build/index.js';

/** @typedef {import('../../node_modules/@alcalzone/ansi-tokenize/build/index.js').StyledChar} Cell */

/**
 * @param {Cell['styles']} from
 * @param {Cell['styles']} to
 */
const between = (from, to) =>
  from.length === to.length && from.every(({ code }, at) => code === to[at]?.code)
    ? ''
    : ansiCodesToString(diffAnsiCodes(from, to));

/**
 * The same text as the original's.
 * @param {readonly Cell[]} cells
 */
export const styledCharsToString = (cells) => {
  /** @type {Cell['styles']} */
  let styles = [];
  let text = '';
  for (const cell of cells) {
    if (cell.styles.length > 0 || styles.length > 0) text += between(styles, cell.styles);
    text += cell.value;
    styles = cell.styles;
  }
  return text + between(styles, []);
};
