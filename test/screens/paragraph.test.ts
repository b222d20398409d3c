import fc from 'fast-check';
import { expect, it } from 'vitest';
import { flow, linesOf } from '../../src/screens/paragraph.tsx';

const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 });

it('keeps every word, in order and whole, in lines that fit', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 12, max: 60 }), (parts, width) => {
      const lines = flow(parts, width);
      expect(lines.join(' ').split(' ')).toEqual(parts);
      for (const line of lines) {
        expect(line.length).toBeLessThanOrEqual(width);
        expect(line).toBe(line.trim());
      }
    }),
  );
});

it('says where something is left out, and still fits', () => {
  fc.assert(
    fc.property(
      words,
      fc.integer({ min: 16, max: 60 }),
      fc.integer({ min: 1, max: 3 }),
      (parts, width, most) => {
        const text = parts.join(' ');
        const lines = linesOf(text, width, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        if (lines.join(' ') !== text) expect(lines.at(-1)).toMatch(/ \.\.\.$/);
      },
    ),
  );
});

it('keeps a number and its per cent together', () => {
  expect(linesOf('our line is 85 %.', 14)).toEqual(['our line is', '85 %.']);
});
