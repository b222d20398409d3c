import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  styledCharsFromTokens,
  tokenize,
} from '../../node_modules/@alcalzone/ansi-tokenize/build/index.js';
import CellOutput from '../../node_modules/ink/build/output.js';
import stringWidth from '../../node_modules/string-width/index.js';
import QuickOutput from '../../scripts/stand-ins/ink-output.js';
import { QuickSegmenter } from '../../scripts/stand-ins/segmenter.js';
import quickWidth from '../../scripts/stand-ins/string-width.cjs';

const codes = [1, 2, 3, 22, 23, 31, 36, 39, 41, 49, 0].map((code) => `\u001b[${code}m`);
const signs = ['a', 'B', ' ', '─', '✓', '…', '\n', 'é', 'e\u0301', '\r\n', '👩‍🚀', '漢'];
const texts = (parts: readonly string[]) =>
  fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((list) => list.join(''));

type Output = CellOutput;
interface Place {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}
interface Clip {
  readonly x1?: number;
  readonly x2?: number;
  readonly y1: number;
  readonly y2: number;
}

const styled = fc
  .tuple(fc.constantFrom('', ...codes), fc.stringMatching(/^[ a-z✓❯漢]{1,5}$/))
  .map(([code, text]) => (code === '' ? text : `${code}${text}\u001b[0m`));

/** Texts of up to six columns at every tenth one, some over two rows; now and then one lies over another. */
const places: fc.Arbitrary<readonly Place[]> = fc.array(
  fc.record({
    x: fc.oneof(
      { weight: 9, arbitrary: fc.nat(5).map((column) => column * 10) },
      { weight: 1, arbitrary: fc.nat(50) },
    ),
    y: fc.nat(12),
    text: fc.array(styled, { minLength: 1, maxLength: 2 }).map((lines) => lines.join('\n')),
  }),
  { maxLength: 12 },
);

const clips: fc.Arbitrary<Clip> = fc.record({ y1: fc.nat(5), y2: fc.integer({ min: 6, max: 12 }) });

const isPlainSpace = ({ value, styles }: { value: string; styles: readonly unknown[] }): boolean =>
  value === ' ' && styles.length === 0;

/** The signs of each line with their styles, without the plain spaces at its end. */
const seen = (frame: string): readonly unknown[] =>
  frame.split('\n').map((line) => {
    const cells = styledCharsFromTokens(tokenize(line)).map(({ value, styles }) => ({
      value,
      styles: styles.map(({ code }) => code).sort(),
    }));
    while (cells.length > 0 && cells.slice(-1).every(isPlainSpace)) cells.pop();
    return cells;
  });

const numbered = (line: string, index: number): string => `\u001b[3${index + 1}m${line}\u001b[39m`;

describe('what stands in for a part of a package does the same', () => {
  it('frames of texts that stand side by side, or are cut above and below', () => {
    const paintWith = (output: Output, places: readonly Place[], clip: Clip | undefined) => {
      if (clip) output.clip({ x1: undefined, x2: undefined, ...clip });
      for (const { x, y, text } of places) {
        const transformers = x % 20 === 0 ? [numbered] : [];
        output.write(x, y, text, { transformers });
      }
      if (clip) output.unclip();
      return seen(output.get().output);
    };
    fc.assert(
      fc.property(places, fc.option(clips, { nil: undefined }), (texts, clip) => {
        const size = { width: 60, height: 12 };
        const quick = paintWith(new QuickOutput(size), texts, clip);
        expect(quick).toEqual(paintWith(new CellOutput(size), texts, clip));
      }),
      { numRuns: 1000 },
    );
  });

  it('widths', () => {
    fc.assert(
      fc.property(texts([...codes, ...signs, '❯', '█', '－']), (text) => {
        expect(quickWidth(text, {})).toBe(stringWidth(text));
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
