import type { Card } from '../../src/registry/deck.ts';
import { answerOf, costOf } from './answering.ts';
import { examStart, sessionStart, studyDays } from './days.ts';
import { formOf, mostRightDays } from './forms.ts';
import type { Learner } from './learner.ts';
import type { Forecast, Policy } from './policy.ts';
import type { World } from './world.ts';

/** What came of one learner's studies. */
export interface Outcome {
  /** Expected share (0-1) of the deck recalled at the exam, by weight, without guessing. */
  readonly recall: number;
  /** The same of the cards met and of those not met; null where there are none. */
  readonly introducedRecall: number | null;
  readonly unmetRecall: number | null;
  readonly introduced: number;
  readonly answers: number;
  readonly minutes: number;
  readonly studyDays: number;
  /** What the policy expected on the eve. */
  readonly forecast: Forecast | null;
}

/** One learner before the first day. */
export interface Trial {
  readonly cards: readonly Card[];
  readonly learner: Learner;
  /** A world nobody has studied in yet. */
  readonly world: World;
  readonly policy: Policy;
  readonly horizonDays: number;
  /** A question begun within a session's limit is finished. */
  readonly minutes: number;
}

const secondsPerDay = 86_400;

/** What the program and the learner have behind them. */
interface Course {
  readonly isMet: Uint8Array;
  /** Study days with a right answer, counted up to where the form no longer changes. */
  readonly rightDays: Uint8Array;
  readonly lastRightDay: Int16Array;
  readonly lastDay: Int16Array;
  /** Times asked on the last day. */
  readonly tries: Uint16Array;
  answers: number;
  seconds: number;
}

const createCourse = (cards: number): Course => ({
  isMet: new Uint8Array(cards),
  rightDays: new Uint8Array(cards),
  lastRightDay: new Int16Array(cards).fill(-1),
  lastDay: new Int16Array(cards).fill(-1),
  tries: new Uint16Array(cards),
  answers: 0,
  seconds: 0,
});

const countTry = (course: Course, card: number, day: number): number => {
  const nth = course.lastDay[card] === day ? (course.tries[card] ?? 0) + 1 : 0;
  course.lastDay[card] = day;
  course.tries[card] = nth;
  return nth;
};

const countRightDay = (course: Course, card: number, day: number): void => {
  if (course.lastRightDay[card] === day) return;
  course.lastRightDay[card] = day;
  course.rightDays[card] = Math.min(mostRightDays, (course.rightDays[card] ?? 0) + 1);
};

/** Asks one card and gives the seconds it took. */
const ask = (trial: Trial, course: Course, card: number, day: number, begun: number): number => {
  const { learner, world, policy } = trial;
  const start = sessionStart(learner.draws, day);
  const form = formOf(card, course.rightDays[card] ?? 0);
  const chance = world.recall(card, start + begun / secondsPerDay);
  const isFirst = course.isMet[card] === 0;
  const nth = countTry(course, card, day);
  const answer = answerOf(learner, form, chance, card, day, nth, isFirst);
  const seconds = begun + answer.latencySeconds;
  world.study(card, start + seconds / secondsPerDay, answer.recalled);
  const { right, gaveUp } = answer;
  if (right) countRightDay(course, card, day);
  policy.answered({ card, day, seconds, right, form, gaveUp, ms: answer.latencySeconds * 1000 });
  course.isMet[card] = 1;
  course.answers++;
  return costOf(answer, isFirst);
};

const studyOn = (trial: Trial, course: Course, day: number): void => {
  const limit = trial.minutes * 60;
  trial.world.wake(sessionStart(trial.learner.draws, day));
  trial.policy.startDay(day, limit);
  let seconds = 0;
  while (seconds < limit) {
    const card = trial.policy.next(seconds);
    if (card === undefined) break;
    seconds += ask(trial, course, card, day, seconds);
  }
  course.seconds += seconds;
};

/** Weighted mean of recall at the exam over the cards chosen; null where there are none. */
const examRecall = (trial: Trial, isChosen: (card: number) => boolean): number | null => {
  const time = examStart(trial.horizonDays);
  let [recalled, weights] = [0, 0];
  trial.cards.forEach(({ weight }, card) => {
    if (!isChosen(card)) return;
    recalled += weight * trial.world.recall(card, time);
    weights += weight;
  });
  return weights > 0 ? recalled / weights : null;
};

/** Lets one learner study until the eve and sit the exam. */
export const simulate = (trial: Trial): Outcome => {
  const course = createCourse(trial.cards.length);
  const days = studyDays(trial.learner.draws, trial.horizonDays);
  for (const day of days) studyOn(trial, course, day);
  trial.world.wake(examStart(trial.horizonDays));
  const isMet = (card: number): boolean => course.isMet[card] === 1;
  return {
    recall: examRecall(trial, () => true) ?? 0,
    introducedRecall: examRecall(trial, isMet),
    unmetRecall: examRecall(trial, (card) => !isMet(card)),
    introduced: course.isMet.reduce((sum, met) => sum + met, 0),
    answers: course.answers,
    minutes: course.seconds / 60,
    studyDays: days.length,
    forecast: trial.policy.forecast?.(trial.horizonDays) ?? null,
  };
};
