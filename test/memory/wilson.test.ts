import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../src/memory/wilson.ts';

describe('the interval', () => {
  it('is known for 17 of 20', () => {
    // Worked by hand from Wilson's formula with z = 1.6449.
    const { low, high } = wilson(17, 20);
    expect(low).toBeCloseTo(0.6782, 4);
    expect(high).toBeCloseTo(0.9384, 4);
  });

  it('holds the share, lies between 0 and 1, and narrows with more questions', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (asked, part) => {
          const right = Math.round(part * asked);
          const { low, high } = wilson(right, asked);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(right / asked + 1e-9);
          expect(high).toBeGreaterThanOrEqual(right / asked - 1e-9);
          const more = wilson(right * 4, asked * 4);
          expect(more.high - more.low).toBeLessThan(high - low);
        },
      ),
    );
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('is known for %i of %i at 95 %%', (right, asked, low, high) => {
    // Newcombe 1998, "Two-sided confidence intervals for the single proportion: comparison of seven methods",
    // Statistics in Medicine 17, table I, method 3 (the score method without continuity correction).
    const interval = wilson(right, asked, 95);
    expect([interval.low.toFixed(4), interval.high.toFixed(4)]).toEqual([
      low.toFixed(4),
      high.toFixed(4),
    ]);
  });
});
