import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellValue,
  readLines,
  readTable,
  tableText,
  withColumn,
} from '../../src/formats/table-text.ts';

describe("somebody else's table", () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'Ana', '"Bell, Ana"', '"a ""b"""', '"x;\ny"', '"\r"', '=1+1', "'=1", ' 3 '),
    fc.string({ unit: 'grapheme' }).map((text) => `"${text.replaceAll('"', '""')}"`),
  );
  const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
  const row = fc.record({ cells: fc.array(cell, { minLength: 1, maxLength: 4 }), end: lineEnd });
  const written = (
    rows: readonly { readonly cells: readonly string[]; readonly end: string }[],
    delimiter: string,
    hasEnd: boolean,
  ): string =>
    rows
      .flatMap(({ cells, end }, at) => [
        [`${at}`, ...cells].join(delimiter),
        // A line feed right behind a carriage return is one line end with it; a number stands between here.
        hasEnd || at < rows.length - 1 ? end : '',
      ])
      .join('');

  it('is written again as it was, each mark in the row of its own student', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(';', '\t', ','),
        fc.boolean(),
        fc.func(fc.boolean()),
        (rows, delimiter, hasEnd, isMarked) => {
          const hint = `sep=${delimiter}\r\n`;
          const text = hint + written(rows, delimiter, hasEnd);
          const table = readTable(text);
          expect(tableText(table)).toBe(text);
          const column = Math.max(...table.rows.map(({ length }) => length));
          const marks = new Map(
            rows.flatMap((_, at) => (isMarked(at) ? [[at, `mark ${at}`] as const] : [])),
          );
          const filled = readTable(tableText(withColumn(table, column, marks)));
          for (const [at, cells] of filled.rows.entries())
            expect([cells[0], cells[column]]).toEqual([`${at}`, marks.get(at)]);
          const without = filled.rows.map((cells, at) => cells.slice(0, table.rows[at]?.length));
          expect(tableText({ ...filled, rows: without })).toBe(text);
        },
      ),
    );
  });

  it.each([
    ['name,class\r\nAna Bell,7a\r\nBen Abel,7b\nZoe Fox,7c\r\n', 4],
    ['name,class\nAna Bell,7a\nBen Abel,7b\r\nZoe Fox,7c\n', 4],
    ['name,class\rAna Bell,"7\na"\rBen Abel,7b\n\rZoe Fox,7c', 5],
  ])('ends its rows as it likes: %j', (text, count) => {
    const table = readTable(text);
    expect(table.rows).toHaveLength(count);
    const zoe = table.rows.findIndex(([name]) => name === 'Zoe Fox');
    expect(tableText(withColumn(table, 2, new Map([[zoe, '80']])))).toBe(
      text.replace('Zoe Fox,7c', 'Zoe Fox,7c,80'),
    );
  });

  it('may be lines alone, which are quoted where a cell comes beside them', () => {
    const text = '\n\nBell, Ana\r\nAda "Ace" L\r"Roe, Bo"\n\nCy';
    const table = readLines(text);
    expect(table.rows).toEqual([['Bell, Ana'], ['Ada "Ace" L'], ['"Roe, Bo"'], [''], ['Cy']]);
    expect(tableText(table)).toBe(text);
    const marks = new Map([0, 1, 2, 4].map((at) => [at, '1'] as const));
    const filled = tableText(withColumn(table, 1, marks));
    expect(filled).toBe('\n\n"Bell, Ana",1\r\n"Ada ""Ace"" L",1\r"Roe, Bo",1\n\nCy,1');
    expect(readTable(filled).rows.map(([name = '']) => cellValue(name))).toEqual([
      'Bell, Ana',
      'Ada "Ace" L',
      'Roe, Bo',
      '',
      'Cy',
    ]);
    expect(readLines('Ana\n').ends).toEqual(['\n']);
  });

  it('knows its delimiter by its first line, quotes left out', () => {
    const delimiters = ['a,b;c,d', 'a;"b,c,d,e"', 'a\tb', 'a', 'a|b'].map(
      (text) => readTable(text).delimiter,
    );
    expect(delimiters).toEqual([',', ';', '\t', ',', '|']);
  });

  it.each([
    ['sep=;\r\n', ';', 'Name;a,b,c'],
    ['sep=,\n', ',', 'Name,a;b;c'],
    ['sep=\t\r\n', '\t', 'Name\ta;b;c'],
    ['sep=\\t\r\n', '\t', 'Name\ta;b;c'],
    ['"SEP=:" \r', ':', 'Name:a;b;c'],
    ['sep=\n', ';', 'Name;a'],
  ])('knows its delimiter by what Excel is told, which stays: %j', (hint, delimiter, first) => {
    const text = `${hint}${first}\r\nAna${delimiter}x\r\n`;
    const table = readTable(text);
    expect(table.rows.map((row) => row.map(cellValue))).toEqual([
      first.split(delimiter),
      ['Ana', 'x'],
    ]);
    expect(tableText(table)).toBe(text);
    expect(tableText(withColumn(table, 2, new Map([[1, '80']])))).toBe(
      `${hint}${first}\r\nAna${delimiter}x${delimiter}80\r\n`,
    );
  });

  it('takes no name for such a line', () => {
    expect(readTable('Sepp;a\nsep=;').above).toBe('');
    expect(readTable('sep=;;x\nAna').above).toBe('');
  });

  it('keeps empty lines, short rows and quotes where a column is added', () => {
    const text = 'Name;"No; te"\r\n"Bell ""B"" Ana";=1+1\r\n\r\nBen\r\nCy;;\r\n';
    const table = readTable(text);
    expect(table.rows.map((row) => row.map(cellValue))).toEqual([
      ['Name', 'No; te'],
      ['Bell "B" Ana', '=1+1'],
      [''],
      ['Ben'],
      ['Cy', '', ''],
    ]);
    const cells = new Map([
      [0, 'mark'],
      [1, '80'],
      [3, '70'],
    ]);
    expect(tableText(withColumn(table, 3, cells))).toBe(
      'Name;"No; te";;mark\r\n"Bell ""B"" Ana";=1+1;;80\r\n\r\nBen;;;70\r\nCy;;\r\n',
    );
  });

  it('is refused where it could not come out as it was', () => {
    expect(() => readTable('a,"b')).toThrow();
    expect(() => readTable('a,"b"c')).toThrow();
  });
});
