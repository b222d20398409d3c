import { makeQuestion } from '../../src/questions/ask.ts';
import type { Question } from '../../src/questions/question.ts';
import { createRandom } from '../../src/questions/random.ts';
import type { Catalog } from '../../src/registry/catalog.ts';
import { type Card, cardsOf, type Deck } from '../../src/registry/deck.ts';

export interface Sample {
  readonly question: Question;
  readonly deck: Deck;
  readonly mixedUp: ReadonlySet<string>;
}

/** One large deck in so many questions: a question on them takes ten times as long as on any other. */
const largeEvery = 32;

/** Seeded questions over all decks, cards, forms and learners with mix-ups of their own: the same for a number. */
export const createSpread = (catalog: Catalog): ((seed: number) => Sample) => {
  const decks = catalog.decks.map((deck) => ({ deck, cards: cardsOf(deck) }));
  const large = decks.filter(({ cards }) => cards.length > 500);
  const small = decks.filter(({ cards }) => cards.length <= 500);
  const cardOf = (cards: readonly Card[], at: number): Card => {
    const card = cards[at];
    if (!card) throw new Error('a deck has no cards');
    return card;
  };
  return (seed) => {
    const random = createRandom(seed);
    const choices = random.below(largeEvery) === 0 ? large : small;
    const { deck, cards } = choices[random.below(choices.length)] ?? { deck: undefined, cards: [] };
    if (!deck) throw new Error('there are no decks');
    const card = cardOf(cards, random.below(cards.length));
    const mixedUp = new Set(
      random
        .shuffle(deck.items)
        .slice(0, Math.max(0, random.below(5) - 2))
        .map(({ item }) => item.id),
    );
    const form = random.below(2) === 0 ? 'choice' : 'typed';
    const question = makeQuestion(card, form, { catalog, deck, mixedUp: () => mixedUp }, random);
    return { question, deck, mixedUp };
  };
};
