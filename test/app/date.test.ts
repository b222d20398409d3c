import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/app/date.ts';
import { isDay } from '../../src/memory/moment.ts';

const today = '2026-11-23';

describe('a typed date', () => {
  it.each([
    ['2026-12-12', '2026-12-12'],
    ['12-12', '2026-12-12'],
    ['1-5', '2027-01-05'],
    ['12 Dec', '2026-12-12'],
    ['12. december', '2026-12-12'],
    ['Dec 12, 2026', '2026-12-12'],
    ['december 12', '2026-12-12'],
    ['  12   DEC  ', '2026-12-12'],
    ['23 nov', '2026-11-23'],
    ['22 nov', '2027-11-22'],
    ['29 feb 2028', '2028-02-29'],
    ['12.12.', '2026-12-12'],
    ['15.12.2026', '2026-12-15'],
    ['15/12', '2026-12-15'],
    ['12/15/2026', '2026-12-15'],
    ['15th Dec', '2026-12-15'],
  ])('%s is %s', (text, day) => {
    expect(readDate(text, today)).toEqual({ day });
  });

  it.each([
    ['', 'Write it like'],
    ['3/4', 'Write it like'],
    ['soon', 'Write it like'],
    ['12 foo', 'Write it like'],
    ['2 weeks', 'Write it like'],
    ['2027-02-29', 'no such day'],
    ['31 jun', 'no such day'],
    ['2026-11-22', 'over'],
    ['2019-01-01', 'over'],
    ['2199-01-01', 'too far'],
  ])('%j is refused, with a reason', (text, reason) => {
    expect(readDate(text, today)).toMatchObject({ refused: expect.stringContaining(reason) });
  });

  it('is a day from today on, or refused, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-z -]{1,12}$/)), (text) => {
        const answer = readDate(text, today);
        if ('day' in answer) {
          expect(isDay(answer.day)).toBe(true);
          expect(answer.day >= today).toBe(true);
        } else expect(answer.refused).not.toBe('');
      }),
    );
  });
});
