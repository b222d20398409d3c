import { contextsFor, makeInContext } from '../../../src/questions/context/context.ts';
import type { Question } from '../../../src/questions/question.ts';
import { createRandom } from '../../../src/questions/random.ts';
import type { Catalog } from '../../../src/registry/catalog.ts';
import { type Card, cardsOf, type Deck, extraCardsOf } from '../../../src/registry/deck.ts';

/** A card of every way of asking, also those that a list asks only when they are named. */
export const allCardsOf = (deck: Deck): readonly Card[] => [
  ...cardsOf(deck),
  ...extraCardsOf(deck, 'transport'),
  ...extraCardsOf(deck, 'replacement'),
];

/** One large deck in so many questions, as in spread.ts. */
const largeEvery = 32;

export interface ContextSample {
  readonly question: Question;
  readonly deck: Deck;
  readonly mixedUp: ReadonlySet<string>;
}

/** Seeded questions in context over all decks, cards, kinds, forms and learners with mix-ups: the same for a number. */
export const createContextSpread = (catalog: Catalog): ((seed: number) => ContextSample) => {
  const decks = catalog.decks.map((deck) => ({ deck, cards: allCardsOf(deck) }));
  const large = decks.filter(({ cards }) => cards.length > 500);
  const small = decks.filter(({ cards }) => cards.length <= 500);
  return (seed) => {
    const random = createRandom(`context ${seed}`);
    const { deck, cards } = random.shuffle(random.below(largeEvery) === 0 ? large : small)[0] ?? {};
    if (!deck || !cards) throw new Error('there are no decks');
    const mixedUp = new Set(
      random
        .shuffle(deck.items)
        .slice(0, Math.max(0, random.below(5) - 2))
        .map(({ item }) => item.id),
    );
    const source = { catalog, deck, mixedUp: () => mixedUp };
    const form = random.below(2) === 0 ? 'choice' : 'typed';
    for (;;) {
      const card = cards[random.below(cards.length)];
      const [kind] = card ? random.shuffle(contextsFor(card, source)) : [];
      const question = card && kind && makeInContext(card, form, source, random, kind);
      if (question) return { question, deck, mixedUp };
    }
  };
};
