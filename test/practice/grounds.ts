import fc from 'fast-check';
import type { Review } from '../../src/memory/events.ts';
import { replay } from '../../src/memory/fold.ts';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import type { Ground } from '../../src/practice/ground.ts';
import { type Card, cardsOf, extraCardsOf } from '../../src/registry/deck.ts';
import { extraDirections } from '../../src/registry/item.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { missOf, momentOn, reviewOf } from '../memory/review.ts';

export const today = 30;

export const groundOf = (memory: Memory = emptyMemory, list = 'core'): Ground => ({
  catalog,
  deck: deckNamed(list),
  memory,
  now: momentOn(today, 18),
});

export type Answer = readonly [card: string, day: number, given?: string];

/** Answers by hand: each a card, a day, and what was given; undefined for a right answer. */
export const memoryOf = (...answers: readonly Answer[]): Memory =>
  replay(
    answers.map(([card, day, given], index) => {
      const [item = '', direction] = card.split(':');
      const about = {
        id: `${1000 + index}`,
        card,
        item,
        direction: direction as Review['direction'],
        ...momentOn(day, 12, index),
      };
      return given === undefined
        ? reviewOf(about)
        : missOf({ ...about, given, givenIs: given || null });
    }),
  );

/** All cards of a list, also those that ask one further way. */
export const allCards = (list: string): readonly Card[] => {
  const deck = deckNamed(list);
  return [
    ...cardsOf(deck),
    ...extraDirections.flatMap((direction) => extraCardsOf(deck, direction)),
  ];
};

const answers = fc.array(
  fc.record({
    card: fc.nat(),
    back: fc.oneof(fc.constant(0), fc.nat(25)),
    given: fc.option(fc.nat(), { nil: undefined }),
  }),
  { maxLength: 150 },
);

/** Any learner of a list, who took things for each other; small, so that a counterexample can be read. */
export const anybody = fc.record({
  given: answers,
  list: fc.constantFrom('core', 'net+', 'a+', 'ccna'),
});

type Anybody = typeof anybody extends fc.Arbitrary<infer T> ? T : never;

/** What exercises are drawn up from for somebody. */
export const groundFor = ({ given, list }: Anybody): Ground => {
  const cards = allCards(list);
  const items = deckNamed(list).items.map(({ item }) => item);
  const reviews: readonly Review[] = given.map(({ card: nth, back, given: other }, index) => {
    const card = cards[nth % cards.length];
    const about = {
      id: `${1000 + index}`,
      card: card?.id ?? '',
      item: card?.items[0]?.id ?? '',
      direction: card?.direction ?? 'purpose',
      ...momentOn(today - back, 12, index),
    };
    return other === undefined
      ? reviewOf(about)
      : missOf({ ...about, givenIs: items[other % items.length]?.id ?? null });
  });
  return groundOf(replay(reviews), list);
};
