import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaChart, pointsIn } from '../../../src/screens/charts/area-chart.ts';
import { placeLabels } from '../../../src/screens/charts/place-labels.ts';
import { topFor } from '../../../src/screens/statistics-over-time.ts';
import { theme } from '../paint.tsx';

const drawn = (
  points: readonly (readonly [number, number])[],
  top: number,
  width: number,
  rows: number,
): readonly string[] =>
  areaChart(
    {
      points: points.map(([area, line]) => ({ area, line })),
      top,
      cursor: points.length - 1,
      labels: [{ point: 0, text: 'a' }],
    },
    { width, rows },
    theme,
  ).map((line) => line.map(({ text }) => text).join(''));

describe('an area chart', () => {
  it('shows values as heights, with eight steps a row', () => {
    expect(
      drawn(
        [
          [0, 8],
          [4, 8],
          [8, 16],
          [16, 16],
        ],
        16,
        8,
        4,
      ),
    ).toEqual(['16 ┤  ·█', '   │·▄██', ' 0 └───━', '    a']);
  });

  it('never shows something as nothing, nor less than all as all', () => {
    expect(drawn([[1, 1]], 1000, 10, 4)[1]).toBe('     │▁▁▁▁');
    expect(drawn([[999, 999]], 1000, 10, 4)[0]).toBe('1000 ┤▇▇▇▇');
  });

  it('has as many rows as there are, and none where there is no room', () => {
    const point = fc.tuple(fc.nat(100), fc.nat(100));
    const points = fc.array(point, { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 120 }), fc.nat(30), (values, width, rows) => {
        const lines = drawn(values, 100, width, rows);
        expect([0, rows]).toContain(lines.length);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        if (width >= 10 && rows >= 2) expect(lines.length).toBe(rows);
      }),
    );
  });

  it('ends with its last point, and shows each as wide as the others, to a column', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 120 }),
        (count, columns) => {
          const shown = pointsIn(count, columns);
          expect(shown.length).toBe(Math.min(columns, count * 6));
          expect(shown.at(-1)).toBe(count - 1);
          expect([...shown].sort((a, b) => a - b)).toEqual(shown);
          if (count > columns) return;
          const widths = Array.from(
            { length: count },
            (_, at) => shown.filter((own) => own === at).length,
          );
          expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('reaches to the whole list, but not on one that has hardly been begun', () => {
    expect(topFor(9, 20)).toBe(20);
    expect(topFor(0, 20)).toBe(10);
    expect(topFor(62, 1000)).toBe(100);
    expect(topFor(130, 1000)).toBe(200);
    expect(topFor(260, 1000)).toBe(1000);
    expect(topFor(0, 0)).toBe(0);
  });
});

describe('labels on a line', () => {
  it('never touch; the first and the last are there', () => {
    const label = fc.record({
      column: fc.nat(100),
      text: fc.constantFrom('2 Mar', 'Apr', 'today'),
    });
    fc.assert(
      fc.property(
        fc.array(label, { minLength: 1 }),
        fc.integer({ min: 20, max: 90 }),
        (labels, width) => {
          const line = placeLabels(labels, width);
          expect(line.length).toBeLessThanOrEqual(width);
          expect(line).toContain(labels[0]?.text);
          expect(
            line
              .trim()
              .split(/ {2,}/)
              .every((word) => ['2 Mar', 'Apr', 'today'].includes(word)),
          ).toBe(true);
        },
      ),
    );
  });

  it('stand where they belong, and at the end where there is no room', () => {
    const labels = [
      { column: 0, text: '2 Mar' },
      { column: 9, text: '9 Mar' },
      { column: 12, text: '12 Mar' },
      { column: 28, text: 'today' },
    ];
    expect(placeLabels(labels, 30)).toBe('2 Mar    9 Mar           today');
  });
});
