import { describe, expect, it } from 'vitest';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import type { Moment } from '../../src/memory/moment.ts';
import { type Card, cardsOf } from '../../src/registry/deck.ts';
import { agendaAfter, agendaFor } from '../../src/schedule/agenda.ts';
import {
  askedDraftOf,
  countAsked,
  type NextCard,
  nextCard,
  nextPractice,
  nothingAsked,
  type Sitting,
} from '../../src/schedule/next.ts';
import type { Syllabus } from '../../src/schedule/syllabus.ts';
import { cardsNamed, deckNamed } from '../memory/cards.ts';
import { remember } from '../memory/remember.ts';
import { missOf, momentOn, reviewOf } from '../memory/review.ts';

const cards = cardsOf(deckNamed('net+'));

const syllabus: Syllabus = { deck: 'list', cards, minutes: 60 };

const start: Sitting = {
  syllabus,
  agenda: agendaFor(syllabus, emptyMemory, momentOn(0)),
  memory: emptyMemory,
  asked: nothingAsked,
};

/** A new session, on some cards. */
const sit = (some: readonly Card[], memory: Memory, now: Moment): Sitting => {
  const only = { ...syllabus, cards: some };
  return { syllabus: only, agenda: agendaFor(only, memory, now), memory, asked: nothingAsked };
};

const answer = (
  sitting: Sitting,
  { card, reason }: NextCard,
  right: boolean,
  at: Moment,
): Sitting => {
  const about = { id: `${at.time} ${card.id}`, card: card.id, ...at };
  const memory = remember(sitting.memory, right ? reviewOf(about) : missOf(about));
  const asked = askedDraftOf(sitting.asked);
  countAsked(asked, card.id, reason, right);
  return { ...sitting, agenda: agendaAfter(sitting.agenda, memory, card), memory, asked };
};

/** Plays a first day; the cards named are missed every time. Gives the cards asked. */
const play = (seconds: number, isMissed: (card: string, times: number) => boolean) => {
  let sitting = start;
  const asked: string[] = [];
  for (let step = 0; step < 100; step++) {
    const now = momentOn(0, 12, step * seconds);
    const next = nextCard(sitting, now, false);
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
    const sitting = sit([today, yesterday], before, now);
    expect(nextCard(sitting, now, true)).toBeUndefined();
    const fresh = { card: today, reason: 'new' } as const;
    const missedToday = answer(sitting, fresh, false, now);
    expect(nextCard(missedToday, momentOn(1, 13), true)).toMatchObject({
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
