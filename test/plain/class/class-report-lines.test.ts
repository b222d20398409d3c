import { describe, expect, it } from 'vitest';
import { classReport } from '../../../src/classroom/report/class-report.ts';
import type { HandIn } from '../../../src/classroom/report/hand-in.ts';
import type { Quiz } from '../../../src/classroom/report/taken.ts';
import { classReportParts } from '../../../src/plain/class/class-report-lines.ts';
import { catalog } from '../../catalog.ts';
import { drillOf, handInOf, marksOf, takenOf } from '../../classroom/report/marked.ts';

const drill = drillOf(10);
const handIn = (name: string, pattern: string, more: Partial<HandIn> = {}) =>
  handInOf(name, marksOf(drill, pattern), { person: name, ...more });
const linesOf = (handIns: readonly HandIn[], quiz: Partial<Quiz> = {}) =>
  classReportParts(classReport([takenOf(handIns, quiz)], catalog), catalog).flatMap(
    ({ title, rows }) => [title, ...rows.map(({ head, text }) => head + text)],
  );
const firstOf = (at: number) => drill.questions[at]?.prompt ?? '';

describe('the report of a class in lines', () => {
  const lines = linesOf(
    [
      handIn('Ana', '1111100000'),
      handIn('Bo', '111110?00-'),
      handIn('Cy', '1111111111', { kind: 'slip' }),
    ],
    { voided: [11], questions: 10 },
  );

  it('begins with what it is of, and with what to teach again', () => {
    expect(lines[1]).toMatch(
      /^Live on Mon 23 November 2026, \d\d:00: .*Network\+ N10-009, 10 questions; question 11 void\.$/,
    );
    expect(lines.slice(2, 6)).toEqual([
      '3 students; 67 % of the answers right.',
      expect.stringMatching(/^1 of 3 students self-reported: /),
      'Teach again: fewer than two thirds knew it',
      expect.stringContaining('33 %'),
    ]);
    const text = lines.join('\n');
    expect(text.indexOf('Teach again')).toBeLessThan(text.indexOf('Known by most'));
    expect(text.indexOf('Known by most')).toBeLessThan(text.indexOf('Students, by name'));
  });

  it('says what came in place of the right answer, and what nobody took', () => {
    const at = lines.findIndex((line) => line.includes(firstOf(6)));
    expect(lines[at + 1]).toMatch(
      /^ +1 of 3, likely 6 to 80 %\. 1 said [^,]+, 1 did not know\. Nobody said .+, .+\.$/,
    );
  });

  it('labels what is self-reported, student by student', () => {
    const students = lines.slice(lines.indexOf('Students, by name') + 1);
    expect(students.slice(0, 3)).toEqual([
      '  Ana   5 of 10  50 %',
      '  Bo    5 of 10  50 %',
      '  Cy   10 of 10 100 %  self-reported',
    ]);
  });

  it('tells of strong and weak in words, with its caution', () => {
    const many = Array.from({ length: 24 }, (_, at) =>
      handIn(`p${at}`, at % 2 === 0 ? '1111111110' : '0000000001'),
    );
    const text = linesOf(many).join('\n');
    expect(text).toContain('Strong students missed it more than weak ones: look at the question. ');
    expect(text).toContain('Strong students did much better than weak ones. ');
    expect(text).toContain('of 24 students who answered nearly all. A hint and no verdict');
    expect(text).not.toMatch(/-?0\.\d\d/);
  });

  it('has no word of strong and weak where there is nothing to tell', () => {
    expect(lines.join('\n')).not.toMatch(/strong|weak/i);
    const five = (name: string, at: number) => handIn(name, at % 2 === 0 ? '11110' : '00001');
    const short = Array.from({ length: 24 }, (_, at) => five(`p${at}`, at));
    expect(linesOf(short).join('\n')).not.toMatch(/strong|weak/i);
  });

  it('shows what at least three and a tenth of those asked mixed up', () => {
    const class30 = (wrong: number) =>
      Array.from({ length: 40 }, (_, at) => handIn(`p${at}`, at < wrong ? '0' : '1'));
    expect(linesOf(class30(3)).join('\n')).not.toContain('Mixed up');
    expect(linesOf(class30(4)).join('\n')).toContain('Mixed up');
    expect(linesOf([...class30(2).slice(0, 10)]).join('\n')).not.toContain('Mixed up');
    expect(linesOf([...class30(3).slice(0, 10)]).join('\n')).toContain('Mixed up');
  });

  it('has a column for names that a very long one does not widen', () => {
    const long = 'Maximiliana Alexandra von und zu Hohenstein';
    const rows = linesOf([handIn('Ana', '11'), handIn(long, '11')]).filter((line) =>
      line.includes('2 of 2'),
    );
    expect(rows.slice(-2)).toEqual([
      `  ${'Ana'.padEnd(28)}  2 of 2 100 %`,
      `  ${long}  2 of 2 100 %`,
    ]);
  });

  it('names who handed in without a name, and who stands there twice', () => {
    const own = { kind: 'answers', from: 'a.jsonl' } as const;
    const text = linesOf([
      handIn('', '1111111111', own),
      handIn('Ana', '1111111111', own),
      handIn('Ana', '0000000000', own),
    ]).join('\n');
    expect(text).toContain('no name in a.jsonl');
    expect(text).toContain('Ana stands on 2 different hand-ins of PQ1-TEST: each has a row.');
    expect(text).toContain('Ana (2)');
  });

  it('has a word for a room where nothing was asked', () => {
    const empty = linesOf([handIn('Ana', '')], { questions: 0 });
    expect(empty[2]).toBe('1 student; nothing that counts was asked yet.');
    expect(empty.at(-1)).toBe('  Ana  0 of 0');
  });
});

it('stands in columns of the terminal, whatever signs names are made of', () => {
  const lines = linesOf([handIn('漢字', '1111111111'), handIn('Ana Bell', '1111111111')]);
  expect(
    lines
      .filter((line) => line.includes('100 %'))
      .slice(-2)
      .sort(),
  ).toEqual(['  Ana Bell  10 of 10 100 %', '  漢字      10 of 10 100 %']);
});
