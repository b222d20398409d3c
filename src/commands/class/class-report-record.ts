import type { ClassReport } from '../../classroom/report/class-report.ts';
import { isSelfReported, shareOf, verdictOf } from '../../classroom/report/hand-in.ts';
import { isToTeach, type QuestionResult, untaken } from '../../classroom/report/questions.ts';
import type { StudentResult } from '../../classroom/report/students.ts';
import { formatPorts, portNumbers } from '../../registry/item.ts';

const hundredths = (value: number): number => Math.round(value * 100) / 100;
const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

const questionRecord = (result: QuestionResult) => ({
  card: result.card,
  ports: formatPorts(portNumbers(result.question.item)),
  name: result.question.item.name,
  direction: result.question.direction,
  prompt: result.question.prompt,
  expected: result.expected,
  asked: result.asked,
  right: result.right,
  wrong: result.wrong,
  unknown: result.unknown,
  unanswered: result.unanswered,
  share: thousandths(shareOf(result)),
  low: thousandths(result.interval.low),
  high: thousandths(result.interval.high),
  teachAgain: isToTeach(result),
  choices: result.choices,
  untaken: untaken(result),
  itemRest: result.itemRest === undefined ? null : hundredths(result.itemRest),
  tells: result.tells ?? null,
});

const studentRecord = (student: StudentResult) => ({
  name: student.name,
  right: student.right,
  asked: student.asked,
  unanswered: student.unanswered,
  share: student.asked === 0 ? null : thousandths(shareOf(student)),
  source: student.origin,
  handIns: student.handIns.map((handIn) => ({
    kind: handIn.kind,
    from: handIn.from,
    code: handIn.drill,
    selfReported: isSelfReported(handIn),
    answers: handIn.marks.map((mark) => ({
      question: mark.number,
      card: mark.question.card,
      option: mark.option,
      verdict: verdictOf(mark),
      ms: mark.ms,
    })),
  })),
});

/** The report of a class for `report --json`. */
export const classReportRecord = (report: ClassReport) => ({
  quizzes: report.quizzes.map(({ id, live, drill, deck, time, questions, voided }) => ({
    id,
    live,
    code: drill,
    deck,
    time,
    questions,
    voided,
  })),
  score: { ...report.score, share: thousandths(shareOf(report.score)) },
  questions: report.questions.map(questionRecord),
  confusions: report.confusions,
  students: report.students.map(studentRecord),
  measures: report.measures,
  namedTwice: report.namedTwice,
});
