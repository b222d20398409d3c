import { describe, expect, it } from 'vitest';
import { remember } from '../../src/memory/fold.ts';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import type { Moment } from '../../src/memory/moment.ts';
import { type Asked, nextCard, nextPractice } from '../../src/memory/next.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { cardsNamed, deckNamed } from './cards.ts';
import { missOf, momentOn, reviewOf } from './review.ts';

const cards = cardsOf(deckNamed('net+'));

interface Sitting {
  readonly memory: Memory;
  readonly asked: Asked;
}

const start: Sitting = { memory: emptyMemory, asked: { cards: [], misses: new Map() } };

const answer = ({ memory, asked }: Sitting, card: string, right: boolean, at: Moment): Sitting => {
  const id = `${asked.cards.length} ${card}`;
  const review = right ? reviewOf({ id, card, ...at }) : missOf({ id, card, ...at });
  const misses = new Map(asked.misses);
  if (!right) misses.set(card, (misses.get(card) ?? 0) + 1);
  return {
    memory: remember(memory, review),
    asked: { cards: [...asked.cards, card], misses },
  };
};

/** Plays a first day; the cards named are missed every time. Gives the cards asked. */
const play = (seconds: number, isMissed: (card: string, times: number) => boolean) => {
  let sitting = start;
  const asked: string[] = [];
  for (let step = 0; step < 100; step++) {
    const now = momentOn(0, 12, step * seconds);
    const next = nextCard(cards, sitting.memory, sitting.asked, now, false);
    if (!next) return asked;
    const times = asked.filter((card) => card === next.card.id).length;
    asked.push(next.card.id);
    sitting = answer(sitting, next.card.id, !isMissed(next.card.id, times), now);
  }
  throw new Error('the session does not end');
};

describe('a missed card', () => {
  const first = play(10, () => false)[0] ?? '';

  it('comes back after eight others', () => {
    const asked = play(30, (card, times) => card === first && times === 0);
    expect(asked.indexOf(first, 1)).toBe(9);
    expect(asked.filter((card) => card === first)).toHaveLength(2);
  });

  it('waits for ninety seconds too', () => {
    const asked = play(9, (card, times) => card === first && times === 0);
    expect(asked.indexOf(first, 1)).toBe(10);
  });

  it('comes back earlier when nothing else is left, and until it is right', () => {
    const all = play(10, () => false);
    const last = all.at(-1) ?? '';
    const asked = play(10, (card, times) => card === last && times < 2);
    expect(asked.slice(all.length - 1)).toEqual([last, last, last]);
  });

  it('is not worn out: after three misses it waits for the next session', () => {
    const asked = play(10, (card) => card === first);
    expect(asked.filter((card) => card === first)).toHaveLength(3);
  });

  it('stops new cards once five of them wait', () => {
    const asked = play(10, () => true);
    expect(new Set(asked).size).toBe(5);
    expect(asked).toHaveLength(15);
  });
});

describe('when the time is up', () => {
  it('only what was missed in this session is still asked', () => {
    const [today, yesterday] = cardsNamed('ssh:number-to-service', 'dns:number-to-service');
    const before = answer(start, yesterday.id, false, momentOn(0)).memory;
    const now = momentOn(1);
    const fresh: Asked = { cards: [], misses: new Map() };
    expect(nextCard([today, yesterday], before, fresh, now, true)).toBeUndefined();
    const { memory, asked } = answer({ memory: before, asked: fresh }, today.id, false, now);
    expect(nextCard([today, yesterday], memory, asked, momentOn(1, 13), true)).toMatchObject({
      card: { id: today.id },
      reason: 'missed',
    });
  });
});

describe('practice', () => {
  const three = cardsNamed('ssh:number-to-service', 'ssh:purpose', 'dns:purpose');

  it('asks each card once in the order given, due or not, then the missed ones till right', () => {
    let sitting = start;
    const asked: string[] = [];
    for (let step = 0; step < 20; step++) {
      const next = nextPractice(three, sitting.memory, sitting.asked);
      if (!next) break;
      asked.push(next.card.id);
      const isMissed = next.card.id === 'ssh:purpose' && asked.length < 4;
      sitting = answer(sitting, next.card.id, !isMissed, momentOn(0, 12, step));
    }
    expect(asked).toEqual([...three.map((card) => card.id), 'ssh:purpose']);
  });

  it('gives up on a card after three misses', () => {
    let sitting = start;
    for (let step = 0; step < 20; step++) {
      const next = nextPractice(three, sitting.memory, sitting.asked);
      if (next) sitting = answer(sitting, next.card.id, false, momentOn(0, 12, step));
    }
    expect(sitting.asked.cards).toHaveLength(9);
  });
});
