import {
  type ContextKind,
  contextsFor,
  makeInContext,
} from '../../../src/questions/context/context.ts';
import type { Form, Question } from '../../../src/questions/question.ts';
import { createRandom } from '../../../src/questions/random.ts';
import { findDeck } from '../../../src/registry/catalog.ts';
import type { Card, Deck } from '../../../src/registry/deck.ts';
import { catalog } from '../../catalog.ts';
import { allCardsOf } from './context-spread.ts';

const deckOf = (word: string): Deck => {
  const deck = findDeck(catalog, word);
  if (!deck) throw new Error(`there is no deck ${word}`);
  return deck;
};

const cardOf = (deck: Deck, id: string): Card => {
  const card = allCardsOf(deck).find((one) => one.id === id);
  if (!card) throw new Error(`${deck.id} has no card ${id}`);
  return card;
};

/** The kinds in which a card of a list is asked. */
export const kindsOf = (deckId: string, card: string): readonly ContextKind[] => {
  const deck = deckOf(deckId);
  return contextsFor(cardOf(deck, card), { catalog, deck });
};

/** A card of a list in context. */
export const draw = (
  deckId: string,
  card: string,
  kind?: ContextKind,
  seed: number | string = 1,
  form: Form = 'choice',
): Question => {
  const deck = deckOf(deckId);
  const source = { catalog, deck };
  const question = makeInContext(cardOf(deck, card), form, source, createRandom(seed), kind);
  if (!question) throw new Error(`${card} is not asked in ${kind ?? 'context'}`);
  return question;
};

/** The same card over many seeds. */
export const draws = (
  deckId: string,
  card: string,
  kind?: ContextKind,
  length = 60,
): readonly Question[] => Array.from({ length }, (_, seed) => draw(deckId, card, kind, seed));

/** All that a learner sees of it. */
export const shown = ({ scene = [], prompt, options }: Question): string =>
  [...scene, prompt, ...options.map(({ label }) => label)].join('\n');
