import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '../../src/memory/fold.ts';
import { emptyMemory } from '../../src/memory/memory.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { planFor, remediesFor, type StudyPlan } from '../../src/schedule/plan.ts';
import { type Syllabus, syllabusOf } from '../../src/schedule/syllabus.ts';
import { deckNamed } from '../memory/cards.ts';
import { firstDay, missOf, momentOn } from '../memory/review.ts';
import { bookedIn } from './booked.ts';
import { anybodyOn } from './random-memory.ts';

const msPerMinute = 60_000;
const lists = ['net+', 'core', 'everything'] as const;

const planOf = (syllabus: Syllabus, memory = emptyMemory, now = momentOn(0)): StudyPlan => {
  const plan = planFor(syllabus, memory, now);
  if (!plan) throw new Error('no exam is ahead');
  return plan;
};

describe('a plan', () => {
  it.each(lists)('never exceeds its cap, whatever was done before: %s', (name) => {
    const deck = deckNamed(name);
    const cards = cardsOf(deck);
    fc.assert(
      fc.property(
        anybodyOn(cards, deck.id),
        fc.integer({ min: 1, max: 60 }),
        ({ memory, today, daysToExam }, minutes) => {
          const plan = planOf({ deck: deck.id, cards, minutes }, memory, momentOn(today));
          expect(plan.days).toHaveLength(daysToExam);
          for (const day of plan.days) expect(day.ms).toBeLessThanOrEqual(minutes * msPerMinute);
          expect(plan.longestMs).toBeLessThanOrEqual(minutes * msPerMinute);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(lists)('accounts for every card, and meets none in the last days: %s', (name) => {
    const deck = deckNamed(name);
    const cards = cardsOf(deck);
    fc.assert(
      fc.property(anybodyOn(cards, deck.id), ({ memory, today, daysToExam }) => {
        const plan = planOf(syllabusOf(deck, 10), memory, momentOn(today));
        const met = cards.filter(({ id }) => memory.cards.has(id)).length;
        expect(met + plan.newInAll + plan.unmet).toBe(cards.length);
        // Who begins on this very day may meet some, whatever the date.
        const begun = [...memory.days.keys()].some((day) => day < firstDay + today);
        plan.days.forEach((day, at) => {
          if (begun && daysToExam - at <= 2) expect(day.fresh).toBe(0);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('makes no wall of the eve: an exam list is repeated whole within its minutes', () => {
    const deck = deckNamed('net+');
    const plan = planOf(syllabusOf(deck, 10), bookedIn('net+', 30, emptyMemory, momentOn(0)));
    expect(plan.unmet).toBe(0);
    expect(plan.sweepRepeats).toBe(cardsOf(deck).length);
    expect(plan.days.map(({ waiting }) => waiting)).toEqual(plan.days.map(() => 0));
  });

  it('plans missed days anew: what is most at risk first, and says when it is caught up', () => {
    const deck = deckNamed('core');
    const cards = cardsOf(deck);
    const missed = cards.map((card, at) =>
      missOf({ id: `${at}`, card: card.id, item: card.id, ...momentOn(0, 12, at), ms: 20_000 }),
    );
    const memory = bookedIn('core', 40, replay(missed), momentOn(20));
    const plan = planOf({ deck: deck.id, cards, minutes: 5 }, memory, momentOn(20));
    expect(plan.days[0]?.waiting).toBeGreaterThan(0);
    const { caughtUpIn = 0 } = plan;
    expect(caughtUpIn).toBeGreaterThan(0);
    expect(plan.days[caughtUpIn]?.waiting).toBe(0);
  });

  it('that leaves something unmet names minutes and a date that do', () => {
    const deck = deckNamed('everything');
    const syllabus = syllabusOf(deck, 10);
    const memory = bookedIn('everything', 20, emptyMemory, momentOn(0));
    expect(planOf(syllabus, memory).unmet).toBeGreaterThan(0);
    const { minutes, date } = remediesFor(syllabus, memory, momentOn(0));
    expect(planOf({ ...syllabus, minutes: minutes ?? 0 }, memory).unmet).toBe(0);
    const later = { deck: deck.id, date: date ?? '', passed: false };
    expect(planOf(syllabus, { ...memory, goal: later }).unmet).toBe(0);
  });

  it('is there for an exam ahead only', () => {
    const syllabus = syllabusOf(deckNamed('net+'), 10);
    const booked = bookedIn('net+', 3, emptyMemory, momentOn(0));
    expect(planFor(syllabus, booked, momentOn(3))?.days).toEqual([]);
    expect(planFor(syllabus, booked, momentOn(4))).toBeUndefined();
    expect(planFor(syllabus, emptyMemory, momentOn(0))).toBeUndefined();
    expect(planFor({ ...syllabus, deck: 'ccna' }, booked, momentOn(0))).toBeUndefined();
  });
});
