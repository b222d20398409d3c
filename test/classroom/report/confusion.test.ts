import { describe, expect, it } from 'vitest';
import { confusionsIn } from '../../../src/classroom/report/confusion.ts';
import type { Mark } from '../../../src/classroom/report/hand-in.ts';
import type { Question } from '../../../src/questions/question.ts';
import { catalog } from '../../catalog.ts';
import { drillOf } from './marked.ts';

const all = drillOf(60, 'SEED');

const picked = (question: Question, isIt: (label: string) => boolean, times: number): Mark[] => {
  const option = question.options.find(({ key, label }) => key !== 'e' && isIt(label));
  if (!option) throw new Error(`no such choice: ${question.options.map(({ label }) => label)}`);
  return Array.from({ length: times }, () => ({ question, number: 1, option: option.key, ms: 1 }));
};

describe('what was given for what', () => {
  const byName = all.questions.find(
    ({ direction, item }) => direction === 'service-to-number' && item.ports.length === 1,
  );
  if (!byName) throw new Error('there is one');
  const wrong = byName.options.find(
    ({ key, item }) => key !== 'e' && item !== undefined && item !== byName.item.id,
  );

  it('is told with both numbers and both names, whichever way it was asked', () => {
    const given = wrong?.item === undefined ? undefined : catalog.items.get(wrong.item);
    const marks = [
      ...picked(byName, (label) => label === wrong?.label, 3),
      ...picked(byName, (label) => label === String(byName.item.ports[0]?.number), 2),
    ];
    expect(confusionsIn(marks, catalog)).toEqual([
      {
        asked: { ports: String(byName.item.ports[0]?.number), name: byName.item.name },
        given: { ports: wrong?.label, name: given?.name },
        times: 3,
        of: 5,
      },
    ]);
    const byNumber = all.questions.find(({ direction }) => direction === 'number-to-service');
    if (!byNumber) throw new Error('there is one');
    const taken = byNumber.options.find(
      ({ key, item }) => key !== 'e' && item !== byNumber.item.id,
    );
    const [confusion] = confusionsIn(
      picked(byNumber, (label) => label === taken?.label, 1),
      catalog,
    );
    expect(confusion?.given.name).toBe(taken?.label);
    expect(confusion?.given.ports).toMatch(/^\d/);
  });

  it('counts no right answer, no "I don\'t know" and no blank', () => {
    const blanks: readonly Mark[] = [
      { question: byName, number: 1, option: null, ms: null },
      { question: byName, number: 1, option: 'e', ms: 3 },
      ...picked(byName, (label) => label === String(byName.item.ports[0]?.number), 2),
    ];
    expect(confusionsIn(blanks, catalog)).toEqual([]);
  });

  it('puts the most frequent first, and of equals those that are a larger share', () => {
    const labels = byName.options
      .filter(({ key, item }) => key !== 'e' && item !== byName.item.id)
      .map(({ label }) => label);
    const [one = '', two = ''] = labels;
    const marks = [
      ...picked(byName, (label) => label === one, 1),
      ...picked(byName, (label) => label === two, 4),
    ];
    expect(confusionsIn(marks, catalog).map(({ given, times }) => [given.ports, times])).toEqual([
      [two, 4],
      [one, 1],
    ]);
  });

  it('holds every pair of the two ways of asking together', () => {
    const pairs = all.questions.flatMap((question) =>
      question.options
        .filter(({ key, item }) => key !== 'e' && item !== question.item.id)
        .map(({ key }): Mark => ({ question, number: 1, option: key, ms: 1 })),
    );
    const found = confusionsIn(pairs, catalog);
    const keys = found.map(({ asked, given }) => JSON.stringify([asked, given]));
    expect(new Set(keys).size).toBe(keys.length);
    expect(found.reduce((sum, { times }) => sum + times, 0)).toBe(pairs.length);
    expect(
      found.every(({ asked, given }) => asked.ports + asked.name !== given.ports + given.name),
    ).toBe(true);
  });
});
