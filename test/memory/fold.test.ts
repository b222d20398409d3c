import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rating } from '../../src/memory/events.ts';
import { overruling, replay } from '../../src/memory/fold.ts';
import { retrievability, strengthAfter } from '../../src/memory/forgetting.ts';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import { momentAt } from '../../src/memory/moment.ts';
import { asText } from './as-text.ts';
import { eventLists } from './event-lists.ts';
import { remember } from './remember.ts';
import { goalOf, missOf, momentOn, overrideOf, resetOf, reviewOf, undoOf } from './review.ts';
import { inZone } from './zone.ts';

const card = 'ssh:number-to-service';
const strengthOf = (memory: Memory) => {
  const { stability, difficulty } = memory.cards.get(card) ?? { stability: 0, difficulty: 0 };
  return { stability, difficulty };
};

describe('the memory', () => {
  it('is the same in whatever order the events lie, and however often each is there', () => {
    const lists = eventLists.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(lists, ([events, jumbled]) => {
        expect(asText(replay(jumbled))).toBe(asText(replay(events)));
      }),
      { numRuns: 500 },
    );
  });

  it('grown answer by answer is the memory of the whole journal', () => {
    fc.assert(
      fc.property(eventLists, (events) => {
        const reviews = events
          .filter((event) => event.type === 'review')
          .sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
        const grown = reviews.reduce(remember, emptyMemory);
        expect(asText(grown)).toBe(asText(replay(events.filter((e) => e.type === 'review'))));
      }),
      { numRuns: 300 },
    );
  });

  it('of an undone answer holds nothing, wherever the undo lies', () => {
    const before = [reviewOf({ id: 'a' }), reviewOf({ id: 'b', ...momentOn(1) })];
    const undone = missOf({ id: 'c', ...momentOn(2) });
    expect(asText(replay([undoOf('c', 'u'), undone, ...before]))).toBe(asText(replay(before)));
    expect(asText(replay([...before, undone]))).not.toBe(asText(replay(before)));
  });

  it('of an overridden answer is that of a right one, which tells nothing about the pace', () => {
    const miss = missOf({ id: 'm', form: 'typed', options: [], given: 'ess ess aitch' });
    const righted = replay([miss, overrideOf('m', 'o', 'ess ess aitch')]);
    const right = replay([reviewOf({ id: 'm', form: 'typed', options: [], ms: null })]);
    expect(new Map(righted.wordings)).toEqual(new Map([['22', ['ess ess aitch']]]));
    expect(asText({ ...righted, wordings: new Map() })).toBe(asText(right));
    expect(righted.mixUps.size).toBe(0);
  });

  it('takes the last of several overrides, and forgets the wording of an undone one', () => {
    const miss = missOf({ id: 'm' });
    const first = overrideOf('m', 'o1', 'one', momentOn(0, 13));
    const second = overrideOf('m', 'o2', 'two', momentOn(0, 14));
    expect(replay([second, miss, first]).wordings.get('22')).toEqual(['two']);
    expect(asText(replay([miss, second, undoOf('m', 'u')]))).toBe(asText(emptyMemory));
  });

  it('keeps the last goal by time, in whatever order they lie, until a reset', () => {
    const booked = goalOf('core', '2026-05-01', 'b', momentOn(2));
    const open = goalOf('core', null, 'a', momentOn(1));
    expect(emptyMemory.goal).toBeNull();
    expect(replay([booked, open]).goal).toEqual({
      deck: 'core',
      date: '2026-05-01',
      passed: false,
    });
    expect(replay([open]).goal).toEqual({ deck: 'core', date: null, passed: false });
    expect(replay([booked, resetOf('r', momentOn(3))]).goal).toBeNull();
  });

  it('takes a goal said later for the later one, though the clock was set back', () => {
    const first = goalOf('core', '2026-05-01', 'first', momentOn(1, 12));
    const memory = replay([first]);
    const second = overruling(goalOf('core', '2026-06-01', 'second', momentOn(1, 11)), memory);
    expect(replay([second, first]).goal?.date).toBe('2026-06-01');
    expect(asText(replay([second], memory))).toBe(asText(replay([first, second])));
    const usual = goalOf('core', null, 'third', momentOn(2));
    expect(overruling(usual, memory)).toBe(usual);
  });

  it('after a reset begins with what came later', () => {
    const late = reviewOf({ id: 'late', ...momentOn(0, 15) });
    expect(asText(replay([late, reviewOf({ id: 'a' }), missOf({ id: 'b' }), resetOf('r')]))).toBe(
      asText(replay([late])),
    );
  });

  it('is not changed by growing another from it', () => {
    const memory = replay([missOf({ id: 'a' }), reviewOf({ id: 'b' })]);
    const text = asText(memory);
    remember(memory, missOf({ id: 'c', ...momentOn(3) }));
    expect(asText(memory)).toBe(text);
    expect(asText(emptyMemory)).toBe(asText(replay([])));
  });
});

