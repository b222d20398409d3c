import type { ExamReport } from '../exam/report.ts';
import type { ExamPaper } from '../formats/exam-paper.ts';
import {
  missedQuestion,
  missSentences,
  reportLists,
  reportTables,
  reportTitle,
  scoreLines,
  timeLine,
} from '../plain/exam-lines.ts';
import type { Catalog } from '../registry/catalog.ts';
import type { Deck } from '../registry/deck.ts';

/** A report as it is put on paper. */
export const examPaper = (report: ExamReport, deck: Deck, catalog: Catalog): ExamPaper => ({
  title: reportTitle(report, deck),
  summary: [...scoreLines(report), timeLine(report)],
  tables: reportTables(report, catalog),
  lists: reportLists(report, catalog),
  misses: report.misses.map((missed) => ({
    scene: missed.question.scene ?? [],
    question: missedQuestion(missed),
    sentences: missSentences(missed, catalog),
  })),
});
