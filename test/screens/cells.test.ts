import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { cutTo, endInCells, padTo } from '../../src/screens/cells.ts';
import { oddText } from './odd-text.ts';

const widths = fc.integer({ min: 0, max: 40 });

describe('a text in columns', () => {
  it('fills them, and is cut with dots', () => {
    expect(padTo('Mail', 6)).toBe('Mail  ');
    expect(padTo('Directory', 7)).toBe('Dire...');
    expect(padTo('Directory', 2)).toBe('..');
    expect(padTo('Directory', 0)).toBe('');
  });

  it('counts what is seen, not how it is written', () => {
    expect(padTo('漢字', 6)).toBe('漢字  ');
    expect(cutTo('漢字カタカナ', 9)).toBe('漢字カ...');
    expect(padTo('👩‍👩‍👧', 4)).toBe('👩‍👩‍👧  ');
    expect(cutTo('ลักษมี น้ำทิพย์', 7)).toBe('ลักษมี...');
    expect(padTo('e\u0301', 3)).toBe('e\u0301  ');
    expect(endInCells('abc漢字', 5)).toBe('c漢字');
    expect(endInCells('abc漢字', 4)).toBe('漢字');
    expect(endInCells('abc漢字', 1)).toBe('');
  });

  it('is never wider than they are, and exactly as wide when filled', () => {
    fc.assert(
      fc.property(oddText, widths, (text, width) => {
        expect(stringWidth(cutTo(text, width))).toBeLessThanOrEqual(width);
        expect(stringWidth(padTo(text, width))).toBe(width);
        const end = endInCells(text, width);
        expect(stringWidth(end)).toBeLessThanOrEqual(width);
        expect(text.endsWith(end)).toBe(true);
        if (stringWidth(text) <= width) expect([cutTo(text, width), end]).toEqual([text, text]);
        else if (width >= 3) expect(cutTo(text, width)).toMatch(/\.\.\.$/);
      }),
      { numRuns: 1000 },
    );
  });
});
