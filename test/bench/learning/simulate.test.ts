import { expect, test } from 'vitest';
import { type Study, simulateLearner } from '../../../bench/learning/cells.ts';
import { studyDays } from '../../../bench/learning/days.ts';
import { createDeck } from '../../../bench/learning/deck.ts';
import { formOf } from '../../../bench/learning/forms.ts';
import type { Policy, SeenAnswer } from '../../../bench/learning/policy.ts';
import { createDraws } from '../../../bench/learning/random.ts';
import { simulate } from '../../../bench/learning/simulate.ts';
import type { World } from '../../../bench/learning/world.ts';
import { unknowing } from './learners.ts';

const study: Study = {
  seed: 'test',
  learners: 1,
  decks: [20],
  worlds: ['fsrs', 'actr'],
  days: [7],
  policies: ['random', 'fsrs6-strong'],
};

test('the same seed gives the same result, another seed another', () => {
  const rows = simulateLearner(study, 3);
  expect(simulateLearner(study, 3)).toEqual(rows);
  expect(simulateLearner({ ...study, seed: 'other' }, 3)).not.toEqual(rows);
  expect(rows).toHaveLength(4);
  for (const { recall, minutes, studyDays } of rows) {
    expect(recall).toBeGreaterThan(0);
    expect(recall).toBeLessThan(1);
    expect(minutes).toBeGreaterThanOrEqual(9.9 * studyDays);
  }
});

/** Recalls every card at even odds. */
const coin: World = { wake() {}, recall: () => 0.5, study() {} };

/** Asks the cards given over and over, and keeps what it saw. */
const asking = (order: readonly number[]): Policy & { readonly seen: SeenAnswer[] } => {
  const seen: SeenAnswer[] = [];
  return {
    seen,
    startDay() {},
    next: () => order[seen.length % order.length],
    answered: (answer) => seen.push(answer),
  };
};

const play = (order: readonly number[]) => {
  const learner = unknowing(1);
  const { cards } = createDeck(learner.draws, 20);
  const policy = asking(order);
  const outcome = simulate({ cards, learner, world: coin, policy, horizonDays: 7, minutes: 2 });
  return { outcome, seen: policy.seen };
};

test('a card is answered at the nth try of a day by the same draw under every policy', () => {
  const keyed = (seen: readonly SeenAnswer[]): ReadonlyMap<string, string> => {
    const tries = new Map<string, number>();
    return new Map(
      seen
        // The form decides who guesses, and it goes by the days that were right before.
        .filter(({ day }) => day === 0)
        .map(({ card, day, right, ms }) => {
          const nth = tries.get(`${card} ${day}`) ?? 0;
          tries.set(`${card} ${day}`, nth + 1);
          return [`${card} ${day} ${nth}`, `${right} ${ms}`];
        }),
    );
  };
  const one = keyed(play([0, 1, 2]).seen);
  const other = keyed(play([5, 2, 0, 7]).seen);
  const shared = [...one.keys()].filter((key) => other.has(key));
  expect(shared.length).toBeGreaterThan(5);
  for (const key of shared) expect(other.get(key)).toBe(one.get(key));
});

test('an answer is a choice until it was right on two or three days', () => {
  expect([0, 1, 2, 3].map((days) => formOf(0, days))).toEqual([
    'choice',
    'choice',
    'choice',
    'typed',
  ]);
  expect([0, 1, 2, 3].map((days) => formOf(1, days))).toEqual([
    'choice',
    'choice',
    'typed',
    'typed',
  ]);
});

test('typed answers are never guessed', () => {
  const { seen } = play([0, 1, 2, 3, 4, 5, 6, 7]);
  const guessed = seen.filter(({ right, gaveUp }) => !right && !gaveUp);
  expect(guessed.every(({ form }) => form === 'choice')).toBe(true);
  expect(guessed.length).toBeGreaterThan(0);
});

test('a session ends with the question begun before its limit', () => {
  const { outcome } = play([0, 1, 2]);
  expect(outcome.minutes).toBeGreaterThan(2 * outcome.studyDays);
  expect(outcome.minutes).toBeLessThan(3 * outcome.studyDays);
  expect(outcome.introduced).toBe(3);
});

test('no answer comes after the next question', () => {
  const { seen } = play([0, 1, 2, 3, 4, 5, 6, 7]);
  const gaps = seen.slice(1).flatMap(({ day, seconds, ms }, at) => {
    const before = seen[at];
    return before?.day === day ? [seconds - ms / 1000 - before.seconds] : [];
  });
  expect(Math.min(...gaps)).toBeGreaterThan(-1e-9);
});

test('a day is skipped now and then, never all', () => {
  const counts = Array.from({ length: 300 }, (_, learner) =>
    studyDays(createDraws('test', learner), 14),
  );
  const studied = counts.reduce((sum, days) => sum + days.length, 0) / (300 * 14);
  expect(studied).toBeCloseTo(0.88, 1);
  expect(studyDays({ uniform: () => 0, normal: () => 0 }, 7)).toEqual([0]);
});
