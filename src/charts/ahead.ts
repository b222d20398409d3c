import type { Memory } from '../memory/memory.ts';
import { daysLater, type Moment } from '../memory/moment.ts';
import { type PlannedDay, project } from '../schedule/project.ts';
import { daysToExam, isPassed, type Syllabus } from '../schedule/syllabus.ts';
import { holdsWork, type Workday, workdayOf } from '../schedule/workday.ts';
import type { DayAhead } from './charts.ts';
import { keepingDays } from './keeping.ts';

/** Days of the chart, today among them. */
const length = 14;
const msPerMinute = 60_000;

const asPlanned = ({ repeat, fresh, ms, waiting }: PlannedDay, day: string): DayAhead => ({
  day,
  repeats: repeat,
  fresh,
  minutes: ms === 0 ? 0 : Math.max(1, Math.round(ms / msPerMinute)),
  waiting,
});

const asToldOf = (workday: Workday, day: string): DayAhead => ({
  day,
  repeats: workday.repeat,
  fresh: workday.fresh,
  minutes: holdsWork(workday) ? workday.minutes : 0,
  waiting: workday.waiting,
});

const plannedDays = (
  syllabus: Syllabus,
  memory: Memory,
  now: Moment,
  daysLeft: number | undefined,
): readonly PlannedDay[] => {
  if (isPassed(syllabus, memory)) return keepingDays(syllabus, memory, now, length);
  const terms = { length: Math.min(length, daysLeft ?? length), daysToExam: daysLeft };
  return project(syllabus, memory, now, terms).days;
};

/**
 * What the coming days hold, by the rules of the plan. Today, and tomorrow once today is done, are as Home tells them;
 * with an exam ahead its own day, with the last look, is the last one.
 */
export const daysAhead = (syllabus: Syllabus, memory: Memory, now: Moment): readonly DayAhead[] => {
  const daysLeft = daysToExam(syllabus, memory, now);
  const toldOn = (at: number): DayAhead => {
    const moment = daysLater(now, at);
    return asToldOf(workdayOf(syllabus, memory, moment), moment.day);
  };
  const today = toldOn(0);
  const isDone = today.repeats + today.fresh === 0;
  const planned = plannedDays(syllabus, memory, now, daysLeft).slice(1);
  const later = planned.map((day, index) =>
    isDone && index === 0 ? toldOn(1) : asPlanned(day, daysLater(now, index + 1).day),
  );
  const isExamNear = daysLeft !== undefined && daysLeft > 0 && daysLeft < length;
  return [today, ...later, ...(isExamNear ? [toldOn(daysLeft)] : [])];
};
