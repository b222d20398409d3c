import type { Memory } from '../memory/memory.ts';
import { isOpen } from '../memory/mix-ups.ts';
import type { Card } from '../registry/deck.ts';
import type { CardId, Direction } from '../registry/item.ts';

/** Cards that this learner takes for each other, each with the others. */
export type Partners = ReadonlyMap<CardId, readonly CardId[]>;

const noPartners: Partners = new Map();

const keyOf = (item: string, direction: Direction): string => `${item} ${direction}`;

const byItem = (cards: readonly Card[]): ReadonlyMap<string, CardId> =>
  new Map(
    cards.flatMap(({ id, direction, items }) =>
      items.map((item) => [keyOf(item.id, direction), id] as const),
    ),
  );

/** The mix-ups among cards that are not told apart yet, both ways round. */
export const partnersAmong = (cards: readonly Card[], { mixUps }: Memory): Partners => {
  const open = [...mixUps].flatMap(([asked, given]) =>
    [...given].flatMap(([other, known]) =>
      known.filter(isOpen).map(({ direction }) => ({ asked, other, direction })),
    ),
  );
  if (open.length === 0) return noPartners;
  const cardOf = byItem(cards);
  const partners = new Map<CardId, Set<CardId>>();
  const join = (one: CardId, other: CardId): void => {
    partners.set(one, (partners.get(one) ?? new Set()).add(other));
  };
  for (const { asked, other, direction } of open) {
    const one = cardOf.get(keyOf(asked, direction));
    const two = cardOf.get(keyOf(other, direction));
    if (one === undefined || two === undefined || one === two) continue;
    join(one, two);
    join(two, one);
  }
  return new Map([...partners].map(([id, others]) => [id, [...others]]));
};

/** At most so many cards a day are asked for their partner's sake alone. */
const mostBrought = 4;

/**
 * Met cards that are not due and stand in today's work all the same, since one that is due is taken for them: a pair
 * is told apart side by side.
 */
export const broughtBy = (
  planned: readonly Card[],
  met: readonly { readonly card: Card }[],
  partners: Partners,
): readonly Card[] => {
  if (partners.size === 0) return [];
  const wanted = new Set(planned.flatMap(({ id }) => partners.get(id) ?? []));
  const there = new Set(planned.map(({ id }) => id));
  return met
    .flatMap(({ card }) => (wanted.has(card.id) && !there.has(card.id) ? [card] : []))
    .slice(0, mostBrought);
};

/** How far apart the two of a pair are asked, in questions: between these, both included. */
const nearest = 2;
const farthest = 4;

const isPartner = (partners: Partners, card: Card, other: CardId | undefined): boolean =>
  other !== undefined && (partners.get(card.id)?.includes(other) ?? false);

/** Whether the next question is a good place for a card: a partner of it was asked two to four questions ago. */
export const isItsPlace =
  (partners: Partners, recent: readonly CardId[]) =>
  (card: Card): boolean =>
    partners.size > 0 &&
    recent
      .slice(-farthest, recent.length - nearest + 1)
      .some((other) => isPartner(partners, card, other));

/** Whether a card would come right behind its partner. */
export const isTooNear =
  (partners: Partners, recent: readonly CardId[]) =>
  (card: Card): boolean =>
    partners.size > 0 && isPartner(partners, card, recent.at(-1));
