import type { ClassReport } from '../classroom/report/class-report.ts';
import {
  type HandIn,
  isSelfReported,
  type Mark,
  shareOf,
  verdictOf,
} from '../classroom/report/hand-in.ts';
import type { StudentResult } from '../classroom/report/students.ts';
import { cleanText } from './clean-text.ts';
import { type Cell, csvLine } from './csv.ts';

/** What tells Excel that the letters are UTF-8; all else skips it. */
const byteOrderMark = '\uFEFF';

/** RFC 4180: lines end with CRLF. */
const fileOf = (rows: readonly (readonly Cell[])[]): string =>
  byteOrderMark +
  rows
    .map((cells) => cells.map((cell) => (typeof cell === 'string' ? cleanText(cell) : cell)))
    .map((cells) => `${csvLine(cells)}\r\n`)
    .join('');

/** Spaces between numbers: a spreadsheet takes 20/21 for a date. */
const cellOf = (label: string): string =>
  /^\d[\d/]*$/.test(label) ? label.replaceAll('/', ' ') : label;

const labelOf = ({ question }: Mark, key: string | null): string =>
  cellOf(question.options.find((option) => option.key === key)?.label ?? '');

/** What picking the right option says. */
const expectedOf = (mark: Mark): string =>
  mark.question.options
    .filter(({ key }) => verdictOf({ ...mark, option: key }) === 'right')
    .map(({ label }) => cellOf(label))
    .join(' ');

const tenths = (ms: number): number => Math.round(ms / 100) / 10;

const answerRow = ({ name }: StudentResult, handIn: HandIn, mark: Mark): readonly Cell[] => [
  name,
  handIn.kind,
  handIn.from,
  handIn.drill,
  mark.number,
  mark.question.card,
  mark.question.prompt,
  labelOf(mark, mark.option),
  expectedOf(mark),
  verdictOf(mark),
  mark.ms === null ? null : tenths(mark.ms),
  isSelfReported(handIn),
];

/** A row for each student and question: CSV (RFC 4180) in UTF-8 with its mark, for spreadsheets. */
export const answersCsv = ({ students }: ClassReport): string =>
  fileOf([
    [
      'student',
      'source',
      'session',
      'code',
      'question',
      'card',
      'asked',
      'given',
      'right_answer',
      'verdict',
      'seconds',
      'self_reported',
    ],
    ...students.flatMap((student) =>
      student.handIns.flatMap((handIn) =>
        handIn.marks.map((mark) => answerRow(student, handIn, mark)),
      ),
    ),
  ]);

const markRow = (student: StudentResult): readonly Cell[] => {
  const { name, right, asked, unanswered, origin, handIns } = student;
  return [
    name,
    [...new Set(handIns.map(({ from }) => from))].join(' '),
    right,
    asked,
    asked === 0 ? null : Math.round(shareOf(student) * 100),
    unanswered,
    origin !== 'live',
  ];
};

/** A row for each student, as `answersCsv`. */
export const marksCsv = ({ students }: ClassReport): string =>
  fileOf([
    ['student', 'session', 'right', 'asked', 'percent', 'unanswered', 'self_reported'],
    ...students.map(markRow),
  ]);
