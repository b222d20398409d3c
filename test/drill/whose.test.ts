import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedName, isSameName, type TakenQuiz, whoseQuiz } from '../../src/drill/whose.ts';

const quiz = (name: string | null, isDone = false): TakenQuiz => ({ name, isDone });

describe('a name', () => {
  it.each([
    ['Ana Bell', '  ana   BELL '],
    ['Ana Bell', 'Ana\u00a0Bell'],
    ['Zoë', 'Zoe\u0308'],
    ['ＡＮＡ', 'ana'],
    ['Weiß', 'WEISS'],
    ['ΟΔΥΣΣΕΥΣ', 'Οδυσσευς'],
    ['Ana\u200b Bell', 'Ana Bell'],
  ])('%j is %j', (one, other) => expect(isSameName(one, other)).toBe(true));

  it.each([
    ['Ana Bell', 'Ben Abel'],
    ['Ana Bell', 'AnaBell'],
    ['Ana', null],
    ['', null],
  ])('%j is not %j', (one, other) => expect(isSameName(one, other)).toBe(false));

  it('folded once is folded', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (name) => {
        expect(foldedName(foldedName(name))).toBe(foldedName(name));
      }),
    ));
});

describe('whose quiz it is', () => {
  it('is a new one for another name, whatever is done or open here', () => {
    expect(whoseQuiz('Ben', [])).toEqual({ kind: 'new' });
    expect(whoseQuiz('Ben', [quiz('Ana'), quiz('Eva', true), quiz(null, true)])).toEqual({
      kind: 'new',
    });
  });

  it('is the own one of a name, an open one before a done one', () => {
    const [done, open] = [quiz('Ana', true), quiz('ANA ')];
    expect(whoseQuiz('ana', [quiz(null), quiz('Ben'), done])).toEqual({ kind: 'own', taken: done });
    expect(whoseQuiz('ana', [done, open])).toEqual({ kind: 'own', taken: open });
  });

  it('is one begun without a name, for who gives it late', () => {
    const open = quiz(null);
    expect(whoseQuiz('Ben', [quiz('Ana'), open])).toEqual({ kind: 'joined', taken: open });
  });

  it('without a name is the only one here, and it is known that this is a guess', () => {
    const [ana, nameless] = [quiz('Ana', true), quiz(null, true)];
    expect(whoseQuiz(null, [])).toEqual({ kind: 'new' });
    expect(whoseQuiz(null, [ana])).toEqual({ kind: 'assumed', taken: ana });
    expect(whoseQuiz(null, [nameless])).toEqual({ kind: 'own', taken: nameless });
  });

  it('without a name is the only open one of several, else nobody knows', () => {
    const open = quiz('Ana');
    expect(whoseQuiz(null, [quiz('Ben', true), open])).toEqual({ kind: 'assumed', taken: open });
    expect(whoseQuiz(null, [quiz('Ben'), open])).toEqual({ kind: 'unclear' });
    expect(whoseQuiz(null, [quiz('Ben', true), quiz(null, true)])).toEqual({ kind: 'unclear' });
  });

  it('never gives a name what another has handed in, or begun under theirs', () => {
    const names = fc.constantFrom('Ana', 'Ben', 'Eva', null);
    const some = fc.array(fc.record({ name: names, isDone: fc.boolean() }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom('Ana', 'Ben'), some, (name, taken) => {
        const whose = whoseQuiz(name, taken);
        if (!('taken' in whose)) return;
        const { taken: given } = whose;
        expect(given.name === name || (given.name === null && !given.isDone)).toBe(true);
      }),
    );
  });
});
