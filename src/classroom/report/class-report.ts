import type { Catalog } from '../../registry/catalog.ts';
import { type Confusion, confusionsIn } from './confusion.ts';
import { type Part, partOf } from './hand-in.ts';
import { isMeasure, leastStudents } from './item-statistics.ts';
import { type QuestionResult, questionResults } from './questions.ts';
import { type NamedTwice, namedTwice, type StudentResult, studentResults } from './students.ts';
import { eachOnce, type Quiz, quizzesOf, type Taken } from './taken.ts';

/** What a class knows and misses. */
export interface ClassReport {
  readonly quizzes: readonly Quiz[];
  /** Of all that was asked of all. */
  readonly score: Part;
  /** What the class misses first. */
  readonly questions: readonly QuestionResult[];
  readonly confusions: readonly Confusion[];
  /** By name. */
  readonly students: readonly StudentResult[];
  /** Whose answers are complete enough to hold a question against them, and whether they are enough for that. */
  readonly measures: { readonly students: number; readonly enough: boolean };
  readonly namedTwice: readonly NamedTwice[];
}

/**
 * The report of sessions and hand-ins: the same drill has the same questions, different ones are merged card by card,
 * and what comes twice counts once.
 */
export const classReport = (taken: readonly Taken[], catalog: Catalog): ClassReport => {
  const handIns = eachOnce(taken);
  const students = studentResults(handIns);
  const marks = students.map((student) => student.marks);
  const measures = marks.filter(isMeasure).length;
  return {
    quizzes: quizzesOf(taken),
    score: partOf(marks.flat()),
    questions: questionResults(marks),
    confusions: confusionsIn(marks.flat(), catalog),
    students,
    measures: { students: measures, enough: measures >= leastStudents },
    namedTwice: namedTwice(handIns),
  };
};
