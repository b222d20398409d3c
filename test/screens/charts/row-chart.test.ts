import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../../src/screens/charts/pieces.ts';
import { type ChartRow, rowChart } from '../../../src/screens/charts/row-chart.ts';
import { theme } from '../paint.tsx';

const row = (name: string, figures: string, more = ''): ChartRow => ({
  name,
  figures,
  more,
  bar: (cells) => [{ text: '='.repeat(cells) }],
});
const rows = [row('Mail', '1 of 2', '75 % right'), row('Directory and sign-in', '12 of 20', '')];

const drawn = (given: readonly ChartRow[], cursor: number, width: number, height: number) =>
  rowChart(given, cursor, { width, rows: height }, theme).map((line) =>
    line.map(({ text }) => text).join(''),
  );

describe('rows with bars', () => {
  it('stand in columns, with a pointer at the one moved to', () => {
    expect(drawn(rows, 1, 72, 2)).toEqual([
      '  Mail                   =========================    1 of 2  75 % right',
      '❯ Directory and sign-in  =========================  12 of 20            ',
    ]);
  });

  it('give up the note, then the end of the name; figures stay whole', () => {
    expect(drawn(rows, 0, 38, 2)).toEqual([
      '❯ Mail              ========    1 of 2',
      '  Directory and...  ========  12 of 20',
    ]);
  });

  it('have air between them where there is room for all', () => {
    expect(drawn(rows, 0, 60, 3)[1]).toBe('');
    expect(drawn(rows, 0, 60, 2).length).toBe(2);
  });

  it('show those round the one moved to, and take no more room than there is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ maxLength: 40 }), fc.nat(12_000)), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.nat(39),
        fc.integer({ min: 36, max: 112 }),
        fc.integer({ min: 1, max: 40 }),
        (given, cursor, width, height) => {
          const all = given.map(([name, count]) =>
            row(name, `${count} of 12000`, `${count} % right`),
          );
          const at = Math.min(cursor, all.length - 1);
          const lines = rowChart(all, at, { width, rows: height }, theme);
          expect(lines.length).toBeLessThanOrEqual(height);
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(lines.flat().filter(({ text }) => text.startsWith('❯')).length).toBe(1);
        },
      ),
    );
  });
});
