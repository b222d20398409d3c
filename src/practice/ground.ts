import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import type { Catalog } from '../registry/catalog.ts';
import type { Deck } from '../registry/deck.ts';
import { directions, type Item } from '../registry/item.ts';

/** What an exercise is drawn up from. */
export interface Ground {
  readonly catalog: Catalog;
  readonly deck: Deck;
  readonly memory: Memory;
  readonly now: Moment;
}

/** Whether the facts behind an item were known once: it was right on some day, in a list's own ways of asking. */
export const wasKnown = ({ cards }: Item, memory: Memory): boolean =>
  directions.some((direction) => (memory.cards.get(cards[direction])?.rightDays ?? 0) > 0);
