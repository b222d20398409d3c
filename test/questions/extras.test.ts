import { describe, expect, it } from 'vitest';
import { gradeOption, gradeTyped } from '../../src/grading/grade.ts';
import { makeQuestion } from '../../src/questions/ask.ts';
import { type Question, rightOption } from '../../src/questions/question.ts';
import { createRandom } from '../../src/questions/random.ts';
import { extraCardsOf } from '../../src/registry/deck.ts';
import { type ExtraDirection, portNumbers } from '../../src/registry/item.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';

const deck = deckNamed('everything');
const grading = { catalog, preferred: new Set<string>() };

const questions = (direction: ExtraDirection): readonly Question[] =>
  extraCardsOf(deck, direction).flatMap((card) =>
    Array.from({ length: 20 }, (_, seed) =>
      makeQuestion(card, 'choice', { catalog, deck }, createRandom(`${seed}`)),
    ),
  );

/** Port-rules, section 3: what has two defensible answers. */
const notAsked = [443, 389, 3389, 135, 2049, 137, 554, 1194, 5355, 853];
const asked = [
  ...[22, 23, 25, 80, 110, 179, 445, 636, 993, 995, 587, 465, 49, 1433, 3306, 1720, 1723],
  ...[69, 123, 514, 520, 500, 4500, 1701, 1985, 4789, 5353],
  ...[53, 88, 464, 5060],
];

const told = ({ item }: Question): readonly number[] => portNumbers(item);

describe('"TCP or UDP?"', () => {
  const all = questions('transport');
  const numbers = new Set(all.flatMap(told));

  it.each(notAsked)('is never asked of %i, which two answers fit', (port) => {
    expect(numbers.has(port)).toBe(false);
  });

  it.each(asked)('is asked of %i', (port) => {
    expect(numbers.has(port)).toBe(true);
  });

  it('has one right option, which typed is right too, and no other is', () => {
    for (const question of all) {
      const right = rightOption(question);
      expect(right, question.prompt).toBeDefined();
      for (const option of question.options.slice(0, -1)) {
        const isRight = option === right;
        expect(gradeOption(question, option, grading).verdict === 'right').toBe(isRight);
        expect(gradeTyped(question, option.label, grading).verdict === 'right').toBe(isRight);
      }
    }
  });

  it('speaks of ports that all use the same, and shows the numbers it speaks of', () => {
    for (const { prompt, item, key } of all) {
      const shown = (/\(([\d/-]+)\)(?= use)/.exec(prompt)?.[1] ?? '').split(/[/-]/).map(Number);
      const used = item.ports.filter(({ number }) => shown.includes(number));
      expect(used.length, prompt).toBeGreaterThan(0);
      for (const port of used)
        expect(
          key.kind === 'transport' && port.transports.filter((t) => t !== 'sctp').sort(),
        ).toEqual(key.kind === 'transport' && [...key.used].sort());
    }
  });
});

describe('"What replaces it?"', () => {
  const all = questions('replacement');

  it('is asked of services that are not encrypted, and answered by one that is', () => {
    for (const { item, key } of all) {
      expect(item.service?.security).not.toBe('encrypted');
      if (key.kind !== 'replacement') throw new Error(key.kind);
      for (const { service } of key.items) expect(service?.security).toBe('encrypted');
    }
  });

  it('offers bare numbers, one of them right, and none that "use instead" names', () => {
    for (const question of all) {
      const right = rightOption(question);
      const named = (question.item.service?.instead?.match(/\d+/g) ?? []).map(Number);
      expect(right, question.prompt).toBeDefined();
      for (const option of question.options.slice(0, -1)) {
        expect(option.label).toMatch(/^\d+(?:[/-]\d+)*$/);
        if (option === right) continue;
        expect(named.filter((port) => option.ports?.includes(port))).toEqual([]);
        expect(gradeOption(question, option, grading).verdict).toBe('wrong');
        expect(gradeTyped(question, option.label, grading).verdict).toBe('wrong');
      }
    }
  });

  it('takes any replacement that content names, by number or by name', () => {
    const ftp = all.find(({ item }) => item.id === 'ftp');
    const verdictOn = (text: string) => ftp && gradeTyped(ftp, text, grading).verdict;
    for (const text of ['22', 'SFTP', 'ftps', '990', '989/990', 'port 22'])
      expect(verdictOn(text), text).toBe('right');
    for (const text of ['21', 'ftp', '69', 'https', '443'])
      expect(verdictOn(text), text).toBe('wrong');
  });
});
