import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, hashText } from '../../src/questions/random.ts';

const limits = [10, 100, 1000, 65_536, 2 ** 32, 3, 7];

// Frozen: a change here changes every quiz code that was ever written on a board.
describe('a seed gives these numbers on every machine and in every version', () => {
  it.each([
    [0, [8, 16, 536, 35_090, 3_295_091_513, 2, 3], 'edgbfahc'],
    [1, [6, 80, 333, 62_265, 643_872_864, 1, 1], 'hdgaefbc'],
    [42, [6, 91, 647, 33_818, 908_029_994, 2, 0], 'befghdca'],
    [4_294_967_295, [0, 68, 678, 52_357, 3_361_369_063, 2, 3], 'fahdgebc'],
    ['net-4711', [2, 61, 29, 15_378, 461_444_307, 0, 1], 'ebhdcfga'],
    ['Ports!', [8, 58, 254, 53_220, 1_305_001_894, 1, 5], 'ehbgdcfa'],
    ['', [5, 85, 345, 21_057, 2_757_219_190, 0, 3], 'degcbhaf'],
  ])('seed %j', (seed, numbers, order) => {
    const random = createRandom(seed);
    expect(limits.map((limit) => random.below(limit))).toEqual(numbers);
    expect(
      createRandom(seed)
        .shuffle([...'abcdefgh'])
        .join(''),
    ).toBe(order);
  });

  it('a text seed is its FNV-1a hash', () => {
    expect(hashText('')).toBe(0x811c9dc5);
    expect(hashText('a')).toBe(0xe40c292c);
    expect(hashText('foobar')).toBe(0xbf9cf968);
    expect(createRandom('a').below(1000)).toBe(createRandom(0xe40c292c).below(1000));
  });
});

it('numbers lie below their limit and shuffles lose nothing', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, limit) => {
      const random = createRandom(seed);
      const drawn = random.below(limit);
      expect(drawn).toBeGreaterThanOrEqual(0);
      expect(drawn).toBeLessThan(limit);
      const values = Array.from({ length: limit % 20 }, (_, i) => i);
      expect(random.shuffle(values).sort((a, b) => a - b)).toEqual(values);
    }),
  );
});

it('every place is as likely as any other for every value of a shuffle', () => {
  const random = createRandom(7);
  const counts = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
  for (let i = 0; i < 8000; i++) {
    for (const [place, value] of random.shuffle([0, 1, 2, 3]).entries()) {
      const row = counts[value];
      if (row) row[place] = (row[place] ?? 0) + 1;
    }
  }
  // 2000 expected in each; five standard deviations are about 190.
  for (const count of counts.flat()) expect(Math.abs(count - 2000)).toBeLessThan(190);
});

it('pick takes one of the values, and each of them at some time', () => {
  const random = createRandom(3);
  const seen = new Set(Array.from({ length: 100 }, () => random.pick(['tcp', 'udp', 'both'])));
  expect([...seen].sort()).toEqual(['both', 'tcp', 'udp']);
});
