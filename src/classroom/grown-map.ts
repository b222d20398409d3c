interface Entry<V> {
  readonly value: V;
  /** How many entries were there before it. */
  readonly at: number;
}

/**
 * A map that never changes, and gives another with an entry more at the cost of that entry: maps that grew out of one
 * another share their entries, and each sees as many as it had. Only to replace an entry, or to add to one that was added to
 * before, copies them.
 */
export class GrownMap<K, V> implements ReadonlyMap<K, V> {
  readonly #entries: Map<K, Entry<V>>;
  readonly size: number;

  private constructor(entries: Map<K, Entry<V>>, size: number) {
    this.#entries = entries;
    this.size = size;
  }

  static empty<K, V>(): GrownMap<K, V> {
    return new GrownMap<K, V>(new Map(), 0);
  }

  /** The same map with that entry. */
  with(key: K, value: V): GrownMap<K, V> {
    const known = this.#own(key);
    const isNewest = this.#entries.size === this.size;
    const entries = known || !isNewest ? this.#copy() : this.#entries;
    entries.set(key, { value, at: known?.at ?? this.size });
    return new GrownMap(entries, entries.size);
  }

  get(key: K): V | undefined {
    return this.#own(key)?.value;
  }

  has(key: K): boolean {
    return this.#own(key) !== undefined;
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }

  /** In the order they were added; those that were added since come last, and are not this map's. */
  *entries(): MapIterator<[K, V]> {
    let left = this.size;
    for (const [key, { value }] of this.#entries) {
      if (left-- === 0) return;
      yield [key, value];
    }
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

  #own(key: K): Entry<V> | undefined {
    const entry = this.#entries.get(key);
    return entry && entry.at < this.size ? entry : undefined;
  }

  #copy(): Map<K, Entry<V>> {
    const copy = new Map<K, Entry<V>>();
    for (const [key, value] of this.entries()) copy.set(key, { value, at: copy.size });
    return copy;
  }
}
