import { describe, expect, it } from 'vitest';
import { mostInDrill } from '../../src/drill/draw.ts';
import { inVariant } from '../../src/drill/drill.ts';
import { type Question, rightOption } from '../../src/questions/question.ts';
import { type Item, portNumbers } from '../../src/registry/item.ts';
import { catalog } from '../catalog.ts';
import { drillOf, listNamed } from './drills.ts';

const small = catalog.decks.filter(({ size }) => size < 100).map(({ id }) => id);
const large = ['everything', 'system-ports'];
const seeds = Array.from({ length: 10 }, (_, at) => `S${at}`);

const shareNumbers = (one: Item, other: Item): boolean =>
  portNumbers(one).some((number) => portNumbers(other).includes(number));

const tells = (one: Question, other: Question): boolean => shareNumbers(one.item, other.item);

const cardsOf = (questions: readonly Question[]): readonly string[] =>
  questions.map(({ card }) => card);

describe('a drill that is drawn', () => {
  it.each([...small, ...large])('never tells the next answer, in any variant: %s', (list) => {
    const most = mostInDrill(listNamed(list));
    for (const seed of large.includes(list) ? seeds.slice(0, 2) : seeds)
      for (const count of large.includes(list) ? [60] : [5, 20, most]) {
        const drill = drillOf(list, Math.min(count, most), seed);
        for (const variant of ['A', 'B', 'Z']) {
          const questions = inVariant(drill, variant);
          questions.slice(1).forEach((question, at) => {
            expect(tells(questions[at] ?? question, question), `${seed} ${variant} ${at}`).toBe(
              false,
            );
          });
        }
      }
  });

  it.each([...small, ...large])('asks other items before any again, far apart: %s', (list) => {
    const deck = listNamed(list);
    const whole = drillOf(list, Math.min(120, mostInDrill(deck)), 'A').questions;
    const once = drillOf(list, Math.min(120, deck.size) - 1, 'A').questions;
    expect(new Set(cardsOf(whole)).size).toBe(whole.length);
    // Items that share a card are asked by it in the name of one of them.
    expect(new Set(once.map(({ item }) => item.id)).size).toBeGreaterThanOrEqual(once.length - 2);
    const last = new Map<string, number>();
    whole.forEach(({ card, item: asked }, at) => {
      const item = card.slice(0, card.indexOf(':'));
      const before = last.get(item);
      // Items that share a number share its card, and have to stand somewhere between.
      const isAlone = deck.items.every(
        (other) => other.item.id === asked.id || !shareNumbers(other.item, asked),
      );
      if (!isAlone) return;
      if (before !== undefined) expect(at - before).toBeGreaterThan(deck.size / 2 - 3);
      last.set(item, at);
    });
  });

  it.each(small)('mixes the ways of asking: %s', (list) => {
    for (const seed of seeds) {
      const { questions } = drillOf(list, 12, seed);
      const counts = ['number-to-service', 'service-to-number', 'purpose'].map(
        (direction) => questions.filter((question) => question.direction === direction).length,
      );
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
    }
  });

  it.each([...small, ...large])('asks nothing with fewer than three answers: %s', (list) => {
    const { questions } = drillOf(list, Math.min(300, mostInDrill(listNamed(list))), 'B');
    for (const question of questions) {
      expect(question.options.length, question.card).toBeGreaterThanOrEqual(4);
      expect(rightOption(question), question.card).toBeDefined();
    }
  });

  it('is another order of the same questions in each variant', () => {
    const drill = drillOf('core', 20, 'K7QX');
    const orders = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((variant) =>
      cardsOf(inVariant(drill, variant)),
    );
    for (const order of orders) expect([...order].sort()).toEqual([...(orders[0] ?? [])].sort());
    expect(new Set(orders.map(String)).size).toBe(26);
    expect(inVariant(drill, 'A')).toEqual(drill.questions);
  });
});
