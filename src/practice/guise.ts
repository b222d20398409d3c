import { makeQuestion, type QuestionSource } from '../questions/ask.ts';
import { makeInContext } from '../questions/context/context.ts';
import type { Form, Question } from '../questions/question.ts';
import type { Random } from '../questions/random.ts';
import type { Card } from '../registry/deck.ts';
import type { Item } from '../registry/item.ts';

/** How a card is put where not in its own words: in a listing or a log, or with its rival among the choices. */
export type Guise = { readonly as: 'context' } | { readonly as: 'pair'; readonly rival: Item };

/** A card whose turn comes, and how it is put then. */
export interface Turn {
  readonly card: Card;
  readonly guise?: Guise | undefined;
}

/** Makes a question with one item among its wrong choices, where that is fair. */
export const makeBeside = (
  card: Card,
  rival: Item,
  source: QuestionSource,
  random: Random,
): Question =>
  makeQuestion(card, 'choice', { ...source, mixedUp: () => new Set([rival.id]) }, random);

/** The question of a card in a guise; in its own words where the guise would not be fair. */
export const makeInGuise = (
  { card, guise }: Turn,
  form: Form,
  source: QuestionSource,
  random: Random,
): Question => {
  switch (guise?.as) {
    case 'context':
      return makeInContext(card, form, source, random) ?? makeQuestion(card, form, source, random);
    case 'pair':
      return makeBeside(card, guise.rival, source, random);
    case undefined:
      return makeQuestion(card, form, source, random);
    default:
      return guise satisfies never;
  }
};
