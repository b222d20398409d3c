import { describe, expect, it } from 'vitest';
import { piecesOf } from './box-signs.ts';
import { palettes } from './palette.ts';
import { svgOf } from './svg.ts';

const run = {
  column: 2,
  row: 1,
  bold: false,
  dim: false,
  inverse: false,
  colour: undefined,
  ground: undefined,
};

describe('signs that fill their cells', () => {
  it('are drawn as shapes without gaps, words beside them as words', () => {
    expect(piecesOf('20 ┤██▄ x').map(({ from, text }) => [from, text])).toEqual([
      [0, '20 '],
      [3, '┤'],
      [4, '██'],
      [6, '▄'],
      [7, ' x'],
    ]);
  });

  it('stand where the terminal has them', () => {
    const picture = svgOf(
      {
        title: 'x',
        lines: [],
        columns: 10,
        rows: 3,
        runs: [{ ...run, width: 5, text: 'a ██b' }],
      },
      palettes.light,
    );
    // A margin of 16, cells of 8.4 by 20.
    expect(picture).toContain('<text x="32.8" y="50" textLength="8.4">a</text>');
    expect(picture).toContain('<rect x="49.6" y="36" width="16.8" height="20" class="f"/>');
    expect(picture).toContain('<text x="66.4" y="50" textLength="8.4">b</text>');
  });
});
