import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjectives, animals } from '../../src/classroom/friendly-words.ts';
import { cleanName, drawnName, isSafeName } from '../../src/classroom/names.ts';
import { skeletonOf } from '../../src/classroom/skeleton.ts';

const graphemes = (text: string): number =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].length;

/** What people and attackers type: letters of many scripts, and the signs that do harm. */
const typed = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.constantFrom(
        'Zoë',
        '\u0301',
        '\u0301'.repeat(40),
        '\u200d',
        '\u200b',
        '\u202e',
        '\u2066',
        '\u00ad',
        '\u001b[31m',
        '\u0007',
        '\ud800',
        '\ufeff',
        '\u3164',
        '\u115f',
        '\u2800',
        '\ufe0f',
        '👩‍🚀',
        '👍🏽',
        '🏽'.repeat(30),
        '🇫🇷',
        '\u{e0041}',
        '\u1100'.repeat(70),
        '<b>',
        '=1+1',
        '\ufdfa',
        '  ',
        '\n',
        'क्षि',
        '\u{10ffff}',
        '\u0378',
        '\u034f',
        '´',
        '´ ',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('a name', () => {
  it('holds nothing unseen, 1 to 20 graphemes, and stays as it is', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const name = cleanName(text);
        if (name === undefined) return;
        expect(name).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
        expect(name).not.toMatch(/^\s|\s$|\s\s|[^\S ]/u);
        expect(name).not.toMatch(/\p{M}{4}|^\p{M}/u);
        expect(name.normalize('NFKC')).toBe(name);
        expect(graphemes(name)).toBeGreaterThan(0);
        expect(graphemes(name)).toBeLessThanOrEqual(20);
        expect(name.length).toBeLessThanOrEqual(160);
        expect(cleanName(name)).toBe(name);
        expect(isSafeName(name)).toBe(true);
        expect(skeletonOf(name)).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['Zoe\u0308', 'Zoë'],
    ['  Ana \n  Maria\t', 'Ana Maria'],
    ['a\u200bb\u202ec', 'abc'],
    ['\u001b[31mred\u001b[0m', '[31mred [0m'],
    ['ｗｉｄｅ', 'wide'],
    ['z\u0301\u0301\u0301\u0301\u0301\u0301', 'ź\u0301\u0301\u0301'],
    ['\u0301\u0301x', 'x'],
    ['abcdefghijklmnopqrstuvwxyz', 'abcdefghijklmnopqrst'],
    ['👍🏽'.repeat(30), '👍🏽'.repeat(20)],
    ['क्षि'.repeat(10), 'क्षि'.repeat(10)],
    // Four units for each of ten syllables, with what Unicode of any year takes for one sign.
    ['ന്ത്രി'.repeat(10), 'ന്ത്രി'.repeat(10)],
    ['🏽'.repeat(30), '🏽'],
    ['👍🏽🏿🏿🏿', '👍🏽'],
    ['ㅋㅋㅋㅋㅋㅋㅋ', '\u110f\u110f\u110f'],
    [`ab\u1100${'\u1161'.repeat(30)}`, 'ab'],
    ['👩‍🚀', '👩🚀'],
    ['Nguyễn Thị', 'Nguyễn Thị'],
    ['नमस्ते', 'नमस्ते'],
    ['<script>', '<script>'],
    // An accent by itself becomes a space and a mark that goes: two spaces are left for a second look.
    ['a´ b', 'a b'],
  ])('%j becomes %j', (text, name) => {
    expect(cleanName(text)).toBe(name);
  });

  it.each(['', ' ', '\u200b\u200d', '\u3164', '\u2800', '\u0301', '\ud800', '\u202e\n'])(
    '%j is none',
    (text) => {
      expect(cleanName(text)).toBeUndefined();
    },
  );

  it('read from a file is refused where it could steer a terminal', () => {
    for (const name of [
      '',
      ' ',
      'a\u001bb',
      'a\u202eb',
      'a\nb',
      '\ud800',
      'x'.repeat(161),
      '\u3164',
    ])
      expect(isSafeName(name)).toBe(false);
  });
});

describe('names that look alike', () => {
  it.each([
    ['Paypal', 'РауРаӏ'],
    ['Ana', 'ÁNA'],
    ['Ana', 'а.n-а'],
    ['BOB', 'B0B'],
    ['Bill', 'BI1l'],
    ['Bill', 'BiⅼI'],
    ['Niko', 'ΝΙΚΟ'],
    ['Carmen', 'Carrnen'],
    ['Will', 'VVill'],
    ['calm-otter', 'Calm Otter'],
    ['Zoe', '𝒵𝑜ℯ'],
    ['anna', 'an\u00adna'],
    ['Søren', 'Soren'],
    ['ИВАН', 'иван'],
  ])('%s and %s collide', (a, b) => {
    expect(skeletonOf(a)).toBe(skeletonOf(b));
  });

  it.each([
    ['Ana', 'Anna'],
    ['Tim', 'Tom'],
    ['Nina', 'Vina'],
    ['otter-2', 'otter-3'],
    ['!', '?'],
    ['🦊', '🦉'],
  ])('%s and %s do not', (a, b) => {
    expect(skeletonOf(a)).not.toBe(skeletonOf(b));
  });

  it('are so in any case, for Latin letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9 ]{1,20}$/), (text) => {
        expect(skeletonOf(text.toUpperCase())).toBe(skeletonOf(text.toLowerCase()));
      }),
    );
  });
});

describe('names drawn', () => {
  it('are of friendly short words, no two alike', () => {
    const all = adjectives.flatMap((each) => animals.map((animal) => `${each}-${animal}`));
    expect(Math.min(adjectives.length, animals.length)).toBeGreaterThanOrEqual(60);
    expect(new Set(all.map(skeletonOf)).size).toBe(all.length);
    for (const name of all) expect(cleanName(name)).toBe(name);
    for (const word of [...adjectives, ...animals]) expect(word).toMatch(/^[a-z]{3,7}$/);
  });

  it('depend on their seed alone, and are numbered only where they are taken', () => {
    expect(drawnName('x', () => false)).toBe(drawnName('x', () => false));
    const taken = new Set<string>();
    for (let at = 0; at < 6000; at++) {
      const name = drawnName(`seed ${at}`, (each) => taken.has(skeletonOf(each)));
      expect(cleanName(name)).toBe(name);
      expect(taken.has(skeletonOf(name))).toBe(false);
      taken.add(skeletonOf(name));
      if (at < 500) expect(name).not.toMatch(/\d/);
    }
    expect(drawnName('x', (name) => !/-3$/.test(name))).toMatch(/^[a-z]+-[a-z]+-3$/);
  });
});
