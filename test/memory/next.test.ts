import { describe, expect, it } from 'vitest';
import { todaysWork } from '../../src/memory/due.ts';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import type { Moment } from '../../src/memory/moment.ts';
import {
  type Asked,
  askedDraftOf,
  countAsked,
  type NextCard,
  nextCard,
  nextPractice,
  nothingAsked,
} from '../../src/memory/next.ts';
import { type Card, cardsOf } from '../../src/registry/deck.ts';
import { cardsNamed, deckNamed } from './cards.ts';
import { remember } from './remember.ts';
import { missOf, momentOn, reviewOf } from './review.ts';

const cards = cardsOf(deckNamed('net+'));

interface Sitting {
  readonly memory: Memory;
  readonly asked: Asked;
}

const start: Sitting = { memory: emptyMemory, asked: nothingAsked };

const nextOf = (
  cards: readonly Card[],
  { memory, asked }: Sitting,
  now: Moment,
  ending: boolean,
): NextCard | undefined => nextCard(todaysWork(cards, memory, now, ''), memory, asked, now, ending);

const answer = (
  { memory, asked }: Sitting,
  { card: { id: card }, reason }: NextCard,
  right: boolean,
  at: Moment,
): Sitting => {
  const id = `${at.time} ${card}`;
  const review = right ? reviewOf({ id, card, ...at }) : missOf({ id, card, ...at });
  const draft = askedDraftOf(asked);
  countAsked(draft, card, reason, right);
  return { memory: remember(memory, review), asked: draft };
};

/** Plays a first day; the cards named are missed every time. Gives the cards asked. */
const play = (seconds: number, isMissed: (card: string, times: number) => boolean) => {
  let sitting = start;
  const asked: string[] = [];
  for (let step = 0; step < 100; step++) {
    const now = momentOn(0, 12, step * seconds);
    const next = nextOf(cards, sitting, now, false);
    if (!next) return asked;
    const times = asked.filter((card) => card === next.card.id).length;
    asked.push(next.card.id);
    sitting = answer(sitting, next, !isMissed(next.card.id, times), now);
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
    const missed = { card: yesterday, reason: 'new' } as const;
    const before = answer(start, missed, false, momentOn(0)).memory;
    const now = momentOn(1);
    expect(
      nextOf([today, yesterday], { memory: before, asked: nothingAsked }, now, true),
    ).toBeUndefined();
    const fresh = { card: today, reason: 'new' } as const;
    const { memory, asked } = answer({ memory: before, asked: nothingAsked }, fresh, false, now);
    expect(nextOf([today, yesterday], { memory, asked }, momentOn(1, 13), true)).toMatchObject({
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
      sitting = answer(sitting, next, !isMissed, momentOn(0, 12, step));
    }
    expect(asked).toEqual([...three.map((card) => card.id), 'ssh:purpose']);
  });

  it('gives up on a card after three misses', () => {
    let sitting = start;
    let times = 0;
    for (let step = 0; step < 20; step++) {
      const next = nextPractice(three, sitting.memory, sitting.asked);
      if (!next) break;
      sitting = answer(sitting, next, false, momentOn(0, 12, step));
      times++;
    }
    expect(times).toBe(9);
  });
});
