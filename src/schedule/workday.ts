import type { Memory } from '../memory/memory.ts';
import { dayNumber, daysLater, type Moment } from '../memory/moment.ts';
import { type Agenda, agendaFor, countsOf } from './agenda.ts';
import { planFor } from './plan.ts';
import { seasonAt } from './season.ts';
import { daysToExam, isPassed, isSweep, type Syllabus } from './syllabus.ts';

/** What a study day holds for who sits down once. */
export interface Workday {
  /** Repetitions that fit the sitting, and those that wait beyond it. */
  readonly repeat: number;
  readonly waiting: number;
  readonly fresh: number;
  /** Whole minutes of the sitting, one at the least. */
  readonly minutes: number;
  /** All of the list that was met is asked, and nothing else. */
  readonly all: boolean;
}

/** A list today: what there is to do, and what comes after it. */
export interface ListDay {
  /** The study day, `2026-12-12`. */
  readonly day: string;
  readonly today: Workday;
  readonly tomorrow: Workday;
  /** The next day that holds something, where tomorrow holds nothing; undefined when none within a year does. */
  readonly next: string | undefined;
  /** Study days until the exam; undefined when none is ahead. */
  readonly daysLeft: number | undefined;
  readonly passed: boolean;
  /** So near the exam all is asked every day, and what does not fit a day is not late. */
  readonly asksAll: { readonly today: boolean; readonly tomorrow: boolean };
  /** Something was answered today already, on whatever list. */
  readonly begun: boolean;
  /** Items of the list asked at least once, of all. */
  readonly met: number;
  readonly total: number;
  /** The day on which nothing waits any more, by the plan for the exam; undefined when nothing waits today. */
  readonly caughtUp: string | undefined;
}

const msPerMinute = 60_000;
/** What adds up to the minute is not to fall short of it by a rounding. */
const tiny = 1e-9;

const isMetWhole = ({ cards }: Syllabus, memory: Memory, repeats: number): boolean =>
  repeats > 0 && cards.filter(({ id }) => memory.cards.has(id)).length === repeats;

/** What of a day one sitting holds, as far as its minutes reach: new ones only where repetitions leave room. */
export const sittingOf = (agenda: Agenda, syllabus: Syllabus, memory: Memory): Workday => {
  const counts = countsOf(agenda);
  const { effort } = memory.learner;
  const most = syllabus.minutes * msPerMinute;
  const repeat = Math.min(counts.repeat, Math.max(1, Math.floor(most / effort.repeat + tiny)));
  const room = Math.max(0, Math.floor((most - repeat * effort.repeat) / effort.fresh + tiny));
  const fresh = Math.min(counts.fresh, repeat === 0 ? Math.max(1, room) : room);
  const ms = repeat * effort.repeat + fresh * effort.fresh;
  const minutes = Math.max(1, Math.round(ms / msPerMinute));
  const all = fresh === 0 && isMetWhole(syllabus, memory, repeat);
  return { repeat, waiting: counts.repeat - repeat, fresh, minutes, all };
};

/** A day's work for who sits down once. */
export const workdayOf = (syllabus: Syllabus, memory: Memory, now: Moment): Workday =>
  sittingOf(agendaFor(syllabus, memory, now), syllabus, memory);

/** Whether there is something to do. */
export const holdsWork = ({ repeat, fresh }: Workday): boolean => repeat + fresh > 0;

const farthestDays = 366;

/** What rests falls due and then stays so, so that the first such day can be closed in on. */
const nextWork = (syllabus: Syllabus, memory: Memory, now: Moment): string | undefined => {
  const holds = (days: number): boolean =>
    holdsWork(workdayOf(syllabus, memory, daysLater(now, days)));
  let [empty, full] = [1, 2];
  while (!holds(full)) {
    if (full > farthestDays) return undefined;
    [empty, full] = [full, full * 2];
  }
  while (full - empty > 1) {
    const middle = Math.floor((empty + full) / 2);
    if (holds(middle)) full = middle;
    else empty = middle;
  }
  return daysLater(now, full).day;
};

const caughtUpOn = (syllabus: Syllabus, memory: Memory, now: Moment): string | undefined => {
  const days = planFor(syllabus, memory, now)?.caughtUpIn;
  return days === undefined ? undefined : daysLater(now, days).day;
};

const metItems = ({ cards }: Syllabus, memory: Memory): Pick<ListDay, 'met' | 'total'> => {
  const [all, met] = [new Set<string>(), new Set<string>()];
  for (const { id, items } of cards)
    for (const item of items) {
      all.add(item.id);
      if (memory.cards.has(id)) met.add(item.id);
    }
  return { met: met.size, total: all.size };
};

/** How a list stands today, as a learner is told. */
export const listDayOf = (syllabus: Syllabus, memory: Memory, now: Moment): ListDay => {
  const daysLeft = daysToExam(syllabus, memory, now);
  const daysTomorrow = daysLeft === undefined ? undefined : daysLeft - 1;
  const hasUnmet = syllabus.cards.some(({ id }) => !memory.cards.has(id));
  const asksAll = (days: number | undefined): boolean =>
    seasonAt(syllabus, memory, days, hasUnmet).asksAll;
  const today = workdayOf(syllabus, memory, now);
  const tomorrow = workdayOf(syllabus, memory, daysLater(now, 1));
  const rests = !holdsWork(tomorrow) && !isSweep(daysLeft);
  return {
    day: now.day,
    today,
    tomorrow,
    next: rests ? nextWork(syllabus, memory, now) : undefined,
    daysLeft,
    passed: isPassed(syllabus, memory),
    asksAll: { today: asksAll(daysLeft), tomorrow: asksAll(daysTomorrow) },
    begun: memory.days.has(dayNumber(now.day)),
    ...metItems(syllabus, memory),
    caughtUp: today.waiting > 0 ? caughtUpOn(syllabus, memory, now) : undefined,
  };
};
