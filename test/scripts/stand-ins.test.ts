import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  styledCharsToString as original,
  styledCharsFromTokens,
  tokenize,
} from '../../node_modules/@alcalzone/ansi-tokenize/build/index.js';
import { styledCharsToString } from '../../scripts/stand-ins/ansi-tokenize.js';
import { QuickSegmenter } from '../../scripts/stand-ins/segmenter.js';

const codes = [1, 2, 3, 22, 23, 31, 36, 39, 41, 49, 0].map((code) => `\u001b[${code}m`);
const signs = ['a', 'B', ' ', '─', '✓', '…', '\n', 'é', 'e\u0301', '\r\n', '👩‍🚀', '漢'];
const texts = (parts: readonly string[]) =>
  fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((list) => list.join(''));

describe('what stands in for a part of a package does the same', () => {
  it('styles', () => {
    fc.assert(
      fc.property(texts([...codes, ...signs]), (text) => {
        const cells = styledCharsFromTokens(tokenize(text));
        expect(styledCharsToString(cells)).toBe(original(cells));
      }),
      { numRuns: 1000 },
    );
  });

  it('graphemes', () => {
    const [quick, whole] = [new QuickSegmenter(), new Intl.Segmenter()];
    const plainly = signs.slice(0, 6);
    fc.assert(
      fc.property(fc.oneof(texts([...plainly, ...codes]), texts(signs)), fc.nat(40), (text, at) => {
        expect([...quick.segment(text)]).toEqual([...whole.segment(text)]);
        expect(quick.segment(text).containing(at)).toEqual(whole.segment(text).containing(at));
      }),
      { numRuns: 1000 },
    );
  });
});
