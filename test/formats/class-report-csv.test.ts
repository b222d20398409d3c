import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classReport } from '../../src/classroom/report/class-report.ts';
import { answersCsv, marksCsv } from '../../src/formats/class-report-csv.ts';
import { csvLine, unguarded } from '../../src/formats/csv.ts';
import { catalog } from '../catalog.ts';
import { drillOf, handInOf, marksOf, takenOf } from '../classroom/report/marked.ts';

const drill = drillOf(20);
const reportOf = (...names: readonly string[]) =>
  classReport(
    [
      takenOf(
        names.map((name, at) =>
          handInOf(name, marksOf(drill, '10x?-'.repeat(4)), {
            kind: at % 2 === 0 ? 'live' : 'slip',
            person: `${at}`,
          }),
        ),
      ),
    ],
    catalog,
  );

const recordsOf = (csv: string): readonly Readonly<Record<string, string>>[] =>
  parse(csv, { columns: true, bom: true });

describe('the tables of a class report', () => {
  it('are CSV with the mark that Excel wants, and lines that end as the RFC says', () => {
    for (const csv of [answersCsv(reportOf('Ana')), marksCsv(reportOf('Ana'))]) {
      expect(csv.startsWith('\uFEFFstudent,')).toBe(true);
      expect(csv.endsWith('\r\n')).toBe(true);
      expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  });

  it('hold a row for each student and question', () => {
    const rows = recordsOf(answersCsv(reportOf('Ana', 'Bo')));
    expect(rows).toHaveLength(40);
    expect(rows[0]).toMatchObject({
      student: 'Ana',
      source: 'live',
      session: 'room',
      code: 'PQ1-TEST',
      question: '1',
      card: drill.questions[0]?.card,
      asked: drill.questions[0]?.prompt,
      verdict: 'right',
      seconds: '4.2',
      self_reported: 'false',
    });
    expect(rows.slice(0, 5).map(({ verdict }) => verdict)).toEqual([
      'right',
      'wrong',
      'wrong',
      'unknown',
      'unanswered',
    ]);
    expect(rows[0]?.given).toBe(rows[0]?.right_answer);
    expect(rows[4]).toMatchObject({ given: '', seconds: '' });
    expect(rows[20]).toMatchObject({ student: 'Bo', source: 'slip', self_reported: 'true' });
  });

  it('hold a row for each student', () => {
    expect(recordsOf(marksCsv(reportOf('Ana', 'Bo')))).toEqual([
      {
        student: 'Ana',
        session: 'room',
        right: '4',
        asked: '20',
        percent: '20',
        unanswered: '4',
        self_reported: 'false',
      },
      expect.objectContaining({ student: 'Bo', self_reported: 'true' }),
    ]);
  });

  it('never give a spreadsheet a formula or a date, a terminal a command, or a cell two lines', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(
          fc.constantFrom(
            '=',
            '+',
            '-',
            '@',
            '\t=',
            '\r\n=',
            ' =',
            '\u200b=',
            '"=',
            "'=",
            '＝',
            '＠',
            '－',
            '⁺',
          ),
          fc.constantFrom(
            '1+1',
            'HYPERLINK("http://x")',
            'cmd|"/C calc"!A1',
            '\u001b[2J',
            '\u202e',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(hostile, (name) => {
        const csv = marksCsv(reportOf(name)) + answersCsv(reportOf(name));
        expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
        for (const row of recordsOf(answersCsv(reportOf(name))))
          for (const cell of Object.values(row)) {
            expect(cell.slice(0, 1).normalize('NFKC')).not.toMatch(/^[=+\-@]/);
            expect(cell).not.toMatch(/^\d+\/\d+/);
          }
      }),
    );
  });
});

it.each(['=1+1', '＝1+1', '＠x', 'a;－1', '\t=1', "'=x", 'Ana', 'a;"=b'])(
  'a cell of %j comes back',
  (text) => {
    const [[cell = ''] = []]: readonly string[][] = parse(csvLine([text]));
    expect(cell.normalize('NFKC')).not.toMatch(/^[=+\-@]|[;\t]"?[=+\-@]/);
    // What begins with an apostrophe before a formula was never written so by us.
    if (!text.startsWith("'")) expect(unguarded(cell)).toBe(text);
  },
);
