import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../src/memory/events.ts';
import { replay } from '../../src/memory/fold.ts';
import { strengthAfter } from '../../src/memory/forgetting.ts';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import type { Moment } from '../../src/memory/moment.ts';
import { type Card, cardsOf } from '../../src/registry/deck.ts';
import { allDirections, directions } from '../../src/registry/item.ts';
import { agendaFor, freshOf, recallAt } from '../../src/schedule/agenda.ts';
import { cardsNamed, deckNamed } from '../memory/cards.ts';
import { goalOf, missOf, momentOn, reviewOf } from '../memory/review.ts';

const deck = deckNamed('net+');
const cards = cardsOf(deck);
const list = deck.id;
const workOn = (some: readonly Card[], memory: Memory, now: Moment, of = list, minutes = 60) => {
  const agenda = agendaFor({ deck: of, cards: some, minutes }, memory, now);
  return { ...agenda, fresh: freshOf(agenda) };
};
const ids = (list: readonly Card[]): readonly string[] => list.map((card) => card.id);
const byNumber = cards.filter((card) => card.direction === 'number-to-service');

const rightOn = (card: Card, ...days: readonly number[]): readonly JournalEvent[] =>
  days.map((day) =>
    reviewOf({ id: `${card.id} ${day}`, card: card.id, ...momentOn(day), rating: 3 }),
  );
const missedOn = (card: Card, day: number, hour = 12): JournalEvent =>
  missOf({ id: `${card.id} missed ${day}`, card: card.id, ...momentOn(day, hour) });

describe('new cards', () => {
  it('are twelve on the first day and eight on every later one', () => {
    expect(workOn(cards, emptyMemory, momentOn(0)).fresh).toHaveLength(12);
    const met = byNumber.slice(0, 3).flatMap((card) => rightOn(card, 0));
    expect(workOn(cards, replay(met), momentOn(0)).fresh).toHaveLength(9);
    expect(workOn(cards, replay(met), momentOn(1)).fresh).toHaveLength(8);
    expect(workOn(cards, replay(met), momentOn(40)).fresh).toHaveLength(8);
  });

  it("known at once take no place of the day's new ones, and come back in three weeks", () => {
    const [first] = byNumber;
    const known = { id: 'known', card: first?.id ?? '', mode: 'skip', rating: 4 } as const;
    const memory = replay([reviewOf({ ...known, ...momentOn(0) })]);
    expect(memory.cards.get(known.card)).toMatchObject({
      stability: 21,
      difficulty: strengthAfter(undefined, 0, 4).difficulty,
    });
    expect(workOn(cards, memory, momentOn(0)).fresh).toHaveLength(12);
    expect(ids(workOn(cards, memory, momentOn(20)).due)).toEqual([]);
    expect(ids(workOn(cards, memory, momentOn(21)).due)).toEqual([known.card]);
  });

  it('count on their day whatever list they were met in', () => {
    const other = reviewOf({ id: 'x', card: 'some-other-list:purpose', ...momentOn(1) });
    const met = [...rightOn(byNumber[0] ?? cards[0] ?? never(), 0), other];
    expect(workOn(cards, replay(met), momentOn(1)).fresh).toHaveLength(7);
  });

  it('wait while five misses wait', () => {
    const missed = byNumber.slice(0, 5).map((card) => missedOn(card, 0));
    expect(workOn(cards, replay(missed.slice(0, 4)), momentOn(1)).fresh).toHaveLength(8);
    expect(workOn(cards, replay(missed), momentOn(1)).fresh).toEqual([]);
  });

  it.each([
    ['three days before the exam', 7, 40],
    ['eight days before it', 2, 20],
    ['nine days before it', 1, 17],
    ['two days before it', 8, 0],
    ['the day before it', 9, 0],
    ['on its day', 10, 0],
    ['once it is over', 11, 8],
  ])('%s: those that fit', (_, day, fresh) => {
    const date = momentOn(10).day;
    const begun = rightOn(byNumber[0] ?? cards[0] ?? never(), 0);
    const memory = replay([...begun, goalOf(list, date, 'goal')]);
    expect(workOn(cards, memory, momentOn(day), list, 10).fresh).toHaveLength(fresh);
    expect(workOn(cards, memory, momentOn(day), 'another').fresh).toHaveLength(8);
    const goals = [goalOf(list, date, 'goal'), goalOf(list, null, 'open', momentOn(1))];
    const open = replay([...begun, ...goals]);
    expect(workOn(cards, open, momentOn(day)).fresh).toHaveLength(8);
  });

  it('come even on the eve for who begins on it', () => {
    const memory = replay([goalOf(list, momentOn(10).day, 'goal')]);
    for (const day of [8, 9, 10])
      expect(workOn(cards, memory, momentOn(day)).fresh).toHaveLength(12);
  });

  it('come in waves: every number first, the easier before the harder', () => {
    const work = workOn(cards, emptyMemory, momentOn(0)).fresh;
    expect(new Set(work.map((card) => card.direction))).toEqual(new Set(['number-to-service']));
    const waves = inOrderMet(60);
    const ranks = waves.map((card) => allDirections.indexOf(card.direction));
    expect(ranks).toEqual([...ranks].sort());
    for (const direction of directions) {
      const wave = waves.filter((card) => card.direction === direction);
      const difficulty = wave.map((card) => card.items[0]?.difficulty ?? 0);
      const weight = wave.map((card) => card.weight);
      const sameWeight = wave.every((card) => card.weight === weight[0]);
      if (sameWeight) expect(difficulty).toEqual([...difficulty].sort((a, b) => a - b));
      expect(weight).toEqual([...weight].sort((a, b) => b - a));
    }
  });

  it('of a large list come stage by stage', () => {
    const large = cardsOf(deckNamed('system-ports'));
    const stages = workOn(large, emptyMemory, momentOn(0)).fresh.map((card) => card.stage);
    expect(new Set(stages).size).toBe(1);
    expect(stages[0]).toBe(Math.min(...large.map((card) => card.stage)));
  });
});

