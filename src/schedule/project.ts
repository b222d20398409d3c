import type { Effort } from '../memory/effort.ts';
import type { Memory } from '../memory/memory.ts';
import { dayNumber, type Moment } from '../memory/moment.ts';
import { isFirstDay, neededPerDay, usualNew } from './allowance.ts';
import { meet, type Outlook, outlooksOf, type Reckoning, reckoningFor, repeat } from './outlook.ts';
import { youngDays } from './siblings.ts';
import { isLarge, isSweep, type Syllabus } from './syllabus.ts';
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
  readonly daysLeft: number | undefined;
  readonly sweep: boolean;
  readonly effort: Effort;
  readonly reckoning: Reckoning;
  msLeft: number;
  fresh: number;
  repeat: number;
  waiting: number;
}

/** The directions of an item do not meet on a day while either is young. */
const isKeptOut = ({ siblings, stability }: Outlook, { day, sweep }: Day): boolean =>
  !sweep &&
  siblings.some(
    (sibling) => sibling.last === day && (stability < youngDays || sibling.stability < youngDays),
  );

const planRepeats = (due: readonly Outlook[], today: Day): void => {
  const { day, effort, reckoning } = today;
  for (const outlook of due) {
    if (today.msLeft < effort.repeat) {
      today.waiting++;
      continue;
    }
    if (isKeptOut(outlook, today)) continue;
    const recall = repeat(outlook, day, reckoning);
    // A miss is asked again.
    const ms = effort.repeat * (2 - recall);
    today.msLeft -= Math.min(ms, today.msLeft);
    today.repeat++;
  }
};

/** Meets cards in the order of their waves; gives those left. */
const planNew = (unmet: readonly Outlook[], most: number, today: Day): readonly Outlook[] => {
  const { day, effort, reckoning } = today;
  const left: Outlook[] = [];
  for (const outlook of unmet) {
    const isFull = today.fresh >= most || today.msLeft < effort.fresh;
    if (isFull || isKeptOut(outlook, today)) {
      left.push(outlook);
      continue;
    }
    meet(outlook, day, reckoning);
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
  const outlooks = outlooksOf(syllabus.cards, memory, today, reckoning);
  const { effort } = memory.learner;
  const byCard = new Map(outlooks.map((outlook) => [outlook.card, outlook]));
  const unmetCards = syllabus.cards.filter((card) => !memory.cards.has(card.id));
  const met = syllabus.cards.length - unmetCards.length;
  let unmet: readonly Outlook[] = inWaves(unmetCards, memory, met).flatMap(
    (card) => byCard.get(card) ?? [],
  );
  const days: PlannedDay[] = [];
  for (let day = 0; day < length; day++) {
    const daysLeft = daysToExam === undefined ? undefined : daysToExam - day;
    const sweep = isSweep(daysLeft);
    const spent = day === 0 ? (memory.days.get(today)?.ms ?? 0) : 0;
    const msLeft = Math.max(0, msPerDay - spent);
    const plan: Day = {
      day,
      daysLeft,
      sweep,
      effort,
      reckoning,
      msLeft,
      fresh: 0,
      repeat: 0,
      waiting: 0,
    };
    const due = outlooks.filter(
      (outlook) => outlook.days > 0 && outlook.last < day && (sweep || outlook.due <= day),
    );
    planRepeats(due.sort(byRisk(day)), plan);
    const isFirst = day === 0 && isFirstDay(memory, today);
    const usual = usualNew(isFirst);
    const wanted = isLarge(syllabus)
      ? unmet.length
      : Math.max(usual, neededPerDay(unmet.length, daysLeft));
    if (!sweep || isFirst) unmet = planNew(unmet, wanted, plan);
    days.push({
      fresh: plan.fresh,
      repeat: plan.repeat,
      waiting: plan.waiting,
      ms: msLeft - plan.msLeft,
    });
  }
  return { days, outlooks };
};
