/** A stream of numbers that depends on its seed alone. */
export interface Random {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  pick<T>(values: readonly [T, ...T[]]): T;
  /** A new array in random order (Fisher and Yates). */
  shuffle<T>(values: readonly T[]): T[];
}

/** A 32-bit number made of a text (FNV-1a), the same on every machine. */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

/**
 * A random stream from a seed, by splitmix32: 32-bit integer steps only, so that drills come out alike on every
 * Node and machine. Frozen by golden tests: a change here changes every quiz code ever written on a board.
 */
export const createRandom = (seed: number | string): Random => {
  let state = typeof seed === 'string' ? hashText(seed) : seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const below = (limit: number): number => {
    // Numbers over the last whole multiple of the limit would favour the small ones.
    const top = 0x1_0000_0000 - (0x1_0000_0000 % limit);
    let drawn = next();
    while (drawn >= top) drawn = next();
    return drawn % limit;
  };
  return {
    below,
    pick: (values) => values[below(values.length)] ?? values[0],
    shuffle: (values) => {
      const mixed = [...values];
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [mixed[i], mixed[j]] = [mixed[j], mixed[i]] as [
          (typeof mixed)[number],
          (typeof mixed)[number],
        ];
      }
      return mixed;
    },
  };
};
