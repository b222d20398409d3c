import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LayeredMap } from '../../src/memory/layered-map.ts';

const contentsOf = <V>(map: ReadonlyMap<number, V>) => {
  const visited: (readonly [number, V])[] = [];
  map.forEach((value, key) => {
    visited.push([key, value]);
  });
  return {
    size: map.size,
    spread: [...map],
    keys: [...map.keys()],
    values: [...map.values()],
    visited,
  };
};

const step = fc.record({ key: fc.nat(150), fork: fc.nat(9), back: fc.nat(3) });

describe('a layered map', () => {
  it('is a map, however often it is forked, and no fork sees what another is told', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400, size: 'max' }), (steps) => {
        const start: ReadonlyMap<number, { at: number }> = new Map([[7, { at: -1 }]]);
        let pairs = [{ plain: new Map(start), layered: LayeredMap.fork(start) }];
        for (const [at, { key, fork, back }] of steps.entries()) {
          const pair = pairs.at(-1 - back) ?? pairs[0];
          const value = { at };
          pair?.plain.set(key, value);
          pair?.layered.set(key, value);
          if (pair && fork === 0) {
            const copy = { plain: new Map(pair.plain), layered: LayeredMap.fork(pair.layered) };
            pairs = [...pairs, copy].slice(-4);
          }
        }
        for (const { plain, layered } of pairs) {
          expect(contentsOf(layered)).toEqual(contentsOf(plain));
          for (let key = 0; key <= 150; key++) {
            expect(layered.get(key)).toBe(plain.get(key));
            expect(layered.has(key)).toBe(plain.has(key));
          }
        }
        expect([...start.keys()]).toEqual([7]);
      }),
      { numRuns: 60 },
    );
  });
});
