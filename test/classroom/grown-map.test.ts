import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GrownMap } from '../../src/classroom/grown-map.ts';
import { LayeredSet } from '../../src/classroom/layered-set.ts';

it('is the map it stands for, and so is every one it grew from', () => {
  // Each step adds to one of the maps made so far: mostly the last.
  const steps = fc.array(fc.tuple(fc.nat(12), fc.nat(99), fc.oneof(fc.constant(0), fc.nat(9))));
  fc.assert(
    fc.property(steps, (each) => {
      const made = [{ grown: GrownMap.empty<number, number>(), plain: new Map<number, number>() }];
      for (const [key, value, back] of each) {
        const from = made.at(-1 - (back % made.length));
        if (!from) continue;
        made.push({
          grown: from.grown.with(key, value),
          plain: new Map(from.plain).set(key, value),
        });
      }
      for (const { grown, plain } of made) {
        expect([...grown]).toEqual([...plain]);
        expect([...grown.keys()]).toEqual([...plain.keys()]);
        expect([...grown.values()]).toEqual([...plain.values()]);
        expect(grown.size).toBe(plain.size);
        for (let key = 0; key <= 12; key++) {
          expect(grown.get(key)).toBe(plain.get(key));
          expect(grown.has(key)).toBe(plain.has(key));
        }
      }
    }),
  );
});

it('a layered set is the set it stands for', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.boolean())), (steps) => {
      let layered = LayeredSet.empty<number>();
      const plain = new Set<number>();
      for (const [value, isIn] of steps) {
        const before = [...layered];
        const next = layered.with(value, isIn);
        expect([...layered]).toEqual(before);
        layered = next;
        if (isIn) plain.add(value);
        else plain.delete(value);
        expect(layered.size).toBe(plain.size);
        expect(new Set(layered)).toEqual(plain);
      }
    }),
  );
});
