import { hasContext } from '../questions/context/context.ts';
import { type Card, cardsOf } from '../registry/deck.ts';
import type { Ground } from './ground.ts';

/** Cards of the list that were right on some day: their facts are known, and may be put in other words. */
export const rightOnce = ({ deck, memory }: Ground): readonly Card[] =>
  cardsOf(deck).filter(({ id }) => (memory.cards.get(id)?.rightDays ?? 0) > 0);

/** The first of some cards that can be put in context, an item once. On a large list to look at all takes its time. */
export const firstInContext = (
  cards: readonly Card[],
  most: number,
  ground: Ground,
): readonly Card[] => {
  const chosen: Card[] = [];
  const seen = new Set<string>();
  for (const card of cards) {
    if (chosen.length >= most) break;
    if (card.items.some(({ id }) => seen.has(id)) || !hasContext(card, ground)) continue;
    chosen.push(card);
    for (const { id } of card.items) seen.add(id);
  }
  return chosen;
};
