import { isRight } from '../grading/verdict.ts';
import { type CardId, cardId, directions } from '../registry/item.ts';
import { type Calibration, calibrationAfter, noCalibration } from './calibration.ts';
import { type Effort, effortAfter, usualEffort } from './effort.ts';
import type { Review } from './events.ts';
import { retrievability } from './forgetting.ts';
import { type FirstMeetings, meetingsAfter, noMeetings } from './meetings.ts';
import type { CardMemory } from './memory.ts';
import {
  type Circumstances,
  chanceOf,
  chanceOfRight,
  featuresOf,
  type RecallModel,
  taughtBy,
  untaughtModel,
} from './recall-model.ts';
import { type NextDay, nextDayAfter, noNextDay } from './threshold.ts';

/** What the answers say about the person and not about one card. */
export interface Learner {
  readonly nextDay: NextDay;
  readonly effort: Effort;
  readonly recall: RecallModel;
  /** The forecasts made before each answer against what came of them. */
  readonly calibration: Calibration;
  readonly meetings: FirstMeetings;
}

export const unknownLearner: Learner = {
  nextDay: noNextDay,
  effort: usualEffort,
  recall: untaughtModel,
  calibration: noCalibration,
  meetings: noMeetings,
};

/** Four choices and "I don't know": rather more than half of those who do not know try their luck. */
const guessedRight = 0.15;

const guessOf = ({ form, hint }: Review): number =>
  form === 'choice' || hint === 'choices' ? guessedRight : 0;

/** What is known of a card some study days after the answer that counted last. */
export const circumstancesOf = (card: CardMemory, gap: number): Circumstances => ({
  retrievability: retrievability(card, gap),
  gap,
  days: card.days,
  missed: card.lapsed ? 1 : 0,
});

type Cards = ReadonlyMap<CardId, CardMemory>;

/** A card met before, asked for the first time on a later study day: a test of the forecast. */
const tested = (learner: Learner, review: Review, known: CardMemory, day: number): Learner => {
  const gap = day - known.lastDay;
  const right = isRight(review.verdict);
  const guess = guessOf(review);
  const features = featuresOf(circumstancesOf(known, gap));
  const chance = chanceOfRight(chanceOf(learner.recall, features), guess);
  const isNextDay = known.days === 1 && gap === 1;
  return {
    ...learner,
    nextDay: isNextDay ? nextDayAfter(learner.nextDay, right) : learner.nextDay,
    recall: taughtBy(learner.recall, features, gap, guess, right),
    calibration: calibrationAfter(learner.calibration, chance, right),
  };
};

const met = (learner: Learner, review: Review, cards: Cards): Learner => {
  const { item, direction } = review;
  const hasSibling = directions.some(
    (other) => other !== direction && cards.has(cardId(item, other)),
  );
  const kind = hasSibling ? 'afterSibling' : 'alone';
  const right = isRight(review.verdict);
  return { ...learner, meetings: meetingsAfter(learner.meetings, kind, guessOf(review), right) };
};

const judged = (learner: Learner, review: Review, cards: Cards, day: number): Learner => {
  const known = cards.get(review.card);
  if (!known) return met(learner, review, cards);
  return day > known.lastDay ? tested(learner, review, known, day) : learner;
};

/** The learner after one more answer. @param cards what was remembered before it; `day` its day number */
export const learnerAfter = (
  learner: Learner,
  review: Review,
  cards: Cards,
  day: number,
): Learner => ({
  ...judged(learner, review, cards, day),
  effort: effortAfter(learner.effort, review, !cards.has(review.card)),
});
