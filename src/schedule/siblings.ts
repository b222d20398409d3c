import type { CardMemory, Memory } from '../memory/memory.ts';
import type { Card } from '../registry/deck.ts';
import type { CardId } from '../registry/item.ts';

/** Stability, in days, from which on the directions of an item no longer disturb each other. */
export const youngDays = 7;

/** So long a direction is crowded out by others asked in the last days, before it takes its turn. */
export const turnAfterDays = 7;
export const recentDays = 2;

export const isYoung = (memory: CardMemory | undefined): boolean =>
  (memory?.stability ?? 0) < youngDays;

/**
 * Whether a card may be asked today: the directions of one item never meet on one study day while either is young.
 * @param taken cards that stand in today's lists already
 */
export const isFreeToday = (
  card: Card,
  memory: Memory,
  taken: ReadonlySet<CardId>,
  today: number,
): boolean => {
  const isCardYoung = isYoung(memory.cards.get(card.id));
  return card.siblings.every((id) => {
    const sibling = memory.cards.get(id);
    const meets = taken.has(id) || sibling?.lastDay === today;
    return !meets || !(isCardYoung || isYoung(sibling));
  });
};
