/** So many changes lie in a layer before a fork lays all in one again. */
const deepest = 64;

/**
 * A map that can be forked at the cost of its last changes, however large it is: they lie in a layer over a map that
 * forks share and nobody writes to. It reads, counts and iterates as the one map it stands for.
 */
export class LayeredMap<K, V extends object> implements ReadonlyMap<K, V> {
  readonly #shared: ReadonlyMap<K, V>;
  readonly #layer: Map<K, V>;
  #size: number;

  private constructor(shared: ReadonlyMap<K, V>, layer: Map<K, V>, size: number) {
    this.#shared = shared;
    this.#layer = layer;
    this.#size = size;
  }

  /** A map of its own with the same entries. What is forked must not be written to from then on, unless it is layered. */
  static fork<K, V extends object>(map: ReadonlyMap<K, V>): LayeredMap<K, V> {
    if (!(map instanceof LayeredMap)) return new LayeredMap(map, new Map(), map.size);
    return map.#layer.size < deepest
      ? new LayeredMap(map.#shared, new Map(map.#layer), map.size)
      : new LayeredMap(new Map(map), new Map(), map.size);
  }

  get size(): number {
    return this.#size;
  }

  get(key: K): V | undefined {
    return this.#layer.get(key) ?? this.#shared.get(key);
  }

  has(key: K): boolean {
    return this.#layer.has(key) || this.#shared.has(key);
  }

  set(key: K, value: V): void {
    if (!this.has(key)) this.#size++;
    this.#layer.set(key, value);
  }

  *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.#shared) yield [key, this.#layer.get(key) ?? value];
    for (const entry of this.#layer) if (!this.#shared.has(entry[0])) yield entry;
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  /** Without the pairs that an iteration makes: the way to go through all of a large map while a start waits. */
  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    this.#shared.forEach((value, key) => {
      visit(this.#layer.get(key) ?? value, key, this);
    });
    this.#layer.forEach((value, key) => {
      if (!this.#shared.has(key)) visit(value, key, this);
    });
  }
}
