import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { classReport } from '../../../src/classroom/report/class-report.ts';
import { parseRoster } from '../../../src/commands/class/host-roster.ts';
import { mergeMarks } from '../../../src/commands/class/merge-marks.ts';
import { UsageError } from '../../../src/commands/errors.ts';
import { catalog } from '../../catalog.ts';
import { drillOf, handInOf, marksOf, takenOf } from '../../classroom/report/marked.ts';
import { temporaryFolder, temporaryHome } from '../../progress/temporary-home.ts';

const folder = temporaryFolder();
const home = temporaryHome();
const drill = drillOf(5);
const reportOf = (marks: Readonly<Record<string, string>>) =>
  classReport(
    [
      takenOf(
        Object.entries(marks).map(([name, pattern]) =>
          handInOf(name, marksOf(drill, pattern), { kind: 'answers' }),
        ),
      ),
    ],
    catalog,
  );
const ana = { 'Ana Bell': '11110' };
const column = 'portquiz n10-009 2026-11-23 (%)';

let files = 0;
const merge = (text: string, marks: Readonly<Record<string, string>> = ana) => {
  const file = path.join(folder, `list${++files}.csv`);
  writeFileSync(file, text);
  const merged = mergeMarks(file, reportOf(marks), home, '2026-11-23');
  return {
    ...merged,
    text: merged.file === undefined ? undefined : readFileSync(merged.file, 'utf8'),
  };
};

describe('marks in a list', () => {
  it('stand in the row of their own student, however its lines end', () => {
    const marks = { 'Ana Bell': '11111', 'Ben Abel': '11110', 'Zoe Fox': '10000' };
    for (const ends of [
      ['\r\n', '\r\n', '\n', '\r\n'],
      ['\n', '\r\n', '\n', '\n'],
      ['\r', '\n', '\r\n', ''],
    ]) {
      const [a, b, c, d] = ends;
      expect(merge(`name,class${a}Ana Bell,7a${b}Ben Abel,7b${c}Zoe Fox,7c${d}`, marks).text).toBe(
        `name,class,${column}${a}Ana Bell,7a,100${b}Ben Abel,7b,80${c}Zoe Fox,7c,20${d}`,
      );
    }
  });

  it('need no heading, and make no student one', () => {
    const { text, without } = merge('Absent Kid\nAna Bell\n');
    expect([text, without]).toEqual(['Absent Kid,\nAna Bell,80\n', ['Absent Kid']]);
    // The next day's marks go into what came of it.
    const next = merge(text ?? '', { 'Absent Kid': '11111' });
    expect([next.text, next.without]).toEqual(['Absent Kid,,100\nAna Bell,80,\n', ['Ana Bell']]);
    expect(merge('1;Ana Bell\n2;Ben Abel\n').text).toBe('1;Ana Bell;80\n2;Ben Abel;\n');
  });

  it.each([
    ['Abel, Ben\nBell, Ana\n', '"Abel, Ben",\n"Bell, Ana",80\n'],
    ['Bell,Ana\nAbel,Ben\n', '"Bell,Ana",80\n"Abel,Ben",\n'],
    ['Name\nAbel, Ben\nBell, Ana\n', `Name,${column}\n"Abel, Ben",\n"Bell, Ana",80\n`],
    ['name\nAna Bell\nBen "B" Abel\n', `name,${column}\nAna Bell,80\n"Ben ""B"" Abel",\n`],
    ['\n\nStudent;x\nAna Bell;1\n', `\n\nStudent;x;${column}\nAna Bell;1;80\n`],
    ['\nsep=;\nName;a,b\nAna Bell;1\n', `\nsep=;\nName;a,b;${column}\nAna Bell;1;80\n`],
    ['ID,Pupil name,Class\n1,Ana Bell,7a\n', `ID,Pupil name,Class,${column}\n1,Ana Bell,7a,80\n`],
    ['Surname,First name(s)\nBell,Ana\n', `Surname,First name(s),${column}\nBell,Ana,80\n`],
  ])('find the names of %j as the host does', (list, filled) => {
    expect(merge(list).text).toBe(filled);
    const names = parseRoster(list, 'class.csv').entries.map(({ name }) => name);
    expect(
      names.map((name) => (name === 'Bell, Ana' || name === 'Bell,Ana' ? 'Ana Bell' : name)),
    ).toContain('Ana Bell');
    // What came of it is read as the list was.
    expect(merge(filled).without).toEqual(merge(list).without);
  });

  it.each([
    'ID,Kandidat,Klasse\n1,Ana Bell,7a\n',
    'Kandidat;Klasse\nAna Bell;7a\n',
    'Ana Bell,7a\nBen Abel,7b\n',
  ])('are not put where no column is called a name: %j', (list) => {
    const first = list.slice(0, list.indexOf('\n'));
    const sentence = `no column of this table is called a name; its first line is "${first}": write "name" above the names, or one name a line`;
    expect(() => merge(list)).toThrow(UsageError);
    expect(() => merge(list)).toThrow(`.csv: ${sentence}`);
    expect(() => parseRoster(list, 'class.csv')).toThrow(`class.csv: ${sentence}`);
  });

  it('want a file: what has no place has nothing beside it', () => {
    const at = path.join(folder, 'folder.csv');
    mkdirSync(at);
    for (const file of [at, ...(process.platform === 'win32' ? [] : ['/dev/null'])])
      expect(() => mergeMarks(file, reportOf(ana), home, '2026-11-23')).toThrow(
        `--merge ${file}: it is no file; save the list as one and name that`,
      );
  });

  it('know long names to their end', () => {
    const [huber, hofer] = ['Maximilian Alexander Huber', 'Maximilian Alexander Hofer'];
    const { text, strangers } = merge(`name\n${huber}\n`, { [huber]: '11111', [hofer]: '10000' });
    expect(text).toBe(`name,${column}\n${huber},100\n`);
    expect(strangers).toEqual([hofer]);
  });
});
