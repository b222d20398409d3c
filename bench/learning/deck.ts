import { type Card, cardsOf, type Deck } from '../../src/registry/deck.ts';
import { cardId, directions, type Item } from '../../src/registry/item.ts';
import { type Draws, stream } from './random.ts';

/** A deck nobody has heard of, in the product's own types, with the truth about its items beside it. */
export interface SyntheticDeck {
  readonly deck: Deck;
  /** Item by item, each in its three directions: card 3 i + d is item i in direction d. */
  readonly cards: readonly Card[];
  /** True difficulty of the items, N(0,1). */
  readonly difficulties: readonly number[];
}

const priorCorrelation = 0.7;
const priorLimit = 1.5;

/** The item of a card, by index. */
export const itemOf = (card: number): number => Math.floor(card / directions.length);

/** Whether two different cards, by index, are directions of one item. */
export const areSiblings = (a: number, b: number): boolean => a !== b && itemOf(a) === itemOf(b);

/** What the content's authors think of an item's difficulty: right on the whole, -1.5 to 1.5. */
const priorOf = (draws: Draws, item: number, difficulty: number): number => {
  const noise = Math.sqrt(1 - priorCorrelation ** 2) * draws.normal(stream.prior, item);
  return Math.max(-priorLimit, Math.min(priorLimit, priorCorrelation * difficulty + noise));
};

const createItem = (at: number, difficulty: number): Item => {
  const id = `i${String(at).padStart(3, '0')}`;
  return {
    id,
    name: id,
    service: undefined,
    ports: [{ number: 1000 + at, transports: ['tcp'], iana: [], otherIana: [], aliases: [] }],
    family: 'synthetic',
    tier: 1,
    difficulty,
    names: [id],
    nameForms: [id],
    acceptAlso: [],
    acceptSets: [],
    neverDistract: [],
    twin: undefined,
    purpose: id,
    gloss: id,
    more: undefined,
    mnemonic: undefined,
    note: undefined,
    directions,
    extras: [],
    cards: {
      'number-to-service': cardId(id, 'number-to-service'),
      'service-to-number': cardId(id, 'service-to-number'),
      purpose: cardId(id, 'purpose'),
      transport: cardId(id, 'transport'),
      replacement: cardId(id, 'replacement'),
    },
  };
};

/** A deck of a learner's own: new items each time, so that learners are independent of each other. */
export const createDeck = (draws: Draws, size: number): SyntheticDeck => {
  const difficulties = Array.from({ length: size }, (_, item) => draws.normal(stream.item, item));
  const deck: Deck = {
    id: 'synthetic',
    aliases: [],
    name: 'Synthetic',
    kind: 'exam',
    retired: false,
    description: 'A deck of the benchmark',
    size,
    items: difficulties.map((difficulty, at) => ({
      item: createItem(at, priorOf(draws, at, difficulty)),
      weight: 1,
      stage: 0,
    })),
  };
  return { deck, cards: cardsOf(deck), difficulties };
};
