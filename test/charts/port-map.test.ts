import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../src/charts/item-history.ts';
import { portMapOf } from '../../src/charts/port-map.ts';
import { replay } from '../../src/memory/fold.ts';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import { dayNumber } from '../../src/memory/moment.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import type { Item } from '../../src/registry/item.ts';
import { agendaFor, freshOf } from '../../src/schedule/agenda.ts';
import { knownItems } from '../../src/schedule/known.ts';
import { syllabusOf } from '../../src/schedule/syllabus.ts';
import { examMemory } from '../app/exam-memory.ts';
import { momentAfter } from '../app/play.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { missOf, momentOn, reviewOf } from '../memory/review.ts';
import { anybodyOn } from '../schedule/random-memory.ts';

const deck = deckNamed('net+');
const mapAt = (memory: Memory, day: number) =>
  portMapOf(deck, catalog.families, 10, memory, momentOn(day));
const itemNamed = (id: string): Item => {
  const found = deck.items.find(({ item }) => item.id === id)?.item;
  if (!found) throw new Error(`no item ${id}`);
  return found;
};

describe('the map of a list', () => {
  it('holds each item once, and counts as many known as Home does', () => {
    fc.assert(
      fc.property(anybodyOn(cardsOf(deck), deck.id), ({ memory, today }) => {
        const { cells, families, counts } = mapAt(memory, today);
        expect(new Set(cells.map(({ item }) => item.id)).size).toBe(deck.size);
        expect(families.flatMap((family) => family.cells)).toEqual(cells);
        for (const level of ['solid', 'shaky', 'new', 'unmet'] as const)
          expect(counts[level]).toBe(cells.filter((cell) => cell.level === level).length);
        expect(counts.solid).toBe(knownItems(deck, memory, momentOn(today)).known);
      }),
      { numRuns: 30 },
    );
  });

  it('says today of what today holds, a later day of what else was met, and no day of the rest', () => {
    fc.assert(
      fc.property(anybodyOn(cardsOf(deck), deck.id), ({ memory, today }) => {
        const now = momentOn(today);
        const agenda = agendaFor(syllabusOf(deck, 10), memory, now);
        const held = new Set(
          [...agenda.missed, ...agenda.due, ...freshOf(agenda)].map(({ id }) => id),
        );
        for (const { item, next, level } of mapAt(memory, today).cells) {
          const isHeld = item.directions.some((direction) => held.has(item.cards[direction]));
          if (isHeld) expect(next).toBe(now.day);
          else if (level === 'unmet') expect(next).toBeUndefined();
          else expect(dayNumber(next ?? '')).toBeGreaterThan(dayNumber(now.day));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('says tomorrow of all that was met where all of it is asked every day', () => {
    const memory = examMemory({ daysAgo: 0, exam: '2026-12-10' });
    const { cells } = portMapOf(deck, catalog.families, 10, memory, momentAfter(0));
    expect(new Set(cells.map(({ next }) => next))).toEqual(new Set(['2026-12-02']));
  });

  it('is right about the day where one card was met', () => {
    const memory = replay([reviewOf({ id: '1', item: 'ssh' })]);
    const nextFrom = (day: number): string | undefined =>
      mapAt(memory, day).cells.find(({ item }) => item.id === 'ssh')?.next;
    const next = nextFrom(0) ?? '';
    const days = dayNumber(next) - dayNumber(momentOn(0).day);
    expect(days).toBeGreaterThan(0);
    const isDue = (day: number): boolean =>
      agendaFor(syllabusOf(deck, 10), memory, momentOn(day)).due.some(
        ({ id }) => id === 'ssh:number-to-service',
      );
    expect([isDue(days - 1), isDue(days)]).toEqual([false, true]);
  });
});

describe('the history of an item', () => {
  const memory = replay([
    reviewOf({ id: '1', item: 'ssh' }),
    missOf({ id: '2', item: 'ssh', ...momentOn(1) }),
    missOf({ id: '3', item: 'ssh', card: 'ssh:purpose', direction: 'purpose', ...momentOn(2) }),
    missOf({
      id: '4',
      card: 'telnet:purpose',
      item: 'telnet',
      direction: 'purpose',
      givenIs: 'ssh',
    }),
    reviewOf({ id: '5', item: 'ssh', ...momentOn(3) }),
  ]);

  it('counts answers after first meetings, in all ways of asking', () => {
    expect(historyOf(itemNamed('ssh'), memory)).toMatchObject({ met: true, right: 1, wrong: 1 });
    expect(historyOf(itemNamed('ssh'), emptyMemory)).toEqual({
      met: false,
      right: 0,
      wrong: 0,
      mixedUp: [],
    });
  });

  it('knows who was given for whom, both ways', () => {
    expect(historyOf(itemNamed('ssh'), memory).mixedUp).toEqual([
      { item: 'telnet', given: 2, asked: 1, open: true },
    ]);
    expect(historyOf(itemNamed('telnet'), memory).mixedUp).toEqual([
      { item: 'ssh', given: 1, asked: 2, open: true },
    ]);
    expect(historyOf(itemNamed('dns'), memory).mixedUp).toEqual([]);
  });
});
