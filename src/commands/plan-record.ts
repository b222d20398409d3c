import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { dayRows } from '../plain/plan-table.ts';
import type { Deck } from '../registry/deck.ts';
import { examForecast } from '../schedule/exam-forecast.ts';
import type { Prospect } from '../schedule/prospect.ts';
import { byTheExam } from './forecast.ts';

const daysOf = (prospect: Prospect) =>
  dayRows(prospect).map(({ day, fresh, repeat, minutes }, at) => ({
    date: day,
    new: fresh,
    repeat,
    minutes,
    waiting: prospect.plan.days[at]?.waiting ?? 0,
  }));

/** A plan as the machine interface gives it. */
export const planRecord = (prospect: Prospect, memory: Memory, now: Moment) => {
  const { deck, date, minutes, plan, remedies } = prospect;
  return {
    deck: deck.id,
    date,
    daysLeft: plan.daysLeft,
    minutes,
    met: plan.unmet === 0,
    newPerDay: plan.newPerDay,
    repeatsPerDay: plan.repeatsPerDay,
    mostRepeats: plan.mostRepeats,
    sweep: { days: plan.sweepDays, questions: plan.sweepRepeats },
    unmet: plan.unmet,
    caughtUpIn: plan.caughtUpIn ?? null,
    remedies: remedies ? { minutes: remedies.minutes ?? null, date: remedies.date ?? null } : null,
    days: daysOf(prospect),
    byTheExam: byTheExam(examForecast(deck, minutes, memory, now)),
  };
};

/** The same while no day is booked: what follows from a day is null. */
export const noPlanRecord = (
  deck: Deck,
  minutes: number,
): Record<keyof ReturnType<typeof planRecord>, unknown> => ({
  deck: deck.id,
  date: null,
  daysLeft: null,
  minutes,
  met: null,
  newPerDay: null,
  repeatsPerDay: null,
  mostRepeats: null,
  sweep: null,
  unmet: null,
  caughtUpIn: null,
  remedies: null,
  days: [],
  byTheExam: null,
});
