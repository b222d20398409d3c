import type { CardMemory, Memory } from '../../src/memory/memory.ts';
import { emptyMemory } from '../../src/memory/memory.ts';
import { dayNumber } from '../../src/memory/moment.ts';
import type { Card } from '../../src/registry/deck.ts';

/** A memory in which every card was met some days before 1 December 2026 and is due by now. */
export const knownMemory = (cards: readonly Card[], daysAgo: number): Memory => {
  const day = dayNumber('2026-12-01') - daysAgo;
  const known: CardMemory = {
    stability: 8,
    difficulty: 5,
    firstDay: day,
    lastDay: day,
    days: 1,
    lapsed: false,
    rightDays: 1,
    lastRightDay: day,
    right: 1,
    wrong: 0,
    missedAt: null,
    known: '',
  };
  return {
    ...emptyMemory,
    cards: new Map(cards.map((card) => [card.id, known])),
    days: new Map([[day, { answers: cards.length, right: cards.length, ms: 0 }]]),
  };
};
