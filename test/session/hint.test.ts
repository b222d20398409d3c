import { expect, it } from 'vitest';
import { gradeTyped } from '../../src/grading/grade.ts';
import { makeQuestion } from '../../src/questions/ask.ts';
import { createRandom } from '../../src/questions/random.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { hintText } from '../../src/session/hint.ts';
import { catalog } from '../catalog.ts';

it('no hint says the answer', () => {
  const told: string[] = [];
  for (const deck of catalog.decks.filter(
    ({ kind }) => kind !== 'registry' && kind !== 'everything',
  )) {
    for (const card of cardsOf(deck)) {
      const question = makeQuestion(card, 'typed', { catalog, deck }, createRandom(1));
      for (const hint of ['family', 'mnemonic'] as const) {
        const line = hintText(question, hint, catalog);
        const words = line.split(/[^\p{L}\p{N}+/-]+/u).filter((word) => word !== '');
        const grading = { catalog, preferred: new Set<string>() };
        const given = words.find((word) =>
          ['right', 'partly'].includes(gradeTyped(question, word, grading).verdict),
        );
        if (given !== undefined) told.push(`${card.id} (${hint}): "${given}" in "${line}"`);
      }
    }
  }
  expect([...new Set(told)]).toEqual([]);
});
