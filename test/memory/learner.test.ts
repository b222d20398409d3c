import { describe, expect, it } from 'vitest';
import { replay } from '../../src/memory/fold.ts';
import { missOf, momentOn, reviewOf } from './review.ts';

const typed = { form: 'typed', options: [] } as const;
const sibling = { card: 'ssh:purpose', direction: 'purpose' } as const;

describe('what answers say of the learner', () => {
  it('next-day recall counts the first answer on the day after a first meeting, and no other', () => {
    const { nextDay } = replay([
      missOf({ id: 'met', ...momentOn(0) }),
      reviewOf({ id: 'mended', ...momentOn(0, 13) }),
      missOf({ id: 'next day', ...momentOn(1) }),
      reviewOf({ id: 'mended then', ...momentOn(1, 13) }),
      reviewOf({ id: 'third day', ...momentOn(2) }),
      reviewOf({ id: 'other', ...sibling, ...momentOn(0) }),
      reviewOf({ id: 'two days on', ...sibling, ...momentOn(2) }),
    ]).learner;
    expect(nextDay).toMatchObject({ asked: 1, right: 0 });
  });

  it('the first answer of a later day is held against its forecast; those that follow are not', () => {
    const { calibration, recall } = replay([
      reviewOf({ id: 'met', ...typed }),
      missOf({ id: 'a', ...typed, ...momentOn(9) }),
      reviewOf({ id: 'b', ...typed, ...momentOn(9, 13) }),
    ]).learner;
    expect(calibration.reduce((sum, { asked }) => sum + asked, 0)).toBe(1);
    expect(calibration.reduce((sum, { right }) => sum + right, 0)).toBe(0);
    expect(recall).toMatchObject({ answers: 1, longestGap: 9 });
  });

  it('first meetings tell what is known beforehand, apart for items met another way before', () => {
    const { meetings } = replay([
      reviewOf({ id: 'a', ...typed }),
      missOf({ id: 'b', ...typed, ...sibling, ...momentOn(1) }),
      missOf({ id: 'c', card: 'dns:purpose', direction: 'purpose', ...typed, ...momentOn(1) }),
    ]).learner;
    expect(meetings).toEqual({
      alone: { met: 2, known: 1 },
      afterSibling: { met: 1, known: 0 },
    });
  });

  it('a right choice counts for less than a right word: it may have been a guess', () => {
    const { meetings } = replay([reviewOf({ id: 'a' }), missOf({ id: 'b', ...sibling })]).learner;
    expect(meetings.alone.known).toBe(1);
    expect(meetings.afterSibling.known).toBeLessThan(0);
  });

  it('minutes are counted from the answers, whatever the clock did', () => {
    const quick = reviewOf({ id: 'a', ms: 2000 });
    const late = reviewOf({ id: 'b', ms: 2000, ...momentOn(0, 20), card: 'dns:purpose' });
    const soon = reviewOf({ id: 'b', ms: 2000, ...momentOn(0, 12, 5), card: 'dns:purpose' });
    const [first] = [...replay([quick, late]).days.values()];
    expect(first).toEqual([...replay([quick, soon]).days.values()][0]);
    expect(first?.ms).toBe(7000);
    const unmeasured = replay([reviewOf({ id: 'a', ms: null })]);
    expect([...unmeasured.days.values()][0]?.ms).toBe(15_000);
    expect(unmeasured.learner.effort.fresh).toBe(15_000);
  });
});
