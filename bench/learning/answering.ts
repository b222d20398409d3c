import type { Learner } from './learner.ts';
import { stream } from './random.ts';

/** An answer as the learner lives it. */
export interface LivedAnswer {
  readonly recalled: boolean;
  /** Recalled, or guessed right. */
  readonly right: boolean;
  readonly gaveUp: boolean;
  /** From the question to the answer. */
  readonly latencySeconds: number;
}

const guessRight = 0.25;
const firstExposureSeconds = 6;

/** The less likely a recall, the longer it takes; chances beyond 2 and 98 % count as those. */
const latencyOf = (learner: Learner, chance: number, noise: number): number => {
  const clipped = Math.max(0.02, Math.min(0.98, chance));
  const effort = ((1 - clipped) / clipped) ** 0.35;
  return learner.motorSeconds + learner.thinkingSeconds * effort * Math.exp(0.35 * noise);
};

/** What a learner answers to a card at the nth try of a day, a chance (0-1) of recall given; `isFirst`: never met. */
export const answerOf = (
  learner: Learner,
  form: 'choice' | 'typed',
  chance: number,
  card: number,
  day: number,
  nth: number,
  isFirst: boolean,
): LivedAnswer => {
  const { draws } = learner;
  const latency = latencyOf(learner, chance, draws.normal(stream.latency, card, day, nth));
  // Nobody racks their brains over what they never met: the answer lies within the time a first exposure takes.
  const latencySeconds = isFirst ? Math.min(latency, firstExposureSeconds) : latency;
  if (draws.uniform(stream.recall, card, day, nth) < chance)
    return { recalled: true, right: true, gaveUp: false, latencySeconds };
  const guesses =
    form === 'choice' && draws.uniform(stream.willing, card, day, nth) < learner.guessing;
  const right = guesses && draws.uniform(stream.guess, card, day, nth) < guessRight;
  return { recalled: false, right, gaveUp: !guesses, latencySeconds };
};

/** Seconds from a question to the next one; a lucky guess costs what a right answer does. */
export const costOf = ({ right, latencySeconds }: LivedAnswer, isFirst: boolean): number => {
  if (isFirst) return firstExposureSeconds;
  return right ? latencySeconds + 1 : 2.5 + 1.3 * latencySeconds + 4.5;
};
