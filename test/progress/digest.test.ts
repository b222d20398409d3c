import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digestOf } from '../../src/progress/digest.ts';

it('is the same for a text and its bytes, and another for whatever differs', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (text, at, change) => {
        const bytes = Buffer.from(text);
        expect(digestOf(text)).toMatch(/^[0-9a-f]{8}-[0-9a-f]+$/);
        expect(digestOf(bytes)).toBe(digestOf(text));
        const changed = Buffer.from(bytes);
        const place = at % bytes.length;
        changed[place] = (changed[place] ?? 0) ^ change;
        expect(digestOf(changed)).not.toBe(digestOf(bytes));
        expect(digestOf(`${text}x`)).not.toBe(digestOf(text));
      },
    ),
  );
});

it('tells one place from another', () => {
  expect(digestOf('aaaabbbb')).not.toBe(digestOf('bbbbaaaa'));
  expect(digestOf('abcdabce')).not.toBe(digestOf('abceabcd'));
  expect(digestOf('')).toBe(digestOf(Buffer.alloc(0)));
});

it('notices two changes at once, wherever they are', () => {
  const text = '0123456789'.repeat(400);
  const whole = digestOf(text);
  const digits = [3, 7, 11, 403, 1203, 2999, 3995];
  for (const one of digits)
    for (const other of digits)
      for (const sign of 'abxyz') {
        const changed = [...text];
        changed[one] = sign;
        changed[other] = 'q';
        expect(digestOf(changed.join(''))).not.toBe(whole);
      }
});
