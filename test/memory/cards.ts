import { findDeck } from '../../src/registry/catalog.ts';
import { type Card, cardsOf, type Deck } from '../../src/registry/deck.ts';
import { catalog } from '../catalog.ts';

export const deckNamed = (word: string): Deck => {
  const deck = findDeck(catalog, word);
  if (!deck) throw new Error(`no list ${word}`);
  return deck;
};

/** Cards of the list everybody starts with, by id. */
export const cardsNamed = <const Ids extends readonly string[]>(
  ...ids: Ids
): { readonly [Index in keyof Ids]: Card } => {
  const known = new Map(cardsOf(deckNamed('core')).map((card) => [card.id, card]));
  const find = (id: string): Card => {
    const card = known.get(id);
    if (!card) throw new Error(`no card ${id}`);
    return card;
  };
  // Each id gives one card, which map cannot say of a tuple.
  return ids.map(find) as { readonly [Index in keyof Ids]: Card };
};
