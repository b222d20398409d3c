import { describe, expect, it } from 'vitest';
import { parsePortAnswer } from '../../../src/grading/ports.ts';
import { drillWordOf, drillWords } from '../../../src/plain/class/drill-words.ts';
import { optionKeys } from '../../../src/questions/question.ts';
import { fold, foldedForms } from '../../../src/registry/names.ts';
import { catalog } from '../../catalog.ts';

/** Everything that can stand in a choice of a quiz. */
const answers = new Set([
  ...catalog.itemsByName.keys(),
  ...[...catalog.items.values()].flatMap((item) => item.names.flatMap(foldedForms)),
  ...optionKeys,
]);

describe('words of a quiz in lines', () => {
  it.each([...Object.keys(drillWords), '?'])('"%s" is no answer', (word) => {
    expect(answers.has(fold(word))).toBe(false);
    expect(parsePortAnswer(word)).toBeUndefined();
  });

  it('are known in any case and with spaces round them, and only alone', () => {
    expect(drillWordOf(' QUIT ')).toBe('quit');
    expect(drillWordOf('?')).toBe('help');
    for (const line of ['quit now', 'idk.', 'constructor', '', 'a']) {
      expect(drillWordOf(line)).toBeUndefined();
    }
  });
});
