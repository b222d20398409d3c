import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownOverTime } from '../../src/charts/over-time.ts';
import type { JournalEvent } from '../../src/memory/events.ts';
import { replay } from '../../src/memory/fold.ts';
import { emptyMemory } from '../../src/memory/memory.ts';
import { dayNumber } from '../../src/memory/moment.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { levelOf } from '../../src/schedule/known.ts';
import { deckNamed } from '../memory/cards.ts';
import { eventLists } from '../memory/event-lists.ts';
import { firstDay, missOf, momentOn, reviewOf } from '../memory/review.ts';
import { anybodyOn } from '../schedule/random-memory.ts';

const deck = deckNamed('core');
const items = deck.items.map(({ item }) => item);
const lastDay = 40;

/** What the map would have shown at the end of a day, had portquiz been asked then. */
const countedOn = (events: readonly JournalEvent[], day: number) => {
  const now = momentOn(day, 23);
  const amends = ({ type }: JournalEvent): boolean => type === 'undo' || type === 'override';
  const told = events.filter((each) => amends(each) || dayNumber(each.day) <= firstDay + day);
  const memory = replay(told);
  const levels = items.map((item) => levelOf(item, memory, now));
  return {
    day: now.day,
    known: levels.filter((level) => level === 'solid').length,
    met: levels.filter((level) => level !== 'unmet').length,
  };
};

describe('known over time', () => {
  it('says of every day what was known at its end', () => {
    fc.assert(
      fc.property(eventLists, (events) => {
        // A test counts when it is handed in, which may be a day late; a reset leaves nothing before it.
        const told = events.filter(({ type }) => type !== 'exam-submit' && type !== 'reset');
        const memory = replay(told);
        const first = Math.min(...memory.days.keys()) - firstDay;
        const chart = knownOverTime(items, memory, momentOn(lastDay).day);
        if (memory.days.size === 0) {
          expect(chart).toEqual([]);
          return;
        }
        const days = Array.from({ length: lastDay - first + 1 }, (_, at) => first + at);
        expect(chart).toEqual(days.map((day) => countedOn(told, day)));
      }),
      { numRuns: 150 },
    );
  });

  it('says so of ports that are asked in all their ways, day after day', () => {
    const cards = cardsOf(deck).slice(0, 15);
    const answers = fc.array(
      fc.record({ nth: fc.nat(14), day: fc.nat(lastDay), right: fc.integer({ max: 5, min: 0 }) }),
      { minLength: 60, maxLength: 200 },
    );
    fc.assert(
      fc.property(answers, (given) => {
        const sorted = given.toSorted((a, b) => a.day - b.day);
        const events = sorted.map(({ nth, day, right }, at) => {
          const card = cards[nth]?.id ?? '';
          const about = { id: `${1000 + at}`, card, ...momentOn(day, 8, at), ms: null };
          return right > 0 ? reviewOf(about) : missOf(about);
        });
        const chart = knownOverTime(items, replay(events), momentOn(lastDay).day);
        const first = sorted[0]?.day ?? 0;
        expect(chart).toEqual(
          Array.from({ length: lastDay - first + 1 }, (_, at) => countedOn(events, first + at)),
        );
        expect(Math.max(...chart.map(({ known }) => known))).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });

  it('ends with what the map shows now, for any learner', () => {
    fc.assert(
      fc.property(anybodyOn(cardsOf(deck), 'core'), ({ memory, today }) => {
        const now = momentOn(today);
        const levels = items.map((item) => levelOf(item, memory, now));
        const last = knownOverTime(items, memory, now.day).at(-1);
        if (!last) {
          expect(memory.days.size).toBe(0);
          return;
        }
        expect(last.known).toBe(levels.filter((level) => level === 'solid').length);
        expect(last.met).toBe(levels.filter((level) => level !== 'unmet').length);
      }),
    );
  });

  it('goes ten years back at the most, and counts what was known before them', () => {
    const long = reviewOf({ id: '1', time: 1, offset: 0, day: '1970-01-01' });
    const purpose = { card: 'ssh:purpose', direction: 'purpose' } as const;
    const events = [long, reviewOf({ id: '2', ...momentOn(0) }), reviewOf({ id: '3', ...purpose })];
    const memory = replay(events);
    const chart = knownOverTime(items, memory, momentOn(0).day);
    expect([chart.length, chart[0]?.met, chart.at(-2)]).toEqual([
      3654,
      1,
      { day: momentOn(-1).day, known: 0, met: 1 },
    ]);
    expect(chart.at(-1)?.known).toBe(1);
    const later = knownOverTime(items, memory, momentOn(3660).day);
    expect(later.length).toBe(3654);
    expect(later.at(-1)?.met).toBe(1);
  });

  it('is empty before the first answer', () => {
    expect(knownOverTime(items, emptyMemory, momentOn(3).day)).toEqual([]);
  });
});
