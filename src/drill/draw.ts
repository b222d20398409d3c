import type { Random } from '../questions/random.ts';
import { type Card, cardsOf, type Deck } from '../registry/deck.ts';
import type { CardId } from '../registry/item.ts';

/** The most questions a drill of a list can have. */
export const mostInDrill = (deck: Deck): number => cardsOf(deck).length;

/** The cards of each item, a card that items share with the first of them. */
const byItem = (deck: Deck): readonly (readonly Card[])[] => {
  const taken = new Set<CardId>();
  const cards = cardsOf(deck);
  return deck.items.flatMap(({ item }) => {
    const own = cards.filter(({ id, items }) => items.includes(item) && !taken.has(id));
    for (const { id } of own) taken.add(id);
    return own.length > 0 ? [own] : [];
  });
};

/** A round's order, that does not begin with what the round before ended with. */
const shuffledAfter = <T>(groups: readonly T[], last: T | undefined, random: Random): T[] => {
  const [first, ...rest] = random.shuffle(groups);
  if (first === undefined) return [];
  return first === last && rest.length > 0 ? [...rest, first] : [first, ...rest];
};

/** So many cards of a list: every item once, in one of its ways, before any comes a second time. */
export const drawCards = (deck: Deck, count: number, random: Random): readonly Card[] => {
  let groups = byItem(deck).map((cards) => random.shuffle(cards));
  const drawn: Card[] = [];
  let last: Card[] | undefined;
  while (drawn.length < count && groups.length > 0) {
    const round = shuffledAfter(groups, last, random);
    last = round.at(-1);
    for (const cards of round) drawn.push(...cards.splice(0, 1));
    groups = groups.filter((cards) => cards.length > 0);
  }
  return drawn.slice(0, count);
};
