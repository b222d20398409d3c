import type { Memory } from '../memory/memory.ts';
import { daysLater, type Moment } from '../memory/moment.ts';
import { type PlannedDay, type Projection, project } from './project.ts';
import { type Season, seasonAt } from './season.ts';
import { daysToExam, isSweep, type Syllabus } from './syllabus.ts';

/** What would make the date do. */
export interface Remedies {
  /** Minutes a day with which all is met in time; undefined when no number of them does. */
  readonly minutes: number | undefined;
  /** The first date that the minutes a day reach; undefined when none within a year does. */
  readonly date: string | undefined;
}

/** The way to an exam, in figures. */
export interface StudyPlan {
  /** Study days until the exam, today among them: 0 on its day. */
  readonly daysLeft: number;
  readonly days: readonly PlannedDay[];
  /** New ones on the fullest day, and in all. */
  readonly newPerDay: number;
  readonly newInAll: number;
  /** Repetitions on the days before the last ones: the mean, and the fullest. */
  readonly repeatsPerDay: number;
  readonly mostRepeats: number;
  /** The last days, on each of which all that was met is asked once more, and at most how many that is. */
  readonly sweepDays: number;
  readonly sweepRepeats: number;
  /** Milliseconds of the longest day. */
  readonly longestMs: number;
  /** Cards that cannot be met in time. */
  readonly unmet: number;
  /** Due today and left for later, since the day is full; none while all is asked every day. */
  readonly waiting: number;
  /** Days until nothing waits any more that is due already; undefined when nothing waits today or it never ends. */
  readonly caughtUpIn: number | undefined;
}

const most = (values: readonly number[]): number => Math.max(0, ...values);
const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

const unmetIn = ({ outlooks }: Projection): number =>
  outlooks.filter((outlook) => outlook.days === 0).length;

const caughtUpIn = (days: readonly PlannedDay[]): number | undefined => {
  const day = days.findIndex(({ waiting }) => waiting === 0);
  return day < 0 ? undefined : day;
};

/** The days at the end that ask all there is: the sweep, and those before it that are already like it. */
const lastDays = (days: readonly PlannedDay[]): readonly PlannedDay[] => {
  const all = days.at(-1);
  const isLast = ({ fresh, repeat, waiting }: PlannedDay, day: number): boolean =>
    isSweep(days.length - day) || (fresh === 0 && waiting === 0 && repeat === all?.repeat);
  return days.slice(days.findLastIndex((each, day) => !isLast(each, day)) + 1);
};

const planFrom = (projection: Projection, { asksAll }: Season, daysLeft: number): StudyPlan => {
  const { days } = projection;
  const last = lastDays(days);
  const before = days.slice(0, days.length - last.length);
  const waiting = asksAll ? 0 : (days[0]?.waiting ?? 0);
  return {
    daysLeft,
    days,
    newPerDay: most(days.map(({ fresh }) => fresh)),
    newInAll: sum(days.map(({ fresh }) => fresh)),
    repeatsPerDay: Math.round(sum(before.map(({ repeat }) => repeat)) / Math.max(1, before.length)),
    mostRepeats: most(before.map(({ repeat }) => repeat)),
    sweepDays: last.length,
    sweepRepeats: most(last.map(({ repeat }) => repeat)),
    longestMs: most(days.map(({ ms }) => ms)),
    unmet: unmetIn(projection),
    waiting,
    caughtUpIn: waiting === 0 ? undefined : caughtUpIn(days),
  };
};

/** The plan for the exam that a list is learned for; undefined when none is ahead. */
export const planFor = (syllabus: Syllabus, memory: Memory, now: Moment): StudyPlan | undefined => {
  const daysLeft = daysToExam(syllabus, memory, now);
  if (daysLeft === undefined) return undefined;
  const hasUnmet = syllabus.cards.some(({ id }) => !memory.cards.has(id));
  const season = seasonAt(syllabus, memory, daysLeft, hasUnmet);
  const projection = project(syllabus, memory, now, { length: daysLeft, daysToExam: daysLeft });
  return planFrom(projection, season, daysLeft);
};

const minutesTried = [5, 10, 15, 20, 30, 45, 60, 90, 120] as const;
const farthestDays = 366;

/** What would have every card met in time; for a plan that leaves some unmet. */
export const remediesFor = (syllabus: Syllabus, memory: Memory, now: Moment): Remedies => {
  const daysLeft = daysToExam(syllabus, memory, now) ?? 0;
  const isMetIn = (days: number, minutes: number): boolean =>
    unmetIn(project({ ...syllabus, minutes }, memory, now, { length: days, daysToExam: days })) ===
    0;
  const minutes = minutesTried.find(
    (tried) => tried > syllabus.minutes && isMetIn(daysLeft, tried),
  );
  if (!isMetIn(farthestDays, syllabus.minutes)) return { minutes, date: undefined };
  let [short, enough] = [daysLeft, daysLeft + 1];
  while (!isMetIn(enough, syllabus.minutes))
    [short, enough] = [enough, Math.min(daysLeft + (enough - daysLeft) * 2, farthestDays)];
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (isMetIn(middle, syllabus.minutes)) enough = middle;
    else short = middle;
  }
  return { minutes, date: daysLater(now, enough).day };
};
