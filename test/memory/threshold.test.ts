import { expect, it } from 'vitest';
import { type NextDay, nextDayAfter, noNextDay, thresholdOf } from '../../src/memory/threshold.ts';

const after = (from: NextDay, ...answers: readonly boolean[]): NextDay =>
  answers.reduce(nextDayAfter, from);
const times = (count: number, right: boolean): readonly boolean[] =>
  Array.from({ length: count }, () => right);

it('a card is due at 0.9 for a learner nobody knows yet', () => {
  expect(thresholdOf(noNextDay)).toBe(0.9);
});

it('it is due at 0.6 once seven in ten are recalled the next day', () => {
  // (3 + 3) / (6 + 3) is two in three, (3 + 4) / (6 + 4) is seven in ten.
  expect(thresholdOf(after(noNextDay, ...times(3, true)))).toBe(0.9);
  expect(thresholdOf(after(noNextDay, ...times(4, true)))).toBe(0.6);
});

it('it stays so down to 0.65, and does not come back before 0.7', () => {
  const steady = after(noNextDay, ...times(11, true));
  // 14 of 20, 14 of 21, 14 of 22 is under 0.65.
  expect(thresholdOf(after(steady, ...times(3, false)))).toBe(0.6);
  expect(thresholdOf(after(steady, ...times(4, false)))).toBe(0.6);
  const fallen = after(steady, ...times(5, false));
  expect(thresholdOf(fallen)).toBe(0.9);
  // 15 of 23, 16 of 24, 17 of 25 lie between the marks.
  expect(thresholdOf(after(fallen, ...times(3, true)))).toBe(0.9);
  expect(thresholdOf(after(fallen, ...times(5, true)))).toBe(0.6);
});
