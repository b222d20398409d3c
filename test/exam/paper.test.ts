import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPaper, mostQuestions, questionsOf } from '../../src/exam/paper.ts';
import { profileFor } from '../../src/exam/profile.ts';
import { rightOption } from '../../src/questions/question.ts';
import { formatPorts, portNumbers } from '../../src/registry/item.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';

const lists = ['net+', 'a+', 'sec+', 'ccna', 'core', 'system-ports'];

const paperOf = (list: string, count: number, seed: string) => {
  const deck = deckNamed(list);
  return drawPaper({ catalog, deck }, { ...profileFor(deck), questions: count }, seed);
};

describe('a paper', () => {
  it.each(lists)('has as many questions as are wanted, each card once: %s', (list) => {
    const most = mostQuestions(deckNamed(list));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Math.min(60, most) }), fc.string(), (count, seed) => {
        const paper = paperOf(list, count, seed);
        expect(paper).toHaveLength(count);
        expect(new Set(paper.map(({ card }) => card)).size).toBe(count);
      }),
      { numRuns: list === 'system-ports' ? 5 : 25 },
    );
  });

  it.each(lists)('asks every question with choices, one of them right: %s', (list) => {
    const deck = deckNamed(list);
    const questions = questionsOf(
      { seed: 'seed', questions: paperOf(list, 10, 'seed') },
      { catalog, deck },
    );
    expect(questions).toHaveLength(10);
    for (const question of questions) {
      expect(question.form).toBe('choice');
      expect(rightOption(question)).toBeDefined();
    }
  });

  it('is the same for the same seed, and another for another', () => {
    expect(paperOf('net+', 40, 'one')).toEqual(paperOf('net+', 40, 'one'));
    expect(paperOf('net+', 40, 'one')).not.toEqual(paperOf('net+', 40, 'two'));
  });

  it('asks no item twice before every item was asked, but where a question tells its answer', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const counts = new Map<string, number>();
      for (const { card } of paperOf('net+', 40, seed)) {
        const item = card.slice(0, card.indexOf(':'));
        counts.set(item, (counts.get(item) ?? 0) + 1);
      }
      expect(Math.max(...counts.values())).toBeLessThanOrEqual(3);
      expect(counts.size).toBeGreaterThanOrEqual(18);
    }
  });

  it('asks nothing else about an item whose number and name a question tells', () => {
    for (let seed = 0; seed < 30; seed++) {
      const paper = paperOf('net+', 40, `${seed}`);
      const told = paper.filter(({ card }) => /:(?:transport|replacement)$/.test(card));
      for (const { card } of told) {
        const item = card.slice(0, card.indexOf(':') + 1);
        expect(paper.filter((other) => other.card.startsWith(item))).toHaveLength(1);
      }
    }
  });

  it.each(lists)('tells in no question the number of another: %s', (list) => {
    const deck = deckNamed(list);
    for (let seed = 0; seed < (list === 'system-ports' ? 2 : 12); seed++) {
      const paper = paperOf(list, Math.min(30, mostQuestions(deck)), `${seed}`);
      const questions = questionsOf({ seed: `${seed}`, questions: paper }, { catalog, deck });
      const texts = questions.map(({ prompt, options }) =>
        [prompt, ...options.map(({ label }) => label)].join(' '),
      );
      for (const [at, { item }] of questions.entries()) {
        const told = `${item.name} (${formatPorts(portNumbers(item))})`;
        expect(texts.filter((text, other) => other !== at && text.includes(told))).toEqual([]);
      }
    }
  });

  it('leaves out a card that is no longer there', () => {
    const deck = deckNamed('net+');
    const questions = [
      { card: 'gone:purpose', context: false },
      { card: 'ssh:purpose', context: true },
    ];
    expect(questionsOf({ seed: 's', questions }, { catalog, deck })).toHaveLength(1);
  });
});
