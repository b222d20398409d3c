import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnSigns } from '../../src/drill/drawn-text.ts';
import { readSlip, slipOf } from '../../src/drill/slip.ts';
import { drillOf } from './drills.ts';

const drill = drillOf('core', 20, 'K7QX');
const answer = fc.constantFrom('a', 'b', 'c', 'd', 'e', null);
const answers = fc.array(answer, { minLength: 20, maxLength: 20 });
const variant = fc.constantFrom(...'ABCKOZ');

const signsOf = (slip: string): string => slip.replace(/^[B-Z]-/, '').replaceAll('-', '');

describe('an answer slip', () => {
  it('holds 20 answers in a dozen signs', () => {
    expect(signsOf(slipOf(drill, 'A', []))).toHaveLength(12);
    expect(signsOf(slipOf(drill, 'A', Array(20).fill('e')))).toHaveLength(12);
    expect(slipOf(drill, 'A', Array(20).fill('c'))).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(slipOf(drill, 'C', Array(20).fill('c'))).toMatch(/^C-\w{4}-\w{4}-\w{4}$/);
  });

  it('gives back what went in, for every variant and length', () => {
    fc.assert(
      fc.property(answers, variant, fc.integer({ min: 1, max: 20 }), (given, which, count) => {
        const short = drillOf('core', count, 'K7QX');
        const read = readSlip(slipOf(short, which, given), short, which);
        expect(read).toEqual({ variant: which, answers: given.slice(0, count) });
      }),
      { numRuns: 100 },
    );
  });

  it('is read in any case, with any dashes, spaces or none', () => {
    const slip = slipOf(drill, 'B', Array(20).fill('d'));
    const whole = { variant: 'B', answers: Array(20).fill('d') };
    for (const typed of [
      slip.toLowerCase(),
      slip.replaceAll('-', ' '),
      slip.replaceAll('-', ''),
      slip.replaceAll('-', ' – '),
      ` ${slip}\n`,
      slip.replaceAll('-', '\u00ad-\u200b'),
    ])
      expect(readSlip(typed, drill)).toEqual(whole);
  });

  it('notices every sign mistyped and every two neighbours swapped', () => {
    fc.assert(
      fc.property(answers, variant, (given, which) => {
        const slip = slipOf(drill, which, given);
        const signs = signsOf(slip);
        const named = which === 'A' ? '' : which;
        for (let at = 0; at < signs.length; at++) {
          for (const sign of drawnSigns) {
            if (sign === signs[at]) continue;
            const typed = `${named}${signs.slice(0, at)}${sign}${signs.slice(at + 1)}`;
            expect(readSlip(typed, drill)).toEqual({ fault: { kind: 'check' } });
          }
          const swapped = `${signs.slice(0, at)}${signs
            .slice(at, at + 2)
            .split('')
            .reverse()
            .join('')}${signs.slice(at + 2)}`;
          if (swapped !== signs)
            expect(readSlip(named + swapped, drill)).toEqual({ fault: { kind: 'check' } });
        }
      }),
      { numRuns: 15 },
    );
  });

  it('is refused by every other variant of its quiz', () => {
    const given = Array(20).fill('b');
    for (const which of 'BCDEFGHIJKLMNOPQRSTUVWXYZ') {
      const slip = slipOf(drill, which, given);
      expect(readSlip(slip, drill, 'A')).toEqual({ fault: { kind: 'variant', variant: which } });
      expect(readSlip(signsOf(slip), drill)).toEqual({ fault: { kind: 'check' } });
    }
  });

  it('is refused by other quizzes and after other damage in 200 of 201 times and more', () => {
    let passed = 0;
    const slip = slipOf(drill, 'A', Array(20).fill('b'));
    for (let seed = 0; seed < 3000; seed++)
      if (!('fault' in readSlip(slip, { ...drill, seed: `S${seed}` }))) passed++;
    expect(passed).toBeLessThanOrEqual(25);
    // A slip of noise: what is too large a number is refused as well.
    let noise = 0;
    const text = fc.array(fc.constantFrom(...drawnSigns), { minLength: 12, maxLength: 12 });
    for (const signs of fc.sample(text, 3000))
      if (!('fault' in readSlip(signs.join(''), drill))) noise++;
    expect(noise).toBeLessThanOrEqual(25);
  });

  it('says what is amiss', () => {
    const slip = slipOf(drill, 'A', Array(20).fill('a'));
    expect(readSlip(`0${slip.slice(1)}`, drill)).toEqual({ fault: { kind: 'sign', sign: '0' } });
    expect(readSlip(slip.slice(1), drill)).toEqual({
      fault: { kind: 'length', wanted: 12, found: 11 },
    });
    expect(readSlip('', drill)).toEqual({ fault: { kind: 'length', wanted: 12, found: 0 } });
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(readSlip(text, drill)).toHaveProperty('fault');
      }),
      { numRuns: 300 },
    );
    expect(readSlip('A'.repeat(1e6), drill)).toHaveProperty('fault');
  });
});
