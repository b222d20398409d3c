import type { ClassReport } from '../../classroom/report/class-report.ts';
import type { Confusion } from '../../classroom/report/confusion.ts';
import { isToTeach, type QuestionResult } from '../../classroom/report/questions.ts';
import type { StudentResult } from '../../classroom/report/students.ts';
import type { ClassPaper, PaperQuestion } from '../../formats/class-report-page.ts';
import {
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
  shownConfusions,
  sideText,
  tellsBriefly,
  tellsCaution,
  untakenText,
} from '../../plain/class/class-report-words.ts';
import type { Catalog } from '../../registry/catalog.ts';

const onPaper = (result: QuestionResult): PaperQuestion => ({
  port: portOf(result),
  prompt: result.question.prompt,
  right: sayPart(result),
  share: sayShare(result),
  likely: sayRange(result.interval),
  instead: insteadText(result),
  untaken: untakenText(result),
  tells: result.tells === undefined ? '' : tellsBriefly[result.tells],
});

/** About half a page of them. */
const confusionsOnPaper = 20;

const confusionOnPaper = (confusion: Confusion) => {
  const { times, of } = confusion;
  return {
    asked: sideText(confusion.asked),
    given: sideText(confusion.given),
    times: `${times} of ${of}`,
    share: sayShare({ right: times, asked: of }),
  };
};

const studentOnPaper = (student: StudentResult) => ({
  name: nameOf(student),
  right: sayPart(student),
  share: student.asked === 0 ? '' : sayShare(student),
  unanswered: String(student.unanswered),
  origin: originWords[student.origin],
});

/** The report of a class as a page has it. */
export const classPaper = (report: ClassReport, catalog: Catalog): ClassPaper => ({
  title: 'What the class knows',
  summary: [
    scoreLine(report),
    ...report.quizzes.map((quiz) => quizLine(quiz, catalog)),
    selfReportedLine(report) ?? '',
    ...namedTwiceLines(report),
  ].filter((line) => line !== ''),
  taught: report.questions.filter(isToTeach).map(onPaper),
  known: report.questions.filter((result) => !isToTeach(result)).map(onPaper),
  confusions: shownConfusions(report, confusionsOnPaper).map(confusionOnPaper),
  students: report.students.map(studentOnPaper),
  notes: report.score.asked === 0 ? [] : [likelyNote, tellsCaution(report) ?? []].flat(),
});
