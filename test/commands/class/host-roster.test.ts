import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoster, readRoster } from '../../../src/commands/class/host-roster.ts';
import { drawSlips } from '../../../src/commands/class/host-slips.ts';
import { UsageError } from '../../../src/commands/errors.ts';
import { temporaryFolder } from '../../progress/temporary-home.ts';

const read = (text: string) => parseRoster(text, 'class.csv').entries;

describe('a roster', () => {
  it('is one name a line', () => {
    expect(read('Ada\nDoe, Jane\n\n  Linus \r\n')).toEqual([
      { name: 'Ada', extra: 0 },
      { name: 'Doe, Jane', extra: 0 },
      { name: 'Linus', extra: 0 },
    ]);
  });

  it.each([',', ';', '\t'])('or a table with a column of names, parted by %j', (sign) => {
    const rows = [
      ['Class', 'Name', 'Extra'],
      ['3b', 'Ada', '50'],
      ['3b', '"Doe, Jane"', ''],
      ['3b', 'Linus', '25 %'],
    ];
    expect(read(rows.map((cells) => cells.join(sign)).join('\r\n'))).toEqual([
      { name: 'Ada', extra: 0.5 },
      { name: 'Doe, Jane', extra: 0 },
      { name: 'Linus', extra: 0.25 },
    ]);
  });

  it('is read as spreadsheets save it, with a mark at its start', () => {
    expect(read('\uFEFFname\nÄnne')).toEqual([{ name: 'Änne', extra: 0 }]);
  });

  it.each([
    ['Surname,First name\nDoe,Jane', ['Jane Doe']],
    ['Name;Klasse\r\nÄnne;3b\r\n', ['Änne']],
    ['sep=;\r\nName;Vorname;Extra\r\nDoe;Jane;50\r\n', ['Jane Doe']],
    ['"sep=|"\nName|Class, room, desk\nAda|3b, 12, 4\n', ['Ada']],
    ['sep=\\t\nName\tClass, room, desk\nAda\t3b, 12, 4\n', ['Ada']],
    ['\n\nSchüler\nAda\n', ['Ada']],
    ['name\nDoe, Jane\n"Roe, ""Bo"""\n', ['Doe, Jane', 'Roe, "Bo"']],
    ['Ada "Ace" Lovelace\n"Doe, Jane"\n', ['Ada "Ace" Lovelace', 'Doe, Jane']],
    ['Nom\tPrénom\nDupont\tÉlise', ['Élise Dupont']],
  ])('finds the names of %j as the report does', (text, names) => {
    expect(read(text).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['UTF-16', Buffer.from('\uFEFFName\tKlasse\r\nÄnne\t3b\r\n', 'utf16le')],
    ['Windows-1252', Buffer.from('Name;Klasse\r\nÄnne;3b\r\n', 'latin1')],
    ['UTF-8', Buffer.from('\uFEFFsep=;\nName;Klasse\nÄnne;3b\n')],
  ])('is read from a file in %s', (_, bytes) => {
    const file = path.join(temporaryFolder(), 'class.csv');
    writeFileSync(file, bytes);
    expect(readRoster(file).entries).toEqual([{ name: 'Änne', extra: 0 }]);
  });

  it.each([
    ['Extra time', '50'],
    ['Extra (%)', '50 %'],
    ['EXTRA TIME IN %', '+50'],
    ['extra', '50'],
  ])('has more time below %j', (heading, cell) => {
    expect(read(`Name;${heading}\nAda;${cell}`)).toEqual([{ name: 'Ada', extra: 0.5 }]);
  });

  it('says what it was read from, and what was not read', () => {
    const notes = (text: string) => parseRoster(text, 'class.csv').notes;
    expect(notes('Surname,Given,ID\nBell,Ana,7')).toEqual(['Names from: Given, Surname.']);
    expect(notes('Surname,Middle,ID\nBell,Ana,7')).toEqual(['Names from: Surname.']);
    expect(notes('Surname,First name,Extra time\nBell,Ana,50')).toEqual([
      'Names from: First name, Surname; more time from: Extra time.',
    ]);
    expect(notes('Name,Extra points\nBell,7')).toEqual([
      'Names from: Name.',
      'The column "Extra points" is not read: more time stands in a column "extra", in per cent.',
    ]);
    expect(notes('Name\nBell')).toEqual([]);
  });

  it('is no device, and not without end', () => {
    expect(() => readRoster('/dev/zero')).toThrow('/dev/zero: the roster could not be read: it is');
    const file = path.join(temporaryFolder(), 'class.csv');
    writeFileSync(file, 'x'.repeat((1 << 20) + 1));
    expect(() => readRoster(file)).toThrow('it has more than 1 MB');
  });

  it.each([
    ['Ada\nLinus\nada', 'class.csv, line 3: "ada" stands in line 1 too'],
    ['name,extra\nAda,lots', 'class.csv, line 2: "lots" is no extra time'],
    ['name,extra\nAda,950', 'class.csv, line 2: "950" is no extra time'],
    ['name,extra\nAda,\n,20', 'class.csv, line 3: the name is missing'],
    [`Ada\n${'x'.repeat(81)}`, 'class.csv, line 2: a name has at most 80 signs'],
    ['extra\n50', 'class.csv: no column of this table is called a name'],
    ['Kandidat,extra\nAda,50', 'class.csv: no column of this table is called a name'],
    ['name,extra\n"Ada', 'class.csv: no table that can be read'],
    ['', 'class.csv: nobody is on it'],
    ['name', 'class.csv: nobody is on it'],
    ['A\0d\0a\0', 'class.csv: no text; save it as CSV UTF-8'],
    ['Klasse;Kandidat\n3b;Ada', 'class.csv: no column of this table is called a name'],
    ['sep=;\nName;Klasse\n\nAda;3b\nada;3c', 'class.csv, line 5: "ada" stands in line 4 too'],
    [
      'Name;Klasse\n"A\nda";3b\n;3c\nAda;3b\nada;3c',
      'class.csv, line 6: "ada" stands in line 5 too',
    ],
  ])('says what is wrong with %j, where and how to mend it', (text, line) => {
    expect(() => read(text)).toThrow(UsageError);
    expect(() => read(text)).toThrow(line);
  });

  it('whatever it holds: names fit for a terminal, or one clear line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        try {
          for (const { name, extra } of read(text)) {
            expect(name).toMatch(/^[^\p{Cc}\p{Cf}]+$/u);
            expect(extra).toBeGreaterThanOrEqual(0);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
          expect(String(error)).not.toMatch(/\n/);
        }
      }),
    );
  });
});

it('each student gets a code and a name in the room of their own', () => {
  const roster = Array.from({ length: 500 }, (_, at) => ({ name: `student ${at}`, extra: 0 }));
  const slips = drawSlips(roster, 'K7QX3MB').map(({ slip }) => slip);
  expect(new Set(slips.map(({ code }) => code)).size).toBe(500);
  expect(new Set(slips.map(({ name }) => name)).size).toBe(500);
  // 31 signs to the seventh: 34 bits.
  for (const { code } of slips) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{7}$/);
});
