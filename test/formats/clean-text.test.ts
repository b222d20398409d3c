import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanText } from '../../src/formats/clean-text.ts';

it('makes one line of a text and leaves its words', () => {
  expect(cleanText(' a\tb\r\nc\u2028d \u001b[31m\u0000e\u009b ')).toBe('a b c d [31m e');
  expect(cleanText('Zoë, 端口, 🔌')).toBe('Zoë, 端口, 🔌');
  expect(cleanText('\u202egnp.exe\u2066 \ud800x\ufffe')).toBe('gnp.exe x');
});

it('of any text nothing is left that moves a cursor or is no character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text);
      expect(clean).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      expect(cleanText(clean)).toBe(clean);
    }),
  );
});
