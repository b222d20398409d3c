import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Cell, csvLine } from '../../src/formats/csv.ts';

const texts = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom('"', ',', '\n', '\r', '=', '+', '-', '@', '\t', ';', ' ', 'é'),
  }),
);
const cells: fc.Arbitrary<Cell> = fc.oneof(
  texts,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

const readBack = (lines: readonly string[]): string[][] =>
  parse(lines.join('\r\n'), { relax_column_count: true, record_delimiter: '\r\n' });

it('what is written is read back, and no text is a formula', () => {
  const tables = fc.array(fc.array(cells, { minLength: 4, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(tables, (rows) => {
      const read = readBack(rows.map(csvLine));
      expect(read).toHaveLength(rows.length);
      for (const [at, row] of rows.entries())
        for (const [column, cell] of row.entries()) {
          const text = read[at]?.[column] ?? 'not there';
          const wanted = cell === null ? '' : String(cell);
          if (typeof cell === 'string')
            expect(text).not.toMatch(/^[=+\-@\t\r\n]|[;\t\r\n]\s*"*\s*[=+\-@]/);
          expect(text.replaceAll("'", '')).toBe(wanted.replaceAll("'", ''));
          if (!/^[=+\-@\t\r\n]|[;\t\r\n][\s"]*[=+\-@]/.test(wanted)) expect(text).toBe(wanted);
        }
    }),
    { numRuns: 300 },
  );
});

it('a number below zero stays a number', () => {
  expect(csvLine([-1, '-1', 'a,b', 'say "x"', null])).toBe(`-1,'-1,"a,b","say ""x""",`);
});

it('no text is a formula where cells are parted at a semicolon', () => {
  expect(csvLine(['a;=1+1', 'b; "+2', 'c-1; d', 'e\n@f'])).toBe(
    `a;'=1+1,"b; ""'+2",c-1; d,"e\n'@f"`,
  );
});