const never = (): never => {
  throw new Error('the list has no cards');
};

/** The order in which a list is met when nothing else is ever in the way: one card a day. */
const inOrderMet = (days: number): readonly Card[] => {
  const met: Card[] = [];
  let events: readonly JournalEvent[] = [];
  for (let day = 0; day < days; day++) {
    const card = workOn(cards, replay(events), momentOn(day * 100)).fresh.find(
      (fresh) => !met.includes(fresh),
    );
    if (!card) break;
    met.push(card);
    events = [...events, ...rightOn(card, day * 100)];
  }
  return met;
};

describe('due cards', () => {
  const [first, second, third] = byNumber;
  if (!first || !second || !third) throw new Error('the list has too few cards');

  it('are due once the chance of recall is down to nine in ten', () => {
    const memory = replay(rightOn(first, 0));
    const known = memory.cards.get(first.id);
    const day = Math.ceil(known?.stability ?? 0);
    expect(ids(workOn(cards, memory, momentOn(day - 1)).due)).toEqual([]);
    expect(ids(workOn(cards, memory, momentOn(day)).due)).toEqual([first.id]);
  });

  it('come with the lowest recall first', () => {
    const memory = replay([
      ...rightOn(first, 0, 3),
      ...rightOn(second, 0),
      ...rightOn(third, 0, 3, 12),
    ]);
    const now = momentOn(90);
    const { due } = workOn(cards, memory, now);
    const recall = due.map((card) => {
      const known = memory.cards.get(card.id);
      return known ? recallAt(known, now) : 1;
    });
    expect(ids(due)).toEqual([second.id, first.id, third.id]);
    expect(recall).toEqual([...recall].sort((a, b) => a - b));
  });

  it('are not due a second time on their study day', () => {
    const memory = replay([...rightOn(first, 0), ...rightOn(first, 30)]);
    expect(workOn([first], memory, momentOn(30, 20)).due).toEqual([]);
  });

  it('of one item are not due on the same day while one of them is young', () => {
    const [number, name, purpose] = cardsNamed(
      'ssh:number-to-service',
      'ssh:service-to-number',
      'ssh:purpose',
    );
    const young = replay([...rightOn(number, 0), ...rightOn(name, 1)]);
    const work = workOn([number, name, purpose], young, momentOn(30));
    expect(ids(work.due)).toEqual([number.id]);
    expect(work.fresh).toEqual([]);
    const old = replay([...rightOn(number, 0, 3, 12), ...rightOn(name, 1, 4, 13)]);
    expect(workOn([number, name], old, momentOn(200)).due).toHaveLength(2);
  });

  it('know their siblings also where several names share a number', () => {
    const shared = cards.find((card) => card.items.length > 1);
    const siblings = new Set((shared ?? never()).siblings);
    for (const item of shared?.items ?? [])
      expect(siblings).toContain(item.cards['service-to-number']);
    expect(siblings.has(shared?.id ?? '')).toBe(false);
  });
});

describe('missed cards', () => {
  const [first, second] = byNumber;
  if (!first || !second) throw new Error('the list has too few cards');

  it('wait until they are right once, the earliest missed first', () => {
    const missed = [missedOn(second, 0, 12), missedOn(first, 0, 13)];
    expect(ids(workOn(cards, replay(missed), momentOn(0, 14)).missed)).toEqual([
      second.id,
      first.id,
    ]);
    const mended = [...missed, reviewOf({ id: 'r', card: second.id, ...momentOn(0, 15) })];
    expect(ids(workOn(cards, replay(mended), momentOn(0, 16)).missed)).toEqual([first.id]);
  });

  it('of an earlier day are still there, and only once', () => {
    const work = workOn(cards, replay([missedOn(first, 0)]), momentOn(5));
    expect([ids(work.missed), ids(work.due)]).toEqual([[first.id], []]);
  });
});
