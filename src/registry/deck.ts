import type { CardId, Direction, ExtraDirection, Item } from './item.ts';

/**
 * What a deck is, in the order people look for one. The outline of an `exam` prints numbers, one item a printed line;
 * that of a `useful` one prints none, so it is never said to list them.
 */
export const deckKinds = [
  'core',
  'exam',
  'useful',
  'courseware',
  'registry',
  'everything',
] as const;
export type DeckKind = (typeof deckKinds)[number];

export interface DeckItem {
  readonly item: Item;
  /** Relative share of the deck, 1 unless content says otherwise. */
  readonly weight: number;
  /** Large decks are learned stage by stage; 0 where the deck is one stage. */
  readonly stage: number;
}

/** A chosen set of items: what a learner calls a list. */
export interface Deck {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly name: string;
  readonly kind: DeckKind;
  readonly retired: boolean;
  readonly description: string;
  /** The number of its items, known without linking them. */
  readonly size: number;
  readonly items: readonly DeckItem[];
}

/** The list of the ports open on a machine: kept with each answer, and never a setting, since it is read anew each time. */
export const openDeckId = 'open-ports';

/** Whether a list will be there another day: a test of it can be gone on with, and an exam be booked for it. */
export const isLasting = ({ id }: Pick<Deck, 'id'>): boolean => id !== openDeckId;

/** One item in one direction. A card can serve several items of a deck. */
export interface Card {
  readonly id: CardId;
  readonly direction: Direction;
  readonly items: readonly Item[];
  /** The other directions of its items. */
  readonly siblings: readonly CardId[];
  readonly weight: number;
  readonly stage: number;
}

const siblingsOf = (id: CardId, items: readonly Item[]): readonly CardId[] => {
  const ids = items.flatMap((item) => item.directions.map((direction) => item.cards[direction]));
  return [...new Set(ids)].filter((other) => other !== id);
};

/** The cards of a deck, each once, in the order of its items. */
export const cardsOf = (deck: Deck): readonly Card[] => {
  const cards = new Map<CardId, Card>();
  for (const { item, weight, stage } of deck.items) {
    for (const direction of item.directions) {
      const id = item.cards[direction];
      const known = cards.get(id);
      const items = [...(known?.items ?? []), item];
      cards.set(id, {
        id,
        direction,
        items,
        siblings: siblingsOf(id, items),
        weight: (known?.weight ?? 0) + weight,
        stage: Math.min(known?.stage ?? stage, stage),
      });
    }
  }
  return [...cards.values()];
};

/** The cards that ask a deck's items one further way, where that has one right answer; items that share ports share it. */
export const extraCardsOf = (deck: Deck, direction: ExtraDirection): readonly Card[] => {
  const cards = new Map<CardId, Card>();
  const ids = new Set(deck.items.map(({ item }) => item.id));
  // What a list does not hold its learner had no way to meet.
  const isWithin = (way: ExtraDirection, { service }: Item): boolean =>
    way === 'transport' || deck.kind === 'everything' || ids.has(service?.replacedBy[0] ?? '');
  for (const { item, weight, stage } of deck.items) {
    const id = item.cards[direction];
    const known = cards.get(id);
    if (!item.extras.includes(direction) || !isWithin(direction, item)) continue;
    const items = [...(known?.items ?? []), item];
    cards.set(id, { id, direction, items, siblings: [], weight, stage });
  }
  return [...cards.values()];
};

/** Decks in the order people look for one; retired exams last. */
export const inOrder = (decks: readonly Deck[]): readonly Deck[] =>
  [...decks].sort(
    (a, b) =>
      Number(a.retired) - Number(b.retired) ||
      deckKinds.indexOf(a.kind) - deckKinds.indexOf(b.kind) ||
      (a.id < b.id ? -1 : 1),
  );
