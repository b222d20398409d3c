import type { Random } from '../questions/random.ts';
import { type Card, cardsOf, type Deck } from '../registry/deck.ts';
import { type CardId, type Direction, portNumbers } from '../registry/item.ts';
import { spreadAfter } from './spread.ts';

/** The most questions a drill of a list can have. */
export const mostInDrill = (deck: Deck): number => cardsOf(deck).length;

/** An item's cards, with all the numbers that its questions tell. */
interface Group {
  readonly cards: readonly Card[];
  readonly numbers: readonly number[];
}

/** The cards of each item, a card that items share with the first of them. */
const groupsOf = (deck: Deck, random: Random): readonly Group[] => {
  const taken = new Set<CardId>();
  const byItem = new Map<string, Card[]>();
  for (const card of cardsOf(deck))
    for (const { id } of card.items) byItem.set(id, [...(byItem.get(id) ?? []), card]);
  return deck.items.flatMap(({ item }) => {
    const own = (byItem.get(item.id) ?? []).filter(({ id }) => !taken.has(id));
    for (const { id } of own) taken.add(id);
    const numbers = own.flatMap(({ items }) => items.flatMap(portNumbers));
    return own.length > 0 ? [{ cards: random.shuffle(own), numbers }] : [];
  });
};

/** What one question tells, the next one must not ask. */
const isNear = (one: Group, other: Group): boolean =>
  one.numbers.some((number) => other.numbers.includes(number));

const reach = 3;

/**
 * Groups in the order of their questions, round by round. Half of a round stays before the other half in the next, so
 * that at least about half a list lies between two questions about an item.
 */
const roundsOf = (deck: Deck, count: number, random: Random): readonly Group[] => {
  const order: Group[] = [];
  let groups: readonly Group[] = random.shuffle(groupsOf(deck, random));
  for (let round = 1; order.length < count && groups.length > 0; round++) {
    const half = Math.ceil(groups.length / 2);
    const from = order.length;
    for (const part of [groups.slice(0, half), groups.slice(half)])
      order.push(...spreadAfter(order, random.shuffle(part), isNear, reach));
    groups = order.slice(from).filter(({ cards }) => cards.length > round);
  }
  return order.slice(0, count);
};

/**
 * So many cards of a list: every item once, in one of its ways, before any comes a second time; neighbours are about
 * other numbers where that can be, and all ways of asking come about as often.
 */
export const drawCards = (deck: Deck, count: number, random: Random): readonly Card[] => {
  const directions = new Map<Direction, number>();
  const times = ({ direction }: Card): number => directions.get(direction) ?? 0;
  const drawn = new Set<Card>();
  return roundsOf(deck, count, random).flatMap(({ cards }) => {
    const left = cards.filter((card) => !drawn.has(card));
    const fewest = Math.min(...left.map(times));
    const card = left.find((each) => times(each) === fewest);
    if (!card) return [];
    drawn.add(card);
    directions.set(card.direction, fewest + 1);
    return [card];
  });
};
