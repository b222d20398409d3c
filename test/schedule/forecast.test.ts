import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '../../src/memory/fold.ts';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { mayForecast, readinessFor, type Share } from '../../src/schedule/forecast.ts';
import { syllabusOf } from '../../src/schedule/syllabus.ts';
import { deckNamed } from '../memory/cards.ts';
import { missOf, momentOn, reviewOf } from '../memory/review.ts';
import { bookedIn } from './booked.ts';
import { anybodyOn } from './random-memory.ts';

const deck = deckNamed('net+');
const cards = cardsOf(deck);
const syllabus = syllabusOf(deck, 10);

const isShare = ({ mean, low, high }: Share): void => {
  expect(low).toBeGreaterThanOrEqual(0);
  expect(low).toBeLessThanOrEqual(mean);
  expect(mean).toBeLessThanOrEqual(high);
  expect(high).toBeLessThanOrEqual(1);
};

/** All cards answered on some days, all of them right or all of them wrong. */
const answeredOn = (days: readonly number[], right: boolean): Memory =>
  replay(
    days.flatMap((day) =>
      cards.map((card, at) => {
        const about = {
          id: `${day}/${at}`,
          card: card.id,
          item: card.id,
          ...momentOn(day, 12, at),
        };
        return right ? reviewOf(about) : missOf(about);
      }),
    ),
  );

const totalOf = (memory: Memory, today: number, days = 1): Share => {
  const now = momentOn(today, 20);
  const readiness = readinessFor(syllabus, bookedIn('net+', days, memory, now), now);
  if (!readiness) throw new Error('no exam is ahead');
  return readiness.total;
};

describe('by the exam', () => {
  it('is a share with an interval round it, for anybody', () => {
    fc.assert(
      fc.property(anybodyOn(cards, deck.id), ({ memory, today }) => {
        const readiness = readinessFor(syllabus, memory, momentOn(today));
        if (!readiness) throw new Error('no exam is ahead');
        const { introduced, notMet, total } = readiness;
        for (const share of [introduced, notMet, total]) if (share) isShare(share);
        expect((introduced?.cards ?? 0) + (notMet?.cards ?? 0)).toBe(cards.length);
      }),
      { numRuns: 100 },
    );
  });

  it('is high for who is always right, and low for who never is', () => {
    const days = [0, 1, 3, 7];
    const always = totalOf(answeredOn(days, true), 8);
    const never = totalOf(answeredOn(days, false), 8);
    expect(always.mean).toBeGreaterThan(0.93);
    expect(never.mean).toBeLessThan(0.45);
    expect(never.high).toBeLessThan(always.low);
  });

  it('is less sure of what is farther off than anything seen', () => {
    const width = ({ low, high }: Share): number => high - low;
    const memory = answeredOn([0, 1, 2, 3], true);
    const half = { ...memory, learner: { ...memory.learner } };
    const far = totalOf(half, 3, 60);
    expect(width(far)).toBeGreaterThan(0);
    const seen = {
      ...half,
      learner: { ...half.learner, recall: { ...half.learner.recall, longestGap: 100 } },
    };
    expect(width(totalOf(seen, 3, 60))).toBeLessThan(width(far));
  });

  it('does not rise for who stays away', () => {
    const known = cards.slice(0, 20);
    const memory = replay(
      [0, 1, 2, 3].flatMap((day) =>
        known.map((card, at) => {
          const about = {
            id: `${day}/${at}`,
            card: card.id,
            item: card.id,
            ...momentOn(day, 12, at),
          };
          return day === 0 ? missOf(about) : reviewOf(about);
        }),
      ),
    );
    const away = [5, 9, 13, 17, 18, 25, 40].map((today) => totalOf(memory, today, 50 - today).mean);
    for (const [at, mean] of away.entries()) expect(mean).toBeLessThan((away[at - 1] ?? 1) + 0.02);
    expect(away.at(-1)).toBeLessThan(0.5);
  });

  it('does not heal who never recalls by repetition alone', () => {
    const memory = answeredOn([0, 1, 2, 3, 5, 8, 11, 14], false);
    expect(totalOf(memory, 15, 40).mean).toBeLessThan(0.5);
  });

  it('counts what is never met by what was known at first meetings', () => {
    const met = cards.slice(0, 12);
    const first = (right: boolean): Memory =>
      replay(
        met.map((card, at) => {
          const about = {
            id: `${at}`,
            card: card.id,
            item: card.id,
            form: 'typed',
            ...momentOn(0),
          };
          return right
            ? reviewOf({ ...about, form: 'typed' })
            : missOf({ ...about, form: 'typed' });
        }),
      );
    const notMet = (memory: Memory): number =>
      readinessFor(syllabus, bookedIn('net+', 0, memory, momentOn(1)), momentOn(1))?.notMet?.mean ??
      0;
    expect(notMet(first(true))).toBeGreaterThan(notMet(first(false)) + 0.3);
  });

  it('is told from three days and sixty answers on', () => {
    const days = (count: number, answers: number): Memory => ({
      ...emptyMemory,
      days: new Map(
        Array.from({ length: count }, (_, day) => [day, { answers, right: answers, ms: 0 }]),
      ),
    });
    expect(mayForecast(days(2, 100))).toBe(false);
    expect(mayForecast(days(3, 19))).toBe(false);
    expect(mayForecast(days(3, 20))).toBe(true);
  });

  it('is nothing where no exam is ahead', () => {
    expect(readinessFor(syllabus, emptyMemory, momentOn(0))).toBeUndefined();
  });
});
