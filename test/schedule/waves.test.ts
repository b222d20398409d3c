import { describe, expect, it } from 'vitest';
import { emptyMemory } from '../../src/memory/memory.ts';
import { type Card, cardsOf } from '../../src/registry/deck.ts';
import { inWaves } from '../../src/schedule/waves.ts';
import { deckNamed } from '../memory/cards.ts';

const cards = cardsOf(deckNamed('core'));
const first = (card: Card): boolean => card.direction === 'number-to-service';

describe('new cards', () => {
  it('hold one probe of a later wave in ten', () => {
    const order = inWaves(cards, emptyMemory, 0);
    const wave = order.slice(0, cards.filter(first).length);
    const probes = wave.flatMap((card, at) => (first(card) ? [] : [at]));
    expect(probes).toEqual(wave.flatMap((_, at) => (at % 10 === 9 ? [at] : [])));
  });

  it('go on counting where the days before left off', () => {
    const order = inWaves(cards, emptyMemory, 8);
    expect(order.slice(0, 3).map(first)).toEqual([true, false, true]);
  });

  it('are each there once, whatever is probed', () => {
    for (const met of [0, 1, 5, 9, 57]) {
      const order = inWaves(cards, emptyMemory, met);
      expect(new Set(order).size).toBe(cards.length);
      expect(order).toHaveLength(cards.length);
    }
  });

  it('are probed over easy and hard alike', () => {
    const order = inWaves(cards, emptyMemory, 0);
    const probes = order.slice(0, 40).filter((card) => !first(card));
    const difficulty = probes.map((card) => card.items[0]?.difficulty ?? 0);
    expect(difficulty).not.toEqual([...difficulty].sort((a, b) => a - b));
  });
});
