import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToPace, paceClass, relativeTime } from '../../src/memory/pace.ts';
import { type Answer, rate } from '../../src/memory/rating.ts';

const [again, hard, good, easy] = [1, 2, 3, 4];

/** A right typed answer to a card met before, at the usual pace. */
const answer = (fields: Partial<Answer> = {}): Answer => ({
  verdict: 'right',
  form: 'typed',
  hint: null,
  first: false,
  retrievability: 0.9,
  relativeTime: 1,
  ...fields,
});

describe('nobody rates themselves', () => {
  it.each(['wrong', 'unknown', 'partly'] as const)(
    '%s is Again, however it came about',
    (verdict) => {
      for (const first of [true, false])
        for (const form of ['choice', 'typed'] as const)
          for (const relativeTime of [0.1, 1, 9, undefined])
            expect(rate(answer({ verdict, first, form, relativeTime }))).toBe(again);
    },
  );

  it.each([
    ['a right typed answer at the usual pace', {}, good],
    ['a quick one', { relativeTime: 0.59 }, easy],
    ['one just not quick', { relativeTime: 0.6 }, good],
    ['one just not slow', { relativeTime: 1.5 }, good],
    ['a slow one', { relativeTime: 1.51 }, hard],
    ['one whose time tells nothing', { relativeTime: undefined }, good],
    ['a slip', { verdict: 'slip' }, hard],
    ['a quick slip', { verdict: 'slip', relativeTime: 0.1 }, hard],
    ['a slip at the first meeting', { verdict: 'slip', first: true }, hard],
    ['a right answer with the family as hint', { hint: 'family' }, hard],
    ['a right answer with the mnemonic', { hint: 'mnemonic', relativeTime: 0.1 }, hard],
    ['a right answer after a look at the choices', { hint: 'choices' }, hard],
    ['a hint at the first meeting', { hint: 'family', first: true }, hard],
    ['a quick first meeting', { first: true, relativeTime: 0.1 }, good],
    ['a slow first meeting', { first: true, relativeTime: 9 }, good],
    ['a choice at the usual pace', { form: 'choice' }, good],
    ['a quick choice', { form: 'choice', relativeTime: 0.1 }, good],
    ['a slow choice', { form: 'choice', relativeTime: 1.51 }, hard],
    ['a choice that was rather guessed', { form: 'choice', retrievability: 0.368 }, hard],
    ['a choice that was rather known', { form: 'choice', retrievability: 0.369 }, good],
    [
      'a choice at the first meeting',
      { form: 'choice', first: true, retrievability: undefined },
      good,
    ],
    ['an unlikely right answer typed', { retrievability: 0.1 }, good],
  ] satisfies readonly (readonly [string, Partial<Answer>, number])[])(
    '%s',
    (_, fields, rating) => {
      expect(rate(answer(fields))).toBe(rating);
    },
  );

  it('a choice is never Easy and a slip or a hint never better than Hard', () => {
    const any = fc.record({
      verdict: fc.constantFrom('right', 'slip'),
      form: fc.constantFrom('choice', 'typed'),
      hint: fc.constantFrom(null, 'family', 'mnemonic', 'choices'),
      first: fc.boolean(),
      retrievability: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
      relativeTime: fc.option(fc.double({ min: 0, max: 20, noNaN: true }), { nil: undefined }),
    } as const);
    fc.assert(
      fc.property(any, (given) => {
        const rating = rate(given);
        if (given.form === 'choice') expect(rating).toBeLessThanOrEqual(good);
        if (given.verdict === 'slip' || given.hint !== null) expect(rating).toBe(hard);
        expect(rating).toBeGreaterThanOrEqual(hard);
      }),
    );
  });
});

describe('the time of an answer', () => {
  const twenty = Array.from({ length: 20 }, (_, index) => 2000 + index);

  it('is held against the median of the learner', () => {
    expect(relativeTime(twenty, 4019, false)).toBe(2);
    expect(relativeTime([...twenty, 900_000], 2010, false)).toBe(1);
  });

  it.each([
    ['under twenty answers', twenty.slice(1), 2000, false],
    ['over thirty seconds', twenty, 30_001, false],
    ['when the terminal lost the focus', twenty, 2000, true],
    ['when nobody measured it', twenty, null, false],
  ])('tells nothing %s', (_, pace, ms, blur) => {
    expect(relativeTime(pace, ms, blur)).toBeUndefined();
  });

  it('still tells something at thirty seconds sharp', () => {
    expect(relativeTime(twenty, 30_000, false)).toBeGreaterThan(10);
  });

  it('is measured against the last hundred only', () => {
    let pace: readonly number[] = [];
    for (let ms = 1; ms <= 150; ms++) pace = addToPace(pace, ms);
    expect(pace).toEqual(Array.from({ length: 100 }, (_, index) => index + 51));
  });

  it('is compared within one way of asking, form, shell and length', () => {
    const classes = [
      paceClass('service-to-number', 'typed', 'screen', '22'),
      paceClass('service-to-number', 'typed', 'screen', '3389'),
      paceClass('service-to-number', 'typed', 'screen', '137-139'),
      paceClass('service-to-number', 'typed', 'plain', '22'),
      paceClass('purpose', 'typed', 'screen', '22'),
      paceClass('service-to-number', 'choice', 'screen', '22'),
    ];
    expect(new Set(classes).size).toBe(classes.length);
    expect(paceClass('purpose', 'choice', 'screen', '22')).toBe(
      paceClass('purpose', 'choice', 'screen', '137-139'),
    );
  });
});
