import { type Grading, gradeTyped } from '../../src/grading/grade.ts';
import type { Judgement } from '../../src/grading/verdict.ts';
import { makeQuestion } from '../../src/questions/ask.ts';
import type { Question } from '../../src/questions/question.ts';
import { createRandom } from '../../src/questions/random.ts';
import { findDeck } from '../../src/registry/catalog.ts';
import type { Direction, Item } from '../../src/registry/item.ts';
import type { Transport } from '../../src/registry/port.ts';
import { catalog } from '../catalog.ts';

const deck = findDeck(catalog, 'core') ?? catalog.decks[0];

export const itemOf = (id: string): Item => {
  const item = catalog.items.get(id);
  if (!item) throw new Error(`there is no item ${id}`);
  return item;
};

/** The question on an item of the real content, typed. Another seed may show another member of a group. */
export const ask = (item: Item, direction: Direction, seed = 1): Question => {
  if (!deck) throw new Error('there are no decks');
  const card = {
    id: item.cards[direction],
    direction,
    items: [item],
    siblings: [],
    weight: 1,
    stage: 0,
  };
  return makeQuestion(card, 'typed', { catalog, deck }, createRandom(seed));
};

/** "Which service uses port N?", where the item's member with that number is shown. */
export const askName = (item: Item, number: number, transport?: Transport): Question => {
  const port = item.ports.find(
    (one) => one.number === number && (!transport || one.transports.includes(transport)),
  );
  if (!port) throw new Error(`${item.id} is not at ${number}`);
  return ask({ ...item, ports: [port] }, 'number-to-service');
};

export const grading: Grading = { catalog, preferred: new Set() };

export const grade = (question: Question, text: string): Judgement =>
  gradeTyped(question, text, grading);
