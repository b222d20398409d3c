import type { Effort } from '../memory/effort.ts';
import type { Memory } from '../memory/memory.ts';
import { dayNumber, type Moment } from '../memory/moment.ts';
import { isFirstDay, usualNew, wantedBefore } from './allowance.ts';
import { meet, type Outlook, outlooksOf, type Reckoning, reckoningFor, repeat } from './outlook.ts';
import { type Season, seasonAt } from './season.ts';
import { youngDays } from './siblings.ts';
import { isSweep, type Syllabus } from './syllabus.ts';
import { inWaves } from './waves.ts';

/** A day of a plan, in questions and milliseconds. */
export interface PlannedDay {
  readonly fresh: number;
  readonly repeat: number;
  readonly ms: number;
  /** Due that day, and left for the next since the day was full. */
  readonly waiting: number;
}

/** Where a list is headed: day after day, and each card as it will be. */
export interface Projection {
  readonly days: readonly PlannedDay[];
  readonly outlooks: readonly Outlook[];
}

/** The day that is being planned. */
interface Day {
  readonly day: number;
  readonly season: Season;
  readonly effort: Effort;
  readonly reckoning: Reckoning;
  /** Milliseconds left of it. */
  msLeft: number;
  fresh: number;
  repeat: number;
  waiting: number;
}

/** The directions of an item do not meet on a day while either is young. */
const isKeptOut = ({ siblings, stability }: Outlook, { day, season }: Day): boolean => {
  if (season.siblingsMeet) return false;
  for (const sibling of siblings)
    if (sibling.last === day && (stability < youngDays || sibling.stability < youngDays))
      return true;
  return false;
};

const planRepeats = (due: readonly Outlook[], today: Day): void => {
  const { day, effort, season, reckoning } = today;
  for (const outlook of due) {
    if (today.msLeft < effort.repeat) {
      today.waiting++;
      continue;
    }
    if (isKeptOut(outlook, today)) continue;
    const recall = repeat(outlook, day, season.threshold, reckoning);
    // A miss is asked again.
    today.msLeft -= Math.min(effort.repeat * (2 - recall), today.msLeft);
    today.repeat++;
  }
};

/** Meets cards in the order of their waves; gives those left. */
const planNew = (unmet: readonly Outlook[], most: number, today: Day): readonly Outlook[] => {
  const { day, effort, reckoning, season } = today;
  const left: Outlook[] = [];
  for (const [at, outlook] of unmet.entries()) {
    if (today.fresh >= most || today.msLeft < effort.fresh) return [...left, ...unmet.slice(at)];
    if (isKeptOut(outlook, today)) {
      left.push(outlook);
      continue;
    }
    meet(outlook, day, season.threshold, reckoning);
    today.msLeft -= effort.fresh;
    today.fresh++;
  }
  return left;
};

/** Lowest stability for its age first: what is most at risk, at the cost of a division. */
const byRisk =
  (day: number) =>
  (a: Outlook, b: Outlook): number =>
    a.stability / (day - a.last) - b.stability / (day - b.last);

/** What falls due on a day. */
const dueOn = (outlooks: readonly Outlook[], day: number, { asksAll }: Season) => {
  return outlooks
    .filter((outlook) => outlook.last < day && outlook.days > 0 && (asksAll || outlook.due <= day))
    .sort(byRisk(day));
};

/** How many may be met on a day of the plan. */
const mostNew = (syllabus: Syllabus, unmet: number, isFirst: boolean, { days }: Season): number => {
  const usual = usualNew(isFirst);
  if (isSweep(days)) return isFirst ? usual : 0;
  return Math.max(usual, wantedBefore(syllabus, days, unmet));
};

const msPerMinute = 60_000;

/** How a projection is reckoned. */
export interface Terms {
  /** How many days it covers, from today. */
  readonly length: number;
  /** Study days until the exam, from today; undefined without one. */
  readonly daysToExam: number | undefined;
  /** Milliseconds a day, where they are not the syllabus's minutes. */
  readonly msPerDay?: number;
}

const unmetInWaves = ({ cards }: Syllabus, memory: Memory, outlooks: readonly Outlook[]) => {
  const byCard = new Map(outlooks.map((outlook) => [outlook.card, outlook]));
  const unmet = cards.filter((card) => !memory.cards.has(card.id));
  return inWaves(unmet, memory, cards.length - unmet.length).flatMap(
    (card) => byCard.get(card) ?? [],
  );
};

/**
 * The days ahead as the scheduler would fill them for a learner who is as right as expected: the mean of what would
 * happen, not a throw of dice. No day takes longer than its minutes; what does not fit waits, the most at risk first.
 */
export const project = (
  syllabus: Syllabus,
  memory: Memory,
  now: Moment,
  { length, daysToExam, msPerDay = syllabus.minutes * msPerMinute }: Terms,
): Projection => {
  const today = dayNumber(now.day);
  const reckoning = reckoningFor(memory);
  const daysFrom = (day: number) => (daysToExam === undefined ? undefined : daysToExam - day);
  const first = seasonAt(syllabus, memory, daysFrom(0), true);
  const outlooks = outlooksOf(syllabus.cards, memory, today, first.threshold, reckoning);
  let unmet: readonly Outlook[] = unmetInWaves(syllabus, memory, outlooks);
  const days: PlannedDay[] = [];
  for (let day = 0; day < length; day++) {
    const season = seasonAt(syllabus, memory, daysFrom(day), unmet.length > 0);
    const spent = day === 0 ? (memory.days.get(today)?.ms ?? 0) : 0;
    const ms = Math.max(0, msPerDay - spent);
    const counts = { msLeft: ms, fresh: 0, repeat: 0, waiting: 0 };
    const plan: Day = { day, season, effort: memory.learner.effort, reckoning, ...counts };
    planRepeats(dueOn(outlooks, day, season), plan);
    const isFirst = day === 0 && isFirstDay(memory, today);
    unmet = planNew(unmet, mostNew(syllabus, unmet.length, isFirst, season), plan);
    const { fresh, repeat: repeats, waiting } = plan;
    days.push({ fresh, repeat: repeats, waiting, ms: ms - plan.msLeft });
  }
  return { days, outlooks };
};
