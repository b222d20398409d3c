import { expect, it } from 'vitest';
import type { HomeFigures } from '../../src/app/home.ts';
import { idleCommands } from '../../src/app/idle.ts';
import { placeOf } from '../../src/app/update.ts';
import { beyondOf } from '../../src/registry/beyond.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { examMemory } from './exam-memory.ts';
import { knownMemory } from './known-memory.ts';
import { enter, open, type Played, screenOf, slowly, type } from './play.ts';

const net = deckNamed('net+');
const done = examMemory({ daysAgo: 1 });
const figuresOf = ({ state: { screen } }: Played): HomeFigures => {
  if (screen.name !== 'home') throw new Error(`on ${screen.name}`);
  return screen.figures;
};

it('b goes beyond the list once it is met and the day is done, and Home comes back to the list', () => {
  const home = open('home', { memory: done, wish: {} });
  expect(figuresOf(home).beyond).toMatchObject({ known: 0, hasWork: true });
  const asked = type(home, 'b');
  expect(asked.state.session?.plan.deck.id).toBe('n10-009.beyond');
  expect(asked.state.deck.id).toBe('n10-009');
  const answered = slowly(asked, 'e', enter);
  const inNet = new Set(cardsOf(net).map(({ id }) => id));
  const fresh = [...(answered.state.session?.memory.cards.keys() ?? [])].filter(
    (id) => !inNet.has(id),
  );
  expect(fresh).toHaveLength(1);
  const review = answered.effects.find((effect) => effect.type === 'append')?.event;
  expect(review).toMatchObject({ type: 'review', deck: 'n10-009.beyond' });
  expect(answered.effects.some(({ type: kind }) => kind === 'set')).toBe(false);
  let ended = answered;
  while (placeOf(ended.state) !== 'done') ended = slowly(ended, 'e', enter);
  ended = slowly(ended, enter);
  expect(screenOf(ended)).toBe('home');
  expect(ended.state.deck.id).toBe('n10-009');
  expect(figuresOf(ended)).toMatchObject({ total: 20, list: { total: 20 } });
});

it.each([
  ['there is work', examMemory({})],
  ['something is not met', knownMemory(cardsOf(net).slice(1), 1)],
  ['the exam is tomorrow', examMemory({ daysAgo: 0, exam: '2026-12-02' })],
])('is not offered while %s', (_, memory) => {
  const home = open('home', { memory });
  expect(figuresOf(home).beyond).toBeUndefined();
  expect(idleCommands(home.state)).toContain('beyond');
  expect(screenOf(type(home, 'b'))).toBe('home');
});

it("shares the day's new ones: with eight met elsewhere it is told without its key", () => {
  const ring = beyondOf(catalog, net);
  const met = knownMemory(cardsOf(ring ?? net).slice(0, 12), 0);
  const memory = { ...done, cards: new Map([...done.cards, ...met.cards]) };
  const home = open('home', { memory });
  expect(figuresOf(home).beyond).toMatchObject({ hasWork: false });
  expect(screenOf(type(home, 'b'))).toBe('home');
});

it('a ring that is the list at hand has none of its own', () => {
  const deck = beyondOf(catalog, net) ?? net;
  const home = open('home', { deck, memory: knownMemory(cardsOf(deck), 1) });
  expect(figuresOf(home).beyond).toBeUndefined();
  expect(screenOf(type(home, 'l'))).toBe('lists');
});
