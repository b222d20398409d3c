/** What is known of a card when its recall is forecast. */
export interface Circumstances {
  /** FSRS-6's chance of recall, 0-1. */
  readonly retrievability: number;
  /** Study days since the answer that counted last. */
  readonly gap: number;
  /** Study days on which it has been answered. */
  readonly days: number;
  /** The chance that it was missed the last day it was asked: 0 or 1 for an answer that was given. */
  readonly missed: number;
}

/**
 * This learner's own correction of FSRS: weights of a logistic regression with their covariance, corrected after
 * every answer. It is the recursive form of a MAP fit with a normal prior (Spiegelhalter & Lauritzen 1990), so that
 * nothing has to be kept of the answers and replay gives the same numbers bit for bit.
 */
export interface RecallModel {
  readonly weights: readonly number[];
  /** Row by row. */
  readonly covariance: readonly number[];
  readonly answers: number;
  /** The longest gap an answer has been seen after, in study days. */
  readonly longestGap: number;
}

const mostCertain = 4;
/** Beyond it a chance would be 0 or 1 to the last bit, and nothing could be learned from a surprise. */
const mostLogit = 30;

/** What the chance is made of: a constant, FSRS's logit, how young the card is, a miss, the gap's length. */
export const featuresOf = (at: Circumstances): readonly number[] => {
  const chance = Math.min(Math.max(at.retrievability, 0.01), 0.99);
  return [
    1,
    Math.min(Math.log(chance / (1 - chance)), mostCertain),
    1 / Math.max(1, at.days),
    at.missed,
    Math.log(Math.max(1, at.gap)),
  ];
};

/** FSRS is believed at first, but for cards seen on one day only: apps' logs know them after a learning phase. */
const priorMeans = [0, 0.9, -0.8, 0, 0] as const;
const priorSpreads = [0.6, 0.3, 1, 0.5, 0.25] as const;
const size = priorMeans.length;

export const untaughtModel: RecallModel = {
  weights: priorMeans,
  covariance: priorMeans.flatMap((_, row) =>
    priorMeans.map((_, column) => (row === column ? (priorSpreads[row] ?? 0) ** 2 : 0)),
  ),
  answers: 0,
  longestGap: 0,
};

const dot = (a: readonly number[], b: readonly number[]): number => {
  let sum = 0;
  for (let at = 0; at < size; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
};

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** The chance of recall (0-1) of what a card is like. */
export const chanceOf = ({ weights }: RecallModel, features: readonly number[]): number =>
  sigmoid(Math.min(Math.max(dot(weights, features), -mostLogit), mostLogit));

const timesCovariance = (covariance: readonly number[], features: readonly number[]): number[] => {
  const product: number[] = [];
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let column = 0; column < size; column++)
      sum += (covariance[row * size + column] ?? 0) * (features[column] ?? 0);
    product.push(sum);
  }
  return product;
};

/** Variance of a direction in the space of weights: how uncertain a sum of chances is. */
export const varianceAlong = ({ covariance }: RecallModel, direction: readonly number[]): number =>
  dot(direction, timesCovariance(covariance, direction));

/** The chance (0-1) that an answer is right: known, or not known and guessed. */
export const chanceOfRight = (recall: number, guess: number): number =>
  guess + (1 - guess) * recall;

/**
 * The model after an answer that was right or not.
 * @param features of the card as it was asked, after a gap of so many study days
 * @param guess chance (0-1) of a right answer without knowing it
 */
export const taughtBy = (
  model: RecallModel,
  features: readonly number[],
  gap: number,
  guess: number,
  isRight: boolean,
): RecallModel => {
  const recall = chanceOf(model, features);
  const chance = chanceOfRight(recall, guess);
  const slope = (1 - guess) * recall * (1 - recall);
  const spread = timesCovariance(model.covariance, features);
  const noise = chance * (1 - chance);
  const gain = slope / (noise + slope * slope * dot(features, spread));
  const surprise = (isRight ? 1 : 0) - chance;
  const covariance: number[] = [];
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      covariance.push(
        (model.covariance[row * size + column] ?? 0) -
          gain * slope * (spread[row] ?? 0) * (spread[column] ?? 0),
      );
  return {
    weights: model.weights.map((weight, row) => weight + (spread[row] ?? 0) * gain * surprise),
    covariance,
    answers: model.answers + 1,
    longestGap: Math.max(model.longestGap, gap),
  };
};
