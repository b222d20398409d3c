import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hanging } from '../../src/commands/hanging.ts';

it('breaks between words, and indents all lines but the first', () => {
  expect(hanging('! 22  ', 'SSH: encrypted command line', 20, 6)).toEqual([
    '! 22  SSH: encrypted',
    '      command line',
  ]);
  expect(hanging('! 22  ', 'SSH: encrypted command line', Number.POSITIVE_INFINITY, 6)).toEqual([
    '! 22  SSH: encrypted command line',
  ]);
});

it('cuts a word that is longer than a line, and no other', () => {
  expect(hanging('', 'an unbelievable end', 8, 2)).toEqual(['an', '  unbeli', '  evable', '  end']);
});

it('never makes a line too wide, and keeps every letter in order', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abc  ') });
  fc.assert(
    fc.property(
      text,
      text,
      fc.integer({ min: 1, max: 40 }),
      fc.nat(30),
      (head, words, width, indent) => {
        const lines = hanging(head, words, width, indent);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe((head + words).replaceAll(' ', ''));
      },
    ),
  );
});
