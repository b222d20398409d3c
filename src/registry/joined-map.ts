/** Two maps that read as one: where both have a key, the second's value. Nothing is copied. */
export class JoinedMap<K, V> implements ReadonlyMap<K, V> {
  readonly #first: ReadonlyMap<K, V>;
  readonly #second: ReadonlyMap<K, V>;

  constructor(first: ReadonlyMap<K, V>, second: ReadonlyMap<K, V>) {
    this.#first = first;
    this.#second = second;
  }

  get size(): number {
    return [...this.keys()].length;
  }

  get(key: K): V | undefined {
    return this.#second.get(key) ?? this.#first.get(key);
  }

  has(key: K): boolean {
    return this.#second.has(key) || this.#first.has(key);
  }

  /** The first map's keys, then what the second adds. */
  *keys(): MapIterator<K> {
    yield* this.#first.keys();
    for (const key of this.#second.keys()) if (!this.#first.has(key)) yield key;
  }

  *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.#first) yield [key, this.#second.get(key) ?? value];
    for (const entry of this.#second) if (!this.#first.has(entry[0])) yield entry;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }
}
