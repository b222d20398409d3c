import { expect, test } from 'vitest';
import { areSiblings } from '../../../bench/learning/deck.ts';
import { ours, policies } from '../../../bench/learning/policies.ts';
import type { PolicyMaker } from '../../../bench/learning/policy.ts';
import { createDraws } from '../../../bench/learning/random.ts';
import { createFsrs6 } from '../../../bench/learning/rivals/fsrs6.ts';
import { createLeitner } from '../../../bench/learning/rivals/leitner.ts';
import { createSm2 } from '../../../bench/learning/rivals/sm2.ts';
import { askedOn, policyOf } from './learners.ts';

const make = (name: string): PolicyMaker => {
  const found = policies.get(name);
  if (!found) throw new Error(name);
  return found;
};
const always = (): boolean => true;

test.each(['leitner', 'sm2', 'fsrs6'])('%s as shipped brings in 20 a day, then stops', (name) => {
  const policy = policyOf(make(name), 120);
  const first = askedOn(policy, 0, always);
  expect(new Set(first).size).toBe(20);
  expect(first.length).toBeLessThan(120);
  const second = askedOn(policy, 1, always);
  expect(second.filter((card) => !first.includes(card)).length).toBeGreaterThanOrEqual(20);
  expect(new Set([...first, ...second]).size).toBe(40);
});

const daysOf = (name: string, days: number): readonly (readonly number[])[] => {
  const policy = policyOf(make(name));
  const draws = createDraws('test', 1);
  return Array.from({ length: days }, (_, day) =>
    askedOn(policy, day, (card, nth) => draws.uniform(0, card, day, nth) < 0.7),
  );
};

const isInDeck = (card: number): boolean => 0 <= card && card < 60;
const isTwiceRunning = (asked: readonly number[]): boolean =>
  asked.some((card, at) => card === asked[at - 1]);

test.each([...policies.keys()].filter((name) => name !== ours))(
  '%s misses nothing of its deck and asks no card twice running',
  (name) => {
    const asked = daysOf(name, 10).flat();
    expect(new Set(asked).size).toBe(60);
    expect(asked.every(isInDeck)).toBe(true);
    // As shipped, the last card of a session may have none to stand between it and itself.
    if (['leitner', 'sm2', 'fsrs6'].includes(name)) return;
    expect(isTwiceRunning(asked)).toBe(false);
  },
);

test('ours has met all of a small deck half-way to the last days, and ends its days when they are done', () => {
  const policy = policyOf(make(ours));
  const days = Array.from({ length: 30 }, (_, day) => askedOn(policy, day, always));
  const metBy = (day: number): number => new Set(days.slice(0, day).flat()).size;
  expect([metBy(1), metBy(2)]).toEqual([12, 20]);
  expect(metBy(14)).toBe(60);
  expect(days.flat().every(isInDeck)).toBe(true);
  for (const asked of days) expect(asked.length).toBeLessThanOrEqual(60);
  // On the last fourteen days all of it is asked, once.
  for (const asked of days.slice(-14)) expect(new Set(asked).size).toBe(60);
});

test('ours asks no card twice running where others stand between', () => {
  for (const asked of daysOf(ours, 30)) expect(isTwiceRunning(asked.slice(0, -3))).toBe(false);
});

test.each(['leitner-strong', 'sm2-strong', 'fsrs6-strong'])('%s fills the minutes', (name) => {
  const policy = policyOf(make(name), 120);
  for (let day = 0; day < 6; day++) {
    const asked = askedOn(policy, day, always);
    expect(asked).toHaveLength(120);
    expect(asked.some((card, at) => areSiblings(card, asked[at - 1] ?? -1))).toBe(false);
  }
});

test('boxes are opened after 1, 2, 4, 8 and 16 days', () => {
  const leitner = createLeitner(1);
  expect(leitner.answer(0, 0, false)).toBe(60);
  expect(leitner.answer(0, 0, true)).toBeNull();
  expect(leitner.dueDay(0)).toBe(1);
  let day = 1;
  for (const gap of [2, 4, 8, 16, 16]) {
    leitner.answer(0, day, true);
    expect(leitner.dueDay(0) - day).toBe(gap);
    day = leitner.dueDay(0);
  }
  leitner.answer(0, day - 1, true);
  expect(leitner.dueDay(0)).toBe(day);
  leitner.answer(0, day, false);
  expect(leitner.dueDay(0)).toBe(day + 1);
});

test('SM-2 steps through 1 and 10 minutes, a day, then by its ease', () => {
  const sm2 = createSm2(1);
  expect(sm2.answer(0, 0, false)).toBe(60);
  expect(sm2.answer(0, 0, true)).toBe(600);
  expect(sm2.answer(0, 0, true)).toBeNull();
  expect(sm2.dueDay(0)).toBe(1);
  sm2.answer(0, 1, true);
  expect(sm2.dueDay(0)).toBe(4);
  expect(sm2.answer(0, 4, false)).toBe(600);
  expect(sm2.answer(0, 4, true)).toBeNull();
  expect(sm2.dueDay(0)).toBe(5);
});

test('FSRS-6 comes back when recall has fallen to 0.9', () => {
  const fsrs6 = createFsrs6(1);
  expect(fsrs6.answer(0, 0, true)).toBe(600);
  expect(fsrs6.answer(0, 0, true)).toBeNull();
  fsrs6.answer(0, 2, true);
  const due = fsrs6.dueDay(0);
  expect(due).toBeGreaterThan(6);
  expect(fsrs6.urgency(0, due)).toBeCloseTo(0.9, 1);
  expect(fsrs6.answer(0, due, false)).toBe(600);
});
