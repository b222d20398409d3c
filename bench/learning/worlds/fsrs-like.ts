import type { Learner } from '../learner.ts';
import { stream } from '../random.ts';
import { forSiblings, transfer, type World } from '../world.ts';
import { defaultGrowth, grown, grownSameDay, lapsed, recallAfter } from './fsrs-equations.ts';

/** What sets one FSRS-like world apart from another. */
export interface FsrsLike {
  /** Stability of the median card after its first exposure, days. */
  readonly initialDays: number;
  /** How fast the curve of the median learner falls: FSRS-6's w20. */
  readonly decay: number;
  /** Whether answers on the day of the last one count. */
  readonly sameDay: boolean;
}

/** Spread of a learner's own parameters, on the log scale. */
const spread = 0.3;
const knownDays = 60;
const knownDifficulty = 3;

/** A learner's own version of the parameters. */
const perturb = ({ draws, ability }: Learner, { initialDays, decay }: FsrsLike) => {
  const own = (which: number): number => Math.exp(spread * draws.normal(stream.world, which));
  return {
    initialDays: initialDays * own(0) * Math.exp(0.5 * ability),
    growth: defaultGrowth * own(1),
    decay: Math.max(0.08, Math.min(0.6, decay * own(2))),
  };
};

const difficultyOf = (learner: Learner, card: number): number => {
  if (learner.known[card]) return knownDifficulty;
  const shifted = 5 + 1.5 * (learner.difficulties[card] ?? 0) - 0.8 * learner.ability;
  return Math.max(1, Math.min(10, shifted));
};

const stabilityKnown = ({ draws }: Learner, card: number): number =>
  knownDays * Math.exp(0.7 * Math.abs(draws.normal(stream.knownStrength, card)));

/**
 * Memory by the public equations of FSRS-6 with parameters of the learner's own. Unlike FSRS, difficulty belongs to the
 * fact and stays: FSRS moves it since it has to find it out. A direction borrows from the best known other one of its
 * item: P = R + (1 - R) 0.3 R(sibling).
 */
export const createFsrsLike = (learner: Learner, kind: FsrsLike): World => {
  const own = perturb(learner, kind);
  const initial = learner.difficulties.map((fact) => own.initialDays * Math.exp(-0.8 * fact));
  const hard = learner.difficulties.map((_, card) => difficultyOf(learner, card));
  // 0: neither met nor known.
  const stabilities = learner.difficulties.map((_, card) =>
    learner.known[card] ? stabilityKnown(learner, card) : 0,
  );
  // 0 until the first answer: the first session begins later.
  const lastTimes = new Float64Array(hard.length);
  const ownRecall = (card: number, time: number): number => {
    const stability = stabilities[card] ?? 0;
    return stability === 0 ? 0 : recallAfter(time - (lastTimes[card] ?? 0), stability, own);
  };
  const isSameDay = (card: number, time: number): boolean => {
    const last = lastTimes[card] ?? 0;
    return last > 0 && Math.floor(last) === Math.floor(time);
  };
  const after = (card: number, time: number, recalled: boolean): number => {
    const [least, before] = [initial[card] ?? 0, stabilities[card] ?? 0];
    if (before === 0) return least;
    const [difficulty, recall] = [hard[card] ?? 0, ownRecall(card, time)];
    // The answer is shown after a lapse: that is worth no less than a first exposure.
    if (!recalled) return Math.max(least, lapsed(before, difficulty, recall));
    return isSameDay(card, time) ? grownSameDay(before) : grown(before, difficulty, recall, own);
  };
  return {
    wake() {},
    recall(card, time) {
      const chance = ownRecall(card, time);
      let best = 0;
      forSiblings(card, (sibling) => {
        best = Math.max(best, ownRecall(sibling, time));
      });
      return chance + (1 - chance) * transfer * best;
    },
    study(card, time, recalled) {
      if (isSameDay(card, time) && !kind.sameDay) return;
      stabilities[card] = after(card, time, recalled);
      lastTimes[card] = time;
    },
  };
};
