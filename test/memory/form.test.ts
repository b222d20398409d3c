import { expect, it } from 'vitest';
import { replay } from '../../src/memory/fold.ts';
import { formFor } from '../../src/memory/form.ts';
import { momentOn, reviewOf } from './review.ts';

const card = 'ssh:number-to-service';

/** A card that was right once, and again, on each of so many days. */
const rightOn = (days: number) =>
  replay(
    Array.from({ length: days }, (_, day) => [
      reviewOf({ id: `a${day}`, ...momentOn(day, 8) }),
      reviewOf({ id: `b${day}`, ...momentOn(day, 9) }),
    ]).flat(),
  ).cards.get(card);

it('numbers are typed once right on two days, names once right on three', () => {
  const forms = [0, 1, 2, 3, 4].map((days) => [
    formFor('auto', 'service-to-number', rightOn(days)),
    formFor('auto', 'purpose', rightOn(days)),
    formFor('auto', 'number-to-service', rightOn(days)),
  ]);
  expect(forms).toEqual([
    ['choice', 'choice', 'choice'],
    ['choice', 'choice', 'choice'],
    ['typed', 'typed', 'choice'],
    ['typed', 'typed', 'typed'],
    ['typed', 'typed', 'typed'],
  ]);
});

it('a form that was asked for is kept to', () => {
  expect(formFor('typed', 'number-to-service', undefined)).toBe('typed');
  expect(formFor('choice', 'purpose', rightOn(9))).toBe('choice');
});
