import { describe, expect, it } from 'vitest';
import { replay } from '../../src/memory/fold.ts';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import type { Moment } from '../../src/memory/moment.ts';
import type { Card } from '../../src/registry/deck.ts';
import { type Agenda, agendaAfter, agendaFor, countsOf } from '../../src/schedule/agenda.ts';
import { askedDraftOf, countAsked, nextCard, nothingAsked } from '../../src/schedule/next.ts';
import { type Syllabus, syllabusOf } from '../../src/schedule/syllabus.ts';
import { deckNamed } from '../memory/cards.ts';
import { remember } from '../memory/remember.ts';
import { goalOf, momentOn, reviewOf } from '../memory/review.ts';
import { bookedIn } from './booked.ts';

const small = syllabusOf(deckNamed('net+'), 10);
const large = syllabusOf(deckNamed('everything'), 10);

const rightOn = (cards: readonly Card[], ...days: readonly number[]): Memory =>
  replay(
    days.flatMap((day) =>
      cards.map((card, at) =>
        reviewOf({
          id: `${day}/${at}`,
          card: card.id,
          item: card.items[0]?.id ?? '',
          direction: card.direction,
          ...momentOn(day, 9, at),
        }),
      ),
    ),
  );

const agendaIn = (syllabus: Syllabus, memory: Memory, today: number, days: number): Agenda => {
  const now = momentOn(today);
  const word = syllabus === small ? 'net+' : 'everything';
  return agendaFor(syllabus, bookedIn(word, days, memory, now), now);
};

const siblingsTogether = (cards: readonly Card[]): number =>
  cards.filter(({ siblings }) => cards.some(({ id }) => siblings.includes(id))).length;

describe('before an exam', () => {
  const young = rightOn(small.cards.slice(0, 30), 0);

  it('a small list that is all met is asked whole in the last two weeks, the directions apart while young', () => {
    const steady = rightOn(small.cards, 0, 3, 12, 40);
    expect(countsOf(agendaIn(small, steady, 41, 15)).repeat).toBe(0);
    expect(countsOf(agendaIn(small, steady, 41, 14)).repeat).toBe(small.cards.length);
    const { due } = agendaIn(small, rightOn(small.cards, 0), 1, 14);
    expect(siblingsTogether(due)).toBe(0);
    expect(due.length).toBeGreaterThan(0);
  });

  it('they meet in these weeks only while something is unmet, and in the last two days', () => {
    const met = rightOn(small.cards, 0);
    expect(siblingsTogether(agendaIn(small, young, 1, 15).due)).toBe(0);
    expect(siblingsTogether(agendaIn(small, young, 1, 14).due)).toBeGreaterThan(0);
    expect(siblingsTogether(agendaIn(small, met, 1, 10).due)).toBe(0);
    expect(siblingsTogether(agendaIn(small, met, 1, 2).due)).toBeGreaterThan(0);
  });

  it('while something is unmet only what is due is asked, so that it leaves room', () => {
    const steady = rightOn(small.cards.slice(0, 30), 0, 3, 12, 40);
    expect(countsOf(agendaIn(small, steady, 41, 14)).repeat).toBe(0);
    expect(countsOf(agendaIn(small, steady, 41, 14)).fresh).toBeGreaterThan(4);
  });

  it('the last two days hold all that was met, and nothing new', () => {
    for (const days of [2, 1]) {
      const agenda = agendaIn(small, young, 1, days);
      expect(countsOf(agenda)).toEqual({ repeat: 30, fresh: 0 });
    }
  });

  it('its morning holds the twelve shakiest once, however often one looks', () => {
    const memory = bookedIn('net+', 0, young, momentOn(1));
    const morning = agendaFor(small, memory, momentOn(1, 8));
    expect(morning.due).toHaveLength(12);
    const half = morning.due
      .slice(0, 5)
      .reduce(
        (known, { id }, at) =>
          remember(known, reviewOf({ id: `m${at}`, card: id, ...momentOn(1, 8, at) })),
        memory,
      );
    expect(agendaFor(small, half, momentOn(1, 9)).due).toHaveLength(7);
  });
});

describe('after it is passed', () => {
  const passed = { ...goalOf(small.deck, '2026-03-10', 'goal'), passed: true };
  const memory = replay([passed]);
  const known: Memory = { ...rightOn(small.cards, 0, 3), goal: memory.goal };

  it('a minute a week keeps it: nothing new, eight of the most at risk, and then a week of nothing', () => {
    const agenda = agendaFor(small, known, momentOn(90));
    expect(countsOf(agenda)).toEqual({ repeat: 8, fresh: 0 });
    const answer = (before: Memory, { id }: Card): Memory =>
      remember(before, reviewOf({ id: `kept ${id}`, card: id, ...momentOn(90) }));
    const some = agenda.due.slice(0, 3).reduce(answer, known);
    expect(countsOf(agendaFor(small, some, momentOn(90, 20))).repeat).toBe(5);
    const answered = agenda.due.reduce(answer, known);
    expect(countsOf(agendaFor(small, answered, momentOn(90, 20))).repeat).toBe(0);
    expect(countsOf(agendaFor(small, answered, momentOn(96))).repeat).toBe(0);
    expect(countsOf(agendaFor(small, answered, momentOn(97))).repeat).toBe(8);
  });
});

/** Asks until nothing comes, or so many: each right, so many seconds apart. */
const askThrough = (syllabus: Syllabus, begun: Memory, now: Moment, most: number) => {
  const asked = askedDraftOf(nothingAsked);
  let [memory, agenda] = [begun, agendaFor(syllabus, begun, now)];
  const cards: Card[] = [];
  while (cards.length < most) {
    const at = { ...now, time: now.time + cards.length * 4000 };
    const next = nextCard({ syllabus, agenda, memory, asked }, at, false);
    if (!next) break;
    const { card, reason } = next;
    const about = { id: `${at.time}`, card: card.id, direction: card.direction, ...at };
    memory = remember(memory, reviewOf({ ...about, item: card.items[0]?.id ?? '' }));
    countAsked(asked, card.id, reason, true);
    agenda = agendaAfter(agenda, memory, card);
    cards.push(card);
  }
  return { cards, memory };
};

describe('a large list', () => {
  const booked = bookedIn('everything', 40, emptyMemory, momentOn(0));

  it('fills the minutes before its exam, and no second time on a day', () => {
    const { cards, memory } = askThrough(large, booked, momentOn(0), 200);
    expect(cards).toHaveLength(200);
    expect(new Set(cards).size).toBe(200);
    expect(siblingsTogether(cards)).toBe(0);
    expect(agendaFor(large, memory, momentOn(0, 20)).fills).toBe(false);
  });

  it('without an exam ends with the day’s twelve, as any other', () => {
    expect(askThrough(large, emptyMemory, momentOn(0), 200).cards).toHaveLength(12);
  });

  it('goes on with what was met once all is', () => {
    const few = { ...large, cards: large.cards.slice(0, 200) };
    const met = rightOn(few.cards, 0, 2, 9);
    const memory = bookedIn('everything', 40, met, momentOn(12));
    const { cards } = askThrough(few, memory, momentOn(12), 60);
    expect(cards.length).toBe(60);
    expect(new Set(cards).size).toBe(60);
  });
});
