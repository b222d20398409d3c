import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMeasure, itemRest, tellsOf } from '../../../src/classroom/report/item-statistics.ts';
import { questionResults } from '../../../src/classroom/report/questions.ts';
import { drillOf, marksOf } from './marked.ts';

const five = drillOf(5);

/**
 * Section 6 of the Law School Admission Test, 1000 people, five questions (Bock & Lieberman 1970, "Fitting a response
 * model for n dichotomously scored items", Psychometrika 35): how often each of the 32 patterns came, from 00000 to 11111.
 */
const lsat = [
  3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173,
  11, 61, 28, 298,
].flatMap((times, at) =>
  Array.from({ length: times }, () => marksOf(five, at.toString(2).padStart(5, '0'))),
);

describe('the statistics of a question', () => {
  it('are those that were published for the Law School Admission Test', () => {
    // Its documentation prints them as `mean` and `total.r_if_rm` (R package mirt 1.45, itemstats(LSAT6)); the same as
    // "Point Biserial correlation with Total Score: Excluded" in ltm's descript(LSAT).
    const published = [
      { mean: '0.924', rest: '0.113' },
      { mean: '0.709', rest: '0.153' },
      { mean: '0.553', rest: '0.173' },
      { mean: '0.763', rest: '0.144' },
      { mean: '0.870', rest: '0.122' },
    ];
    expect(lsat).toHaveLength(1000);
    const results = questionResults(lsat);
    const found = five.questions.map(({ card }) => ({
      mean: (
        (results.find((each) => each.card === card)?.right ?? Number.NaN) / lsat.length
      ).toFixed(3),
      rest: itemRest(card, lsat)?.toFixed(3),
    }));
    expect(found).toEqual(published);
  });

  it('say nothing where all know it, nobody does, or all did equally well on the rest', () => {
    const card = five.questions[0]?.card ?? '';
    expect(
      itemRest(
        card,
        ['11111', '10000'].map((each) => marksOf(five, each)),
      ),
    ).toBeUndefined();
    expect(
      itemRest(
        card,
        ['01111', '00000'].map((each) => marksOf(five, each)),
      ),
    ).toBeUndefined();
    expect(
      itemRest(
        card,
        ['11100', '00011'].map((each) => marksOf(five, each)),
      ),
    ).toBeUndefined();
    expect(
      itemRest(
        card,
        ['1    ', '01111'].map((each) => marksOf(five, each)),
      ),
    ).toBeUndefined();
    expect(itemRest(card, [])).toBeUndefined();
  });

  it('lie between -1 and 1, and turn round with what counts as right', () => {
    const pattern = fc.array(fc.constantFrom('0', '1'), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 3, maxLength: 40 }), (patterns) => {
        const card = five.questions[2]?.card ?? '';
        const flipped = patterns.map((each) =>
          each.map((sign, at) => (at === 2 ? String(1 - Number(sign)) : sign)),
        );
        const [one, other] = [patterns, flipped].map((each) =>
          itemRest(
            card,
            each.map((signs) => marksOf(five, signs.join(''))),
          ),
        );
        if (one === undefined || other === undefined) expect(one).toBe(other);
        else {
          expect(Math.abs(one)).toBeLessThanOrEqual(1 + 1e-9);
          expect(one + other).toBeCloseTo(0, 9);
        }
      }),
    );
  });

  it('become words', () => {
    expect([-1, -0.2, -0.19, 0.19, 0.2, 0.39, 0.4, 1].map(tellsOf)).toEqual([
      'against',
      'against',
      'little',
      'little',
      'some',
      'some',
      'well',
      'well',
    ]);
  });

  it('are drawn only from answers that are complete enough', () => {
    const ten = drillOf(10);
    expect(isMeasure(marksOf(ten, '1111111111'))).toBe(true);
    expect(isMeasure(marksOf(ten, '11111111--'))).toBe(true);
    expect(isMeasure(marksOf(ten, '1111111---'))).toBe(false);
    expect(isMeasure(marksOf(ten, '    111111'))).toBe(true);
    expect(isMeasure(marksOf(ten, '     11111'))).toBe(false);
  });

  it('wait for 20 students', () => {
    const ten = drillOf(10);
    const of = (students: number) =>
      questionResults(
        Array.from({ length: students }, (_, at) =>
          marksOf(ten, at % 2 === 0 ? '1111111111' : '0000011111'),
        ),
      );
    expect(
      of(19).every(({ tells, itemRest: rest }) => tells === undefined && rest === undefined),
    ).toBe(true);
    expect(of(20).filter(({ tells }) => tells === 'well')).toHaveLength(5);
    // Known by all: nothing to tell.
    expect(of(20).filter(({ tells }) => tells === undefined)).toHaveLength(5);
  });
});
