import { todaysWork } from '../memory/due.ts';
import { knownItems } from '../memory/known.ts';
import type { Memory } from '../memory/memory.ts';
import { daysLater, type Moment } from '../memory/moment.ts';
import { cardsOf, type Deck } from '../registry/deck.ts';
import type { Item } from '../registry/item.ts';

/** What Home tells: today's work, and what is known in ports. */
export interface HomeFigures {
  readonly repeat: number;
  readonly fresh: number;
  readonly minutes: number;
  readonly tomorrow: { readonly repeat: number; readonly fresh: number };
  readonly known: number;
  readonly total: number;
  readonly shaky: readonly Item[];
  readonly daysPractised: number;
}

const secondsPerRepeat = 8;
const secondsPerNew = 15;

export const figuresOf = (deck: Deck, memory: Memory, now: Moment): HomeFigures => {
  const cards = cardsOf(deck);
  const work = todaysWork(cards, memory, now, deck.id);
  const next = todaysWork(cards, memory, daysLater(now, 1), deck.id);
  const repeat = work.missed.length + work.due.length;
  const fresh = work.fresh.length;
  return {
    repeat,
    fresh,
    minutes: Math.max(1, Math.round((repeat * secondsPerRepeat + fresh * secondsPerNew) / 60)),
    tomorrow: { repeat: next.missed.length + next.due.length, fresh: next.fresh.length },
    ...knownItems(deck, memory, now),
    daysPractised: memory.days.size,
  };
};

/** Whether today still holds something. */
export const hasWork = ({ repeat, fresh }: HomeFigures): boolean => repeat + fresh > 0;