describe('the strength of a card', () => {
  const sameDay = fc.array(
    fc.record({ rating: fc.constantFrom<Rating>(1, 2, 3, 4), right: fc.boolean() }),
    { maxLength: 6 },
  );

  it('changes with the first answer of a study day only', () => {
    fc.assert(
      fc.property(sameDay, (later) => {
        const first = [reviewOf({ id: 'a' }), reviewOf({ id: 'b', ...momentOn(3) })];
        const more = later.map(({ rating, right }, index) =>
          reviewOf({
            id: `c${index}`,
            ...momentOn(3, 13 + index),
            rating,
            verdict: right ? 'right' : 'wrong',
          }),
        );
        expect(strengthOf(replay([...first, ...more]))).toEqual(strengthOf(replay(first)));
      }),
    );
  });

  it('follows FSRS over the study days that lie between', () => {
    const memory = replay([
      reviewOf({ id: 'a' }),
      reviewOf({ id: 'b', ...momentOn(3), rating: 4 }),
      missOf({ id: 'c', ...momentOn(20) }),
    ]);
    const first = strengthAfter(undefined, 0, 3);
    const second = strengthAfter(first, 3, 4);
    expect(strengthOf(memory)).toEqual(strengthAfter(second, 17, 1));
    expect(retrievability(first, first.stability)).toBeCloseTo(0.9, 6);
  });

  it('is not upset by a clock that goes back: elapsed days are never negative', () => {
    const earlierDay = { ...momentOn(2, 13), day: momentOn(1).day };
    const memory = replay([
      reviewOf({ id: 'a', ...momentOn(2) }),
      missOf({ id: 'b', ...earlierDay }),
    ]);
    expect(strengthOf(memory)).toEqual(strengthOf(replay([reviewOf({ id: 'a' })])));
    expect(memory.cards.get(card)?.lastDay).toBe(20_516);
    expect(retrievability(strengthAfter(undefined, 0, 3), -5)).toBe(1);
  });

  it('knows no UTC days: twenty minutes across midnight UTC are the same study day', () => {
    const [evening, later] = inZone('America/New_York', () => [
      momentAt(Date.parse('2026-03-02T23:50:00Z')),
      momentAt(Date.parse('2026-03-03T00:10:00Z')),
    ]);
    const once = replay([reviewOf({ id: 'a', ...evening })]);
    const twice = replay([reviewOf({ id: 'a', ...evening }), reviewOf({ id: 'b', ...later })]);
    expect(strengthOf(twice)).toEqual(strengthOf(once));
  });
});

describe('the same local times', () => {
  const answers = fc.array(
    fc.record({
      day: fc.nat(20),
      minute: fc.integer({ min: 4 * 60, max: 28 * 60 - 1 }),
      rating: fc.constantFrom<Rating>(1, 2, 3, 4),
    }),
    { minLength: 1, maxLength: 15 },
  );

  it('give the same strength in every zone', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const ordered = [...given].sort((a, b) => a.day - b.day || a.minute - b.minute);
        const memoryIn = (zone: string) =>
          inZone(zone, () =>
            replay(
              ordered.map(({ day, minute, rating }, index) =>
                reviewOf({
                  id: `${100 + index}`,
                  ...momentAt(new Date(2026, 0, 5 + day, 0, minute).getTime()),
                  rating,
                }),
              ),
            ),
          );
        const strengths = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'].map(
          (zone) => memoryIn(zone).cards.get(card),
        );
        for (const strength of strengths)
          expect(strength).toEqual({ ...strengths[0], missedAt: null });
        expect(memoryIn('Asia/Tokyo').learner).toEqual(memoryIn('UTC').learner);
      }),
    );
  });

  it('shifted, but each left on its day, give the same strength too', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: -180, max: 180 }), (given, shift) => {
        const ordered = [...given].sort((a, b) => a.day - b.day || a.minute - b.minute);
        const memoryAt = (minutes: number) =>
          replay(
            ordered.map(({ day, minute, rating }, index) => {
              const at = momentOn(day);
              return reviewOf({
                id: `${100 + index}`,
                ...at,
                time: at.time + (minute + minutes) * 60_000,
                offset: minutes,
                rating,
              });
            }),
          );
        const [shifted, usual] = [memoryAt(shift), memoryAt(0)];
        expect(strengthOf(shifted)).toEqual(strengthOf(usual));
        expect(shifted.learner).toEqual(usual.learner);
        expect(new Map(shifted.days)).toEqual(new Map(usual.days));
      }),
    );
  });
});
