import type { Memory } from '../../src/memory/memory.ts';
import { dayNumber } from '../../src/memory/moment.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { deckNamed } from '../memory/cards.ts';
import { knownMemory } from './known-memory.ts';

const today = dayNumber('2026-12-01');

interface Wanted {
  readonly list?: string;
  /** Days since all cards of the list were answered; 30 makes them due. */
  readonly daysAgo?: number;
  /** The date of the exam. */
  readonly exam?: string;
  readonly passed?: boolean;
  /** How many days were practised, with thirty answers each. */
  readonly days?: number;
}

/** Somebody who has met all of a list, each card on three days, and has gone on practising, as of 1 December 2026. */
export const examMemory = ({
  list = 'net+',
  daysAgo = 30,
  exam,
  passed = false,
  days = 4,
}: Wanted): Memory => {
  const deck = deckNamed(list);
  const practised = Array.from({ length: days }, (_, day) => today - daysAgo - day);
  const known = knownMemory(cardsOf(deck), daysAgo);
  const often = [...known.cards].map(([id, card]) => [id, { ...card, days: 3 }] as const);
  return {
    ...known,
    cards: new Map(often),
    days: new Map(practised.map((day) => [day, { answers: 30, right: 30, ms: 300_000 }])),
    goal: exam === undefined ? null : { deck: deck.id, date: exam, passed },
  };
};
