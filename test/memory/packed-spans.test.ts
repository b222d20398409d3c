import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addSpans, type PackedSpans, withSpan } from '../../src/memory/packed-spans.ts';

const days = 1000;

/** On which of the first days something is counted, day 0 at a place of its own. */
const told = (text: PackedSpans, day0 = 0): readonly number[] => {
  const changes = new Int32Array(days + 1);
  addSpans(text, day0, changes);
  let depth = 0;
  const depths = Array.from(changes, (by) => {
    depth += by;
    return depth;
  });
  return depths.slice(0, days).flatMap((on, day) => (on === 0 ? [] : Array(on).fill(day)));
};

const number = fc.oneof(fc.nat(3), fc.nat(100), fc.nat(40_000));

it('spans are packed and counted again, each day of them once', () => {
  const steps = fc.array(fc.tuple(number, number), { maxLength: 30 });
  fc.assert(
    fc.property(steps, fc.nat(50), (spans, day0) => {
      let [text, end] = ['', 0];
      const wanted: number[] = [];
      for (const [gap, more] of spans) {
        const begin = end + gap;
        end = begin + more + 1;
        text = withSpan(text, begin, end);
        for (let day = begin + day0; day < Math.min(end + day0, days); day++) wanted.push(day);
      }
      expect(told(text, day0)).toEqual(wanted);
      expect(text).toMatch(/^[\w-]*$/);
    }),
  );
});

it('a span that touches the last one, or begins within it, makes it longer', () => {
  const text = withSpan('', 5, 40);
  expect(withSpan(text, 40, 200)).toBe(withSpan('', 5, 200));
  expect(withSpan(text, 7, 200)).toBe(withSpan('', 5, 200));
  expect(withSpan(text, 41, 200).length).toBeGreaterThan(withSpan('', 5, 200).length);
});
