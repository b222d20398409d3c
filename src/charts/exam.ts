import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { recordsOf } from '../memory/statistics.ts';
import type { Deck } from '../registry/deck.ts';
import { examForecast } from '../schedule/exam-forecast.ts';
import { daysToExam, type Syllabus } from '../schedule/syllabus.ts';
import type { ExamChart } from './charts.ts';

/** What is expected by the exam of a list, and how such expectations have come true. */
export const examChart = (
  deck: Deck,
  syllabus: Syllabus,
  memory: Memory,
  now: Moment,
): ExamChart => {
  const daysLeft = daysToExam(syllabus, memory, now);
  const date = memory.goal?.date;
  const isAhead = daysLeft !== undefined && date;
  return {
    ahead: isAhead ? { date, daysLeft } : undefined,
    forecast: isAhead ? examForecast(deck, syllabus.minutes, memory, now) : undefined,
    calibration: recordsOf(memory.learner.calibration),
    tests: memory.exams.filter((test) => test.deck === deck.id),
  };
};
