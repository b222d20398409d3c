import type { ClassReport } from '../classroom/report/class-report.ts';
import type { Tells } from '../classroom/report/item-statistics.ts';
import { isToTeach, type QuestionResult, untaken } from '../classroom/report/questions.ts';
import type { Catalog } from '../registry/catalog.ts';
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
  tellsCaution,
  tellsWords,
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

const taughtRow = (result: QuestionResult): ReportRow => ({
  head: `  ${sayShare(result).padStart(5)}  `,
  text: [
    `${portOf(result)}. ${result.question.prompt}`,
    `${sayPart(result)}, likely ${sayRange(result.interval)}.`,
    insteadText(result),
  ]
    .filter((text) => text !== '')
    .join(' '),
});

const knownRow = (result: QuestionResult): ReportRow => ({
  head: `  ${sayShare(result).padStart(5)}  `,
  text: `${portOf(result)}. ${result.question.prompt} ${sayPart(result)}, likely ${sayRange(result.interval)}.`,
});

const questionParts = ({ questions }: ClassReport): readonly ReportPart[] => [
  {
    title: 'Teach again: fewer than two thirds knew it',
    rows: questions.filter(isToTeach).map(taughtRow),
  },
  {
    title: 'Known by most',
    rows: questions.filter((result) => !isToTeach(result)).map(knownRow),
  },
];

/** One wrong answer mixes up nothing yet. */
const leastTimes = 2;
const confusionsShown = 12;

const confusionPart = ({ confusions }: ClassReport): ReportPart => {
  const shown = confusions.filter(({ times }) => times >= leastTimes).slice(0, confusionsShown);
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

/** What is worth a word; that a question tells some is what questions do. */
const toldTells: readonly Tells[] = ['against', 'little', 'well'];

const tellsPart = (report: ClassReport): ReportPart => ({
  title: 'What the questions tell',
  rows: [
    ...toldTells.flatMap((tells) =>
      report.questions
        .filter((result) => result.tells === tells)
        .map((result) => ({
          head: '  ',
          text: `${result.question.prompt} ${portOf(result)}: ${tellsWords[tells]}.`,
        })),
    ),
    { head: '  ', text: tellsCaution(report) },
  ],
});

const untakenPart = ({ questions }: ClassReport): ReportPart => ({
  title: 'Choices nobody took',
  rows: questions.flatMap((result) => {
    const labels = untaken(result);
    return labels.length === 0
      ? []
      : [{ head: '  ', text: `${result.question.prompt} ${portOf(result)}: ${labels.join(', ')}` }];
  }),
});

const studentPart = ({ students }: ClassReport): ReportPart => {
  const names = students.map(nameOf);
  const width = Math.max(0, ...names.map((name) => name.length));
  const counts = students.map(sayPart);
  const counted = Math.max(0, ...counts.map((count) => count.length));
  return {
    title: 'Students, by name',
    rows: students.map((student, at) => ({
      head: `  ${(names[at] ?? '').padEnd(width)}  `,
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
    : [
        ...questionParts(report),
        confusionPart(report),
        tellsPart(report),
        untakenPart(report),
      ].filter(({ rows }) => rows.length > 0)),
  ...(report.students.length > 0 ? [studentPart(report)] : []),
  ...(report.score.asked === 0 ? [] : [notePart]),
];
