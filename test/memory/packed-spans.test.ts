import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endsOf, withSpan } from '../../src/memory/packed-spans.ts';

const number = fc.oneof(fc.nat(3), fc.nat(100), fc.nat(40_000));

it('spans are packed and taken apart again; two that touch are one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 30 }), (steps) => {
      let [text, day] = ['', 0];
      const ends: number[] = [];
      for (const [gap, more] of steps) {
        const [begin, end] = [day + gap, day + gap + more + 1];
        text = withSpan(text, begin, end);
        if (ends.at(-1) === begin) ends.pop();
        else ends.push(begin);
        ends.push(end);
        day = end;
      }
      expect(endsOf(text)).toEqual(ends);
      expect(text).toMatch(/^[\w-]*$/);
    }),
  );
});

it('a span that begins within the last one makes it longer', () => {
  expect(endsOf(withSpan(withSpan('', 0, 40), 3, 2000))).toEqual([0, 2000]);
});
