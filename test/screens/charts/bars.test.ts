import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { againstBar, partsBar, rangeBar, trackBar } from '../../../src/screens/charts/bars.ts';
import { joined, widthOf } from '../../../src/screens/charts/pieces.ts';
import { barLength, shareOut } from '../../../src/screens/charts/shares.ts';
import type { Piece } from '../../../src/screens/text-line.tsx';
import { theme } from '../paint.tsx';

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const counts = fc.array(fc.nat(500), { minLength: 1, maxLength: 6 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const cells = fc.integer({ min: 1, max: 90 });

describe('cells of a bar', () => {
  it('come out even, and nothing that is there is left out while there are cells enough', () => {
    fc.assert(
      fc.property(counts, fc.nat(90), (values, width) => {
        const shared = shareOut(values, width);
        expect(sumOf(shared)).toBe(sumOf(values) > 0 ? width : 0);
        const there = values.filter((value) => value > 0).length;
        for (const [at, value] of values.entries()) {
          if (value === 0) expect(shared[at]).toBe(0);
          else if (width >= there) expect(shared[at]).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('are as near to the counts as whole cells can be', () => {
    expect(shareOut([1, 1, 1], 10)).toEqual([4, 3, 3]);
    expect(shareOut([98, 1, 1], 10)).toEqual([8, 1, 1]);
    expect(shareOut([5, 0, 15], 8)).toEqual([2, 0, 6]);
    expect(shareOut([3, 2, 1], 2)).toEqual([1, 1, 0]);
    expect(shareOut([0, 0], 8)).toEqual([0, 0]);
  });

  it('are the same for each item as long as there is one for each', () => {
    expect([4, 2, 1].map((count) => barLength(count, 4, 20))).toEqual([20, 10, 5]);
    expect(barLength(1, 1, 40)).toBe(8);
    expect(barLength(3, 400, 40)).toBe(1);
    expect(barLength(400, 400, 40)).toBe(40);
    expect(barLength(0, 400, 40)).toBe(0);
    expect(barLength(3, 3, 0)).toBe(0);
  });
});

describe('bars', () => {
  it('are never wider than their cells', () => {
    fc.assert(
      fc.property(share, share, share, cells, (a, b, c, width) => {
        const [low = 0, mean = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
        expect(widthOf(rangeBar({ low, mean, high }, width, theme))).toBe(width);
        expect(widthOf(againstBar(a, b, width, theme))).toBe(width);
        expect(widthOf(trackBar(a, width, theme))).toBe(width);
      }),
    );
  });

  it('show an interval from none to all', () => {
    expect(textOf(rangeBar({ low: 0, mean: 0.5, high: 1 }, 11, theme))).toBe('━━━━━●━━━━━');
    expect(textOf(rangeBar({ low: 0.2, mean: 0.3, high: 0.6 }, 11, theme))).toBe('──━●━━━────');
    expect(textOf(rangeBar({ low: 1, mean: 1, high: 1 }, 5, theme))).toBe('────●');
  });

  it('show what came true, and where it was expected', () => {
    expect(textOf(againstBar(0.5, 0.9, 10, theme))).toBe('━━━━━───●─');
    expect(textOf(againstBar(0, 0, 4, theme))).toBe('●───');
  });

  it('of a share are full only for all of it, and empty only for nothing', () => {
    expect(textOf(trackBar(0.999, 10, theme))).toBe('━━━━━━━━━─');
    expect(textOf(trackBar(0.001, 10, theme))).toBe('━─────────');
    expect(textOf(trackBar(1, 3, theme))).toBe('━━━');
  });

  it('of parts show each in its look', () => {
    const parts = [
      { count: 2, look: { text: 'a', bold: true } },
      { count: 0, look: { text: 'b' } },
      { count: 1, look: { text: 'c', dim: true } },
    ];
    expect(textOf(partsBar(parts, 6))).toBe('aaaacc');
  });
});

describe('lines in few pieces', () => {
  it('read the same, and hold no two pieces of one look', () => {
    const piece = fc.record({
      text: fc.constantFrom('', ' ', '  ', 'a', 'bc'),
      dim: fc.boolean(),
      colour: fc.constantFrom('', 'green'),
    });
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const line = joined(pieces);
        expect(textOf(line)).toBe(textOf(pieces));
        for (const [at, { dim, colour }] of line.entries()) {
          const next = line[at + 1];
          if (next) expect([next.dim, next.colour]).not.toEqual([dim, colour]);
        }
      }),
    );
  });

  it('keep the look of every sign that is seen', () => {
    const line = joined([
      { text: ' ' },
      { text: 'a', bold: true },
      { text: ' ', dim: true },
      { text: 'b', bold: true },
      { text: 'c', dim: true },
    ]);
    expect(line).toEqual([
      { text: ' a b', bold: true },
      { text: 'c', dim: true },
    ]);
  });
});
