import { describe, expect, it } from 'vitest';
import { parsePortAnswer } from '../../src/grading/ports.ts';
import { commandOf, commandWords } from '../../src/plain/command-words.ts';
import { optionKeys } from '../../src/questions/question.ts';
import { fold, foldedForms } from '../../src/registry/names.ts';
import { catalog, iana } from '../catalog.ts';

const words = [...Object.keys(commandWords), '?'];

/** Everything that could be an answer: all names of the content and of the registry. */
const answers = new Set([
  ...catalog.itemsByName.keys(),
  ...catalog.otherNames,
  ...iana.rows.flatMap((row) => foldedForms(row.name)),
  ...[...catalog.items.values()].flatMap((item) => item.names.map(fold)),
  ...optionKeys,
]);

describe('command words', () => {
  it.each(words)('"%s" is no name of anything, no number and no letter of a choice', (word) => {
    expect(answers.has(fold(word))).toBe(false);
    expect(parsePortAnswer(word)).toBeUndefined();
  });

  it('are known in any case and with spaces round them, and only alone', () => {
    expect(commandOf(' QUIT ')).toBe('quit');
    expect(commandOf('?')).toBe('help');
    for (const line of ['quit now', 'undo.', 'constructor', '', 'hints', 'i know', 'right?'])
      expect(commandOf(line)).toBeUndefined();
  });
});
