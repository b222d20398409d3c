import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellValue, readTable, tableText, withColumn } from '../../src/formats/table-text.ts';

const read = (text: string) => {
  const table = readTable(text);
  if (!table) throw new Error('no table');
  return table;
};

describe("somebody else's table", () => {
  it('is written again as it was', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        'Ana',
        '"Bell, Ana"',
        '"a ""b"""',
        '"x;\ny"',
        '=1+1',
        "'=1",
        ' 3 ',
        '"  "',
        '1,5',
      ),
      fc.string({ unit: 'grapheme' }).map((text) => `"${text.replaceAll('"', '""')}"`),
    );
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (cells, delimiter, lineEnd, hasEnd) => {
          const text =
            [['Name', 'Class'], ...cells].map((row) => row.join(delimiter)).join(lineEnd) +
            (hasEnd ? lineEnd : '');
          const table = readTable(text);
          // What cannot be told apart from other line ends is refused, never changed.
          if (table) expect(tableText(table)).toBe(text);
          else expect(text.replaceAll(lineEnd, '')).toMatch(/[\r\n]/);
        },
      ),
    );
  });

  it('knows its delimiter by its first line, quotes left out', () => {
    const delimiters = ['a,b;c,d', 'a;"b,c,d,e"', 'a\tb', 'a', 'a|b'].map(
      (text) => read(text).delimiter,
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
    const table = read(text);
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
    expect(read('Sepp;a\nsep=;').hint).toBe('');
    expect(read('sep=;;x\nAna').hint).toBe('');
  });

  it('keeps empty lines, short rows and quotes where a column is added', () => {
    const text = 'Name;"No; te"\r\n"Bell ""B"" Ana";=1+1\r\n\r\nBen\r\nCy;;\r\n';
    const table = read(text);
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
    expect(() => read('a,"b')).toThrow();
    expect(() => read('a,"b"c')).toThrow();
  });
});
