import { LayeredMap } from '../../src/memory/layered-map.ts';
import type { Memory } from '../../src/memory/memory.ts';

const sorted = (value: unknown): unknown => {
  if (value instanceof Map || value instanceof LayeredMap)
    return [...value]
      .map(([key, inner]) => [String(key), sorted(inner)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  return value;
};

/** A memory as text, bit for bit: two memories are the same when their texts are. */
export const asText = (memory: Memory): string =>
  JSON.stringify(Object.entries(memory).map(([name, value]) => [name, sorted(value)]));
