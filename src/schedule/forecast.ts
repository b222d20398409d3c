import { retrievability } from '../memory/forgetting.ts';
import type { Memory } from '../memory/memory.ts';
import { dayNumber, type Moment } from '../memory/moment.ts';
import {
  type Circumstances,
  chanceOf,
  featuresOf,
  type RecallModel,
  varianceAlong,
} from '../memory/recall-model.ts';
import type { Outlook } from './outlook.ts';
import { project } from './project.ts';
import { daysToExam, type Syllabus } from './syllabus.ts';

/** A share (0-1) of cards recalled, with its 90 % interval. */
export interface Share {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** What will be recalled on the day of the exam, by the weights of the list. */
export interface Readiness {
  /** Of the cards met so far; undefined while none are. */
  readonly introduced: (Share & { readonly cards: number }) | undefined;
  /** Of those not met yet; undefined when all are. */
  readonly notMet: (Share & { readonly cards: number }) | undefined;
  readonly total: Share;
}

/** From when on a forecast is told: study days with answers, and answers. */
export const fewestDays = 3;
export const fewestAnswers = 60;

/** Whether enough has been answered for a forecast to be worth saying. */
export const mayForecast = (memory: Memory): boolean => {
  let answers = 0;
  for (const day of memory.days.values()) answers += day.answers;
  return memory.days.size >= fewestDays && answers >= fewestAnswers;
};

/** How wrong the form of the model itself may be, as a standard deviation of the share; more beyond what was seen. */
const modelError = 0.04;
const modelErrorFarOff = 0.07;
/** 90 % of a normal distribution lie within. */
const width = 1.645;

/** Sums over cards, weighted, of what a share and its uncertainty come from. */
interface Sums {
  weight: number;
  recall: number;
  cards: number;
  /** How the share moves with the model's weights. */
  readonly slopes: number[];
  /** Weight of the cards that are never met, by what is known of such from first meetings. */
  unseen: number;
}

const nothing = (): Sums => ({
  weight: 0,
  recall: 0,
  cards: 0,
  slopes: [0, 0, 0, 0, 0],
  unseen: 0,
});

/** Before any card was met: about one port in eight is known beforehand. */
const knownBefore = { share: 0.12, worth: 8 };

/** The chance (0-1) that a card which is never met is known all the same. */
const knownUnmet = ({ learner: { meetings } }: Memory, { siblings }: Outlook): number => {
  const hasSibling = siblings.some(({ days }) => days > 0);
  const { met, known } = hasSibling ? meetings.afterSibling : meetings.alone;
  const { share, worth } = knownBefore;
  return Math.min(Math.max((known + share * worth) / (met + worth), 0.01), 0.99);
};

const circumstancesOn = (
  { stability, difficulty, days, last, missed }: Outlook,
  day: number,
): Circumstances => {
  const gap = Math.max(1, day - last);
  return { retrievability: retrievability({ stability, difficulty }, gap), gap, days, missed };
};

const add = (sums: Sums, outlook: Outlook, memory: Memory, examDay: number): void => {
  const { weight } = outlook.card;
  sums.weight += weight;
  sums.cards++;
  if (outlook.days === 0) {
    sums.recall += weight * knownUnmet(memory, outlook);
    sums.unseen += weight;
    return;
  }
  const features = featuresOf(circumstancesOn(outlook, examDay));
  const chance = chanceOf(memory.learner.recall, features);
  sums.recall += weight * chance;
  for (const [at, feature] of features.entries())
    sums.slopes[at] = (sums.slopes[at] ?? 0) + weight * chance * (1 - chance) * feature;
};

const unseenError = 0.1;

const shareOf = (sums: Sums, model: RecallModel, error: number): Share => {
  const mean = sums.recall / sums.weight;
  const seen = 1 - sums.unseen / sums.weight;
  const slopes = sums.slopes.map((slope) => slope / sums.weight);
  const variance =
    varianceAlong(model, slopes) + (error * seen) ** 2 + (unseenError * (1 - seen)) ** 2;
  const half = width * Math.sqrt(variance);
  return { mean, low: Math.max(0, mean - half), high: Math.min(1, mean + half) };
};

const paceDays = 14;

/** Milliseconds a day that the learner has really studied of late, days off counted in. */
const pace = ({ days }: Memory, today: number): number => {
  let [first, ms] = [today, 0];
  for (const [day, count] of days) {
    first = Math.min(first, day);
    if (day >= today - paceDays && day < today) ms += count.ms;
  }
  return first === today ? Number.POSITIVE_INFINITY : ms / Math.min(paceDays, today - first);
};

const msPerMinute = 60_000;

const together = (a: Sums, b: Sums): Sums => ({
  weight: a.weight + b.weight,
  recall: a.recall + b.recall,
  cards: a.cards + b.cards,
  slopes: a.slopes.map((slope, at) => slope + (b.slopes[at] ?? 0)),
  unseen: a.unseen + b.unseen,
});

/**
 * What of a list will be recalled on the day of its exam if the learner goes on at the pace of the last two weeks.
 * On the eve, after the day's work, that is what is recalled the next day. Undefined when no exam is ahead.
 */
export const readinessFor = (
  syllabus: Syllabus,
  memory: Memory,
  now: Moment,
): Readiness | undefined => {
  const daysLeft = daysToExam(syllabus, memory, now);
  if (daysLeft === undefined) return undefined;
  const today = dayNumber(now.day);
  const msPerDay = Math.min(syllabus.minutes * msPerMinute, pace(memory, today));
  const { outlooks } = project(syllabus, memory, now, {
    length: daysLeft,
    daysToExam: daysLeft,
    msPerDay,
  });
  const [met, unmet] = [nothing(), nothing()];
  for (const outlook of outlooks) add(outlook.isMet ? met : unmet, outlook, memory, daysLeft);
  const model = memory.learner.recall;
  const error = daysLeft > model.longestGap ? modelErrorFarOff : modelError;
  const share = (sums: Sums) =>
    sums.cards === 0 ? undefined : { ...shareOf(sums, model, error), cards: sums.cards };
  return {
    introduced: share(met),
    notMet: share(unmet),
    total: shareOf(together(met, unmet), model, error),
  };
};
