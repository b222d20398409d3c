import { createDeck, itemOf } from './deck.ts';
import { createLearner, type Learner } from './learner.ts';
import { createDraws } from './random.ts';
import { mean, quantile } from './statistics.ts';
import type { World, WorldMaker } from './world.ts';
import { worlds } from './worlds.ts';

const evening = 19 / 24;
const minute = 1 / 1440;

/** A course of one card, and when its recall is read. Times in days from the first evening. */
interface Probe {
  readonly name: string;
  /** Study of the card itself: after its first exposure always a success. */
  readonly studies: readonly number[];
  readonly readAt: number;
  /** Which cards of a learner it goes for. */
  readonly on: 'unknown' | 'known' | 'sibling';
}

const probes: readonly Probe[] = [
  { name: 'unmet', studies: [], readAt: 1, on: 'unknown' },
  { name: 'sibling met once, 1 day', studies: [0], readAt: 1, on: 'sibling' },
  { name: 'once, 10 s', studies: [0], readAt: minute / 6, on: 'unknown' },
  { name: 'once, 5 min', studies: [0], readAt: 5 * minute, on: 'unknown' },
  { name: 'once, 1 day', studies: [0], readAt: 1, on: 'unknown' },
  { name: 'once, 7 days', studies: [0], readAt: 7, on: 'unknown' },
  {
    name: '+2 massed (10 s), 1 day',
    studies: [0, minute / 6, minute / 3],
    readAt: 1,
    on: 'unknown',
  },
  {
    name: '+2 spaced (4 min), 1 day',
    studies: [0, 4 * minute, 8 * minute],
    readAt: 1,
    on: 'unknown',
  },
  { name: 'days 0 1, day 2', studies: [0, 1], readAt: 2, on: 'unknown' },
  { name: 'days 0 1 3, day 7', studies: [0, 1, 3], readAt: 7, on: 'unknown' },
  { name: 'days 0 1 3 7, day 30', studies: [0, 1, 3, 7], readAt: 30, on: 'unknown' },
  { name: 'known, day 1', studies: [], readAt: 1, on: 'known' },
  { name: 'known, day 60', studies: [], readAt: 60, on: 'known' },
];

const study = (world: World, card: number, times: readonly number[]): void => {
  let day = -1;
  times.forEach((at, nth) => {
    if (Math.floor(at) !== day) world.wake(Math.floor(at) + evening);
    day = Math.floor(at);
    world.study(card, at + evening, nth > 0);
  });
};

const readProbe = (make: WorldMaker, learner: Learner, card: number, probe: Probe): number => {
  const world = make(learner);
  study(world, probe.on === 'sibling' ? card + 1 : card, probe.studies);
  if (probe.readAt >= 1) world.wake(probe.readAt + evening);
  return world.recall(card, probe.readAt + evening);
};

/** The first card of an item that a probe goes for, if the learner has one. */
const cardFor = ({ known }: Learner, on: Probe['on']): number | undefined => {
  const wanted = on === 'known';
  const card = known.findIndex((_, at) =>
    known.every((isKnown, other) => itemOf(other) !== itemOf(at) || isKnown === wanted),
  );
  return card < 0 ? undefined : card;
};

const learnersOf = (seed: string, count: number): readonly Learner[] =>
  Array.from({ length: count }, (_, learner) => {
    const draws = createDraws(seed, learner);
    return createLearner(draws, createDeck(draws, 20).difficulties);
  });

/** Recall of single cards in every world, in points: mean and quartiles over learners. */
export const printSanity = (seed: string, count: number): void => {
  const learners = learnersOf(seed, count);
  for (const probe of probes) {
    const figures = [...worlds].map(([name, make]) => {
      const values = learners.flatMap((learner) => {
        const card = cardFor(learner, probe.on);
        return card === undefined ? [] : [100 * readProbe(make, learner, card, probe)];
      });
      const quartiles = [0.25, 0.5, 0.75].map((share) => quantile(values, share).toFixed(0));
      return `${name} ${mean(values).toFixed(0)} (${quartiles.join(' ')})`.padEnd(22);
    });
    console.log(`${probe.name.padEnd(26)}${figures.join('')}`);
  }
  console.log(`points: mean (quartiles); n = ${count} learners, seed ${seed}`);
};
