import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanText } from '../../src/formats/clean-text.ts';
import { escapeMarkdown, markdownTable } from '../../src/formats/markdown.ts';
import { hostile } from './sheets.ts';
import { shown, tablesIn } from './tables.ts';

const special = fc.string({
  unit: fc.constantFrom(...'|\\*_`<>[]~&#$!-+.a \n\u001b'),
  maxLength: 30,
});

it('what means something in Markdown is escaped, and nothing else', () => {
  expect(escapeMarkdown('a|b*c_d`e<f>')).toBe('a\\|b\\*c\\_d\\`e\\<f\\>');
  expect(escapeMarkdown('A+ Core 1 220-1201 (retired), 20/21')).toBe(
    'A+ Core 1 220-1201 (retired), 20/21',
  );
});

it('no text breaks its table, and each is shown as it is', () => {
  const texts = fc.oneof(special, fc.string({ unit: 'binary' }), fc.constant(hostile));
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, texts), { maxLength: 5 }), (rows) => {
      const escaped = rows.map((row) => row.map(escapeMarkdown));
      const [table] = tablesIn(markdownTable(['a', 'b'], escaped).join('\n'));
      expect(table?.slice(1).map((row) => row.map(shown))).toEqual(
        rows.map((row) => row.map(cleanText)),
      );
      for (const cell of escaped.flat()) expect(cell).not.toMatch(/(?<!\\)(?:\\\\)*[*_`<|[\]]/);
    }),
  );
});
