import { worksheetOf } from '../../src/commands/class/worksheet-paper.ts';
import { codeOf } from '../../src/drill/code.ts';
import { makeDrill, usualRules } from '../../src/drill/drill.ts';
import type { Worksheet } from '../../src/formats/worksheet.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';

/** A list's quiz of so many questions on paper. */
export const worksheetFrom = (deck: string, count: number, variant = 'A'): Worksheet => {
  const wish = { count, seed: 'K7M2', rules: usualRules };
  const drill = makeDrill({ catalog, deck: deckNamed(deck) }, wish);
  return worksheetOf(drill, codeOf(drill, '0.1.0'), variant, catalog);
};

/** A worksheet of one question, whose texts are all this one. */
export const worksheetSaying = (text: string): Worksheet => ({
  list: text,
  code: text,
  variant: text,
  questions: [
    {
      prompt: text,
      transport: text,
      choices: [
        { letter: 'a', label: text },
        { letter: 'b', label: '22' },
      ],
      letter: 'a',
      answer: text,
      why: text,
    },
  ],
});
