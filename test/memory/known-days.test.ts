import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEvents, type JournalEvent, type Rating } from '../../src/memory/events.ts';
import { amendmentsIn, foldEvent, replay } from '../../src/memory/fold.ts';
import { retrievability } from '../../src/memory/forgetting.ts';
import { countKnown } from '../../src/memory/known-days.ts';
import { type CardMemory, draftOf, emptyMemory } from '../../src/memory/memory.ts';
import { eventLists } from './event-lists.ts';
import { examSubmitOf, firstDay, missOf, momentOn, reviewOf } from './review.ts';

const card = 'ssh:number-to-service';

/** Days before `end` on which a card is known by what it says of itself. */
const toldBy = (known: CardMemory, end: number): readonly number[] => {
  const changes = new Int32Array(end - known.firstDay + 1);
  countKnown(known, known.firstDay, changes);
  const days: number[] = [];
  let depth = 0;
  for (let day = known.firstDay; day < end; day++) {
    depth += changes[day - known.firstDay] ?? 0;
    if (depth === 1) days.push(day);
    if (depth !== 0 && depth !== 1) throw new Error(`counted ${depth} times`);
  }
  return days;
};

const isKnown = (known: CardMemory, day: number): boolean =>
  known.missedAt === null && retrievability(known, day - known.lastDay) >= 0.9;

/** The same by going through the events, and looking at each day anew after each of them that is about it. */
const byLooking = (events: readonly JournalEvent[], end: number) => {
  const sorted = [...events].sort(compareEvents);
  const amendments = amendmentsIn(sorted);
  const draft = draftOf(emptyMemory);
  const days = new Map<string, Set<number>>();
  const before = new Map<string, CardMemory>();
  for (const event of sorted) {
    foldEvent(draft, event, amendments);
    if (draft.cards.size === 0) days.clear();
    for (const [id, known] of draft.cards) {
      if (before.get(id) === known) continue;
      before.set(id, known);
      const set = days.get(id) ?? new Set();
      days.set(id, set);
      for (let day = known.lastDay; day < end; day++)
        if (isKnown(known, day)) set.add(day);
        else set.delete(day);
    }
  }
  return new Map([...days].map(([id, all]) => [id, [...all].sort((a, b) => a - b)]));
};

const end = firstDay + 150;

describe('the days on which a card was known', () => {
  it('are those that looking at each day tells, whatever the events', () => {
    fc.assert(
      fc.property(eventLists, (events) => {
        const { cards } = replay(events);
        const told = new Map([...cards].map(([id, known]) => [id, toldBy(known, end)]));
        expect(told).toEqual(byLooking(events, end));
      }),
      { numRuns: 400 },
    );
  });

  const answers = fc.array(
    fc.record({
      gap: fc.oneof(fc.nat(3), fc.nat(60), fc.nat(900)),
      rating: fc.constantFrom<Rating>(1, 2, 3, 4),
      mended: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  );

  it('are those of years of answers', () => {
    fc.assert(
      fc.property(answers, (given) => {
        let day = 0;
        const events = given.flatMap(({ gap, rating, mended }, at) => {
          day += gap;
          const about = { id: `${1000 + at}`, ...momentOn(day, 8, at), rating };
          const first = rating === 1 ? missOf(about) : reviewOf(about);
          const again = reviewOf({ id: `${1000 + at}x`, ...momentOn(day, 9, at) });
          return rating === 1 && mended ? [first, again] : [first];
        });
        const last = firstDay + day + 200;
        const known = replay(events).cards.get(card);
        expect(known && toldBy(known, last)).toEqual(byLooking(events, last).get(card));
        expect(known?.known.length).toBeLessThanOrEqual(day + 2);
      }),
      { numRuns: 150 },
    );
  });

  it('are one span for who is never late, however often they answer', () => {
    const daily = Array.from({ length: 400 }, (_, day) =>
      reviewOf({ id: `${day}`, ...momentOn(day) }),
    );
    const known = replay(daily).cards.get(card);
    expect(known?.known.length).toBeLessThanOrEqual(3);
    expect(known && toldBy(known, firstDay + 400)).toHaveLength(400);
  });

  it.each([0.001, 0.9999999, 9.99, 9.9999, 9.9999999, 9.99999999, 10, 10.00000001, 36_499.999])(
    'are as many as the chance of recall says at a stability of %d',
    (stability) => {
      const [known] = replay([reviewOf({ id: 'a' })]).cards.values();
      if (!known) throw new Error('no card');
      const strong = { ...known, stability };
      const last = toldBy(strong, firstDay + 37_000).at(-1) ?? 0;
      expect([isKnown(strong, last), isKnown(strong, last + 1)]).toEqual([true, false]);
    },
  );

  it('end where a miss waits, and begin again when it is mended', () => {
    const miss = missOf({ id: 'm', ...momentOn(1) });
    const missed = replay([reviewOf({ id: 'a' }), miss]).cards.get(card);
    expect(missed && toldBy(missed, firstDay + 9)).toEqual([firstDay]);
    const mended = replay([reviewOf({ id: 'a' }), miss, reviewOf({ id: 'b', ...momentOn(1, 13) })]);
    const known = mended.cards.get(card);
    expect(known && toldBy(known, firstDay + 2)).toEqual([firstDay, firstDay + 1]);
  });

  it('are told of the last day by an answer that is folded late', () => {
    const late = missOf({ id: 'late', ...momentOn(1, 12) });
    const events = [
      reviewOf({ id: 'a' }),
      reviewOf({ id: 'b', ...momentOn(2, 9) }),
      examSubmitOf('test', [late], 's', momentOn(3)),
    ];
    const known = replay(events).cards.get(card);
    expect(known && toldBy(known, firstDay + 9)).toEqual([firstDay, firstDay + 1]);
  });
});
