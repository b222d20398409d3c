import stringWidth from 'string-width';
import type { ClassReport } from '../../classroom/report/class-report.ts';
import type { Tells } from '../../classroom/report/item-statistics.ts';
import { isToTeach, type QuestionResult } from '../../classroom/report/questions.ts';
import type { Catalog } from '../../registry/catalog.ts';
import {
  confusionText,
  insteadText,
  likelyNote,
  namedTwiceLines,
  nameOf,
  originWords,
  portOf,
  quizLine,
  sayPart,
  sayRange,
  sayShare,
  scoreLine,
  selfReportedLine,
  shortOf,
  shownConfusions,
  tellsCaution,
  tellsWords,
  untakenText,
} from './class-report-words.ts';

/** A line of a report: a head, and the text behind it that may go on below. */
export interface ReportRow {
  readonly head: string;
  readonly text: string;
}

/** A heading and what stands below it. */
export interface ReportPart {
  readonly title: string;
  readonly rows: readonly ReportRow[];
}

const plain = (text: string): ReportRow => ({ head: '', text });

const shareHead = (result: QuestionResult): string => `  ${sayShare(result).padStart(5)}  `;

const countText = (result: QuestionResult): string =>
  `${sayPart(result)}, likely ${sayRange(result.interval)}.`;

const sentence = (text: string): string => (text === '' ? '' : `${text}.`);

const inOne = (...texts: readonly string[]): string =>
  texts.filter((text) => text !== '').join(' ');

const nobodyText = (result: QuestionResult): string => {
  const labels = untakenText(result);
  return labels === '' ? '' : `Nobody said ${labels}.`;
};

/** The question, and below it what came of it. */
const taughtRows = (result: QuestionResult): readonly ReportRow[] => {
  const head = shareHead(result);
  return [
    { head, text: `${portOf(result)}. ${result.question.prompt}` },
    {
      head: ' '.repeat(head.length),
      text: inOne(countText(result), sentence(insteadText(result)), nobodyText(result)),
    },
  ];
};

const knownRow = (result: QuestionResult): ReportRow => ({
  head: shareHead(result),
  text: inOne(`${shortOf(result)}: ${countText(result)}`, nobodyText(result)),
});

const questionParts = ({ questions }: ClassReport): readonly ReportPart[] => [
  {
    title: 'Teach again: fewer than two thirds knew it',
    rows: questions.filter(isToTeach).flatMap(taughtRows),
  },
  {
    title: 'Known by most',
    rows: questions.filter((result) => !isToTeach(result)).map(knownRow),
  },
];

const confusionsShown = 12;

const confusionPart = (report: ClassReport): ReportPart => {
  const shown = shownConfusions(report, confusionsShown);
  const counts = shown.map(({ times, of }) => `${times} of ${of}`);
  const width = Math.max(0, ...counts.map((count) => count.length));
  return {
    title: 'Mixed up',
    rows: shown.map((confusion, at) => ({
      head: `  ${(counts[at] ?? '').padStart(width)}  `,
      text: confusionText(confusion),
    })),
  };
};

/** What is worth a word: that a question tells some is what questions do. */
const toldTells: readonly Tells[] = ['against', 'little', 'well'];

const tellsRow = ({ questions }: ClassReport, tells: Tells): readonly ReportRow[] => {
  const told = questions.filter((result) => result.tells === tells).map(shortOf);
  const [first = '', ...rest] = tellsWords[tells];
  return told.length === 0
    ? []
    : [{ head: '  ', text: `${first.toUpperCase()}${rest.join('')}. ${told.join('; ')}.` }];
};

/** Nothing where there is nothing to tell: with too few students, or of questions that tell what questions do. */
const tellsPart = (report: ClassReport): ReportPart => {
  const rows = toldTells.flatMap((tells) => tellsRow(report, tells));
  const caution = tellsCaution(report);
  return {
    title: 'Strong and weak students',
    rows:
      rows.length === 0 || caution === undefined ? [] : [...rows, { head: '  ', text: caution }],
  };
};

/** A longer name stands as it is, and makes no column wider. */
const widestName = 28;

const studentPart = ({ students }: ClassReport): ReportPart => {
  const names = students.map(nameOf);
  const widths = names.map((name) => stringWidth(name));
  const width = Math.min(widestName, Math.max(0, ...widths));
  const counts = students.map(sayPart);
  const counted = Math.max(0, ...counts.map((count) => count.length));
  return {
    title: 'Students, by name',
    rows: students.map((student, at) => ({
      head: `  ${(names[at] ?? '') + ' '.repeat(Math.max(0, width - (widths[at] ?? 0)))}  `,
      text: [
        (counts[at] ?? '').padStart(counted),
        student.asked === 0 ? '' : sayShare(student).padStart(5),
        student.origin === 'live' ? '' : ` ${originWords[student.origin]}`,
      ]
        .filter((text) => text !== '')
        .join(' '),
    })),
  };
};

/** What the report is of. */
const headPart = (report: ClassReport, catalog: Catalog): ReportPart => ({
  title: '',
  rows: [
    ...report.quizzes.map((quiz) => quizLine(quiz, catalog)),
    scoreLine(report),
    selfReportedLine(report) ?? '',
    ...namedTwiceLines(report),
  ]
    .filter((text) => text !== '')
    .map(plain),
});

const notePart: ReportPart = { title: '', rows: [plain(likelyNote)] };

/** The report of a class as lines, what to teach tomorrow first; parts that would be empty are left out. */
export const classReportParts = (report: ClassReport, catalog: Catalog): readonly ReportPart[] => [
  headPart(report, catalog),
  ...(report.score.asked === 0
    ? []
    : [...questionParts(report), confusionPart(report), tellsPart(report)].filter(
        ({ rows }) => rows.length > 0,
      )),
  ...(report.students.length > 0 ? [studentPart(report)] : []),
  ...(report.score.asked === 0 ? [] : [notePart]),
];
