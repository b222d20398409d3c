import { describe, expect, test } from 'vitest';
import { createTraces } from '../../../bench/learning/worlds/traces.ts';
import { worlds } from '../../../bench/learning/worlds.ts';
import { unknowing } from './learners.ts';

const evening = 19 / 24;
const minute = 1 / 1440;
const learners = [0, 1, 2, 3, 4].map(unknowing);

describe.each([...worlds])('%s', (_, create) => {
  /** Recall of card 0 on a day, after first exposure and successes of a card. */
  const recall = (number: number, times: readonly number[], at: number, studied = 0): number => {
    const world = create(learners[number] ?? unknowing(number));
    let day = -1;
    const wake = (time: number): void => {
      if (Math.floor(time) !== day) world.wake(time + evening);
      day = Math.floor(time);
    };
    times.forEach((time, nth) => {
      wake(time);
      world.study(studied, time + evening, nth > 0);
    });
    wake(at);
    return world.recall(0, at + evening);
  };

  test.each([0, 1, 2, 3, 4])('falls with time, learner %i', (learner) => {
    const falling = [minute, 5 * minute, 1, 3, 10, 40].map((at) => recall(learner, [0], at));
    for (const [at, value] of falling.entries()) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThanOrEqual(1);
      if (at > 0) expect(value).toBeLessThanOrEqual(falling[at - 1] ?? 0);
    }
    expect(falling.at(-1)).toBeLessThan(falling[0] ?? 0);
  });

  test.each([0, 1, 2, 3, 4])('rises by study, most by spaced study, learner %i', (learner) => {
    const [once, massed, spaced] = [[0], [0, minute / 6], [0, 1]];
    expect(recall(learner, [], 3)).toBeLessThan(0.01);
    expect(recall(learner, massed, 3)).toBeGreaterThanOrEqual(recall(learner, once, 3));
    expect(recall(learner, spaced, 3)).toBeGreaterThan(recall(learner, massed, 3));
  });

  // Some worlds are at their ceiling soon after a study, others forget a sibling within a day: so at more times than one.
  test.each([0, 1, 2, 3, 4])('hands on to the other directions alone, learner %i', (learner) => {
    const at = [3 + 5 * minute, 4, 23, 63];
    const afterStudying = (studied: number): readonly number[] =>
      at.map((time) => recall(learner, [0, 1, 2, 3], time, studied));
    const [own, sibling, stranger] = [afterStudying(0), afterStudying(1), afterStudying(3)];
    expect(Math.max(...sibling)).toBeGreaterThan(0.02);
    for (const [nth, value] of sibling.entries()) expect(value).toBeLessThanOrEqual(own[nth] ?? 0);
    expect(sibling.some((value, nth) => value < 0.9 * (own[nth] ?? 0))).toBe(true);
    expect(Math.max(...stranger)).toBeLessThan(0.01);
  });

  test('keeps what was known beforehand', () => {
    const learner = unknowing(0);
    const world = create({ ...learner, known: learner.known.map((__, card) => card === 0) });
    world.wake(60);
    expect(world.recall(0, 60)).toBeGreaterThan(0.85);
    expect(world.recall(3, 60)).toBeLessThan(0.01);
  });
});

test('many traces are as strong as each by itself, nearly', () => {
  const traces = createTraces(1);
  let exact = 0;
  const end = 150_000;
  for (let at = 0; at < 60; at++) {
    const trace = { time: at * 2160, decay: 0.2 + (at % 5) / 20, weight: 1 };
    traces.add(0, trace, trace.time + 1);
    exact += (end - trace.time) ** -trace.decay;
  }
  expect(Math.log(traces.sum(0, end))).toBeCloseTo(Math.log(exact), 1);
});
