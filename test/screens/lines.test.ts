import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { flow, linesOf, namesInLines } from '../../src/screens/lines.ts';
import { oddText } from './odd-text.ts';

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

it('takes as many lines as the signs need that are seen, and leaves none of them out', () => {
  fc.assert(
    fc.property(oddText, fc.integer({ min: 12, max: 60 }), (text, width) => {
      const lines = linesOf(text, width);
      for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const most of [1, 2])
        for (const line of linesOf(text, width, most))
          expect(stringWidth(line), line).toBeLessThanOrEqual(width);
    }),
    { numRuns: 1000 },
  );
});

it('goes on in the next line with a word that is wider than one', () => {
  expect(linesOf('in /a/long/path here', 8)).toEqual(['in', '/a/long/', 'path', 'here']);
  expect(linesOf('漢字カタカナ', 5)).toEqual(['漢字', 'カタ', 'カナ']);
});

it('shows names in lines, and counts those there is no room for', () => {
  fc.assert(
    fc.property(fc.array(oddText), fc.integer({ min: 12, max: 60 }), (names, width) => {
      const { lines, left } = namesInLines(names, width, 3);
      expect(lines.length).toBeLessThanOrEqual(3);
      expect(left).toBeLessThanOrEqual(names.length);
      for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
    }),
  );
});
