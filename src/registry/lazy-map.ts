/** A map that makes each value of another when it is first looked up, and then keeps it. */
export class LazyMap<K, S, V> implements ReadonlyMap<K, V> {
  readonly #sources: ReadonlyMap<K, S>;
  readonly #make: (source: S) => V;
  readonly #made = new Map<K, V>();
  #complete = false;

  constructor(sources: ReadonlyMap<K, S>, make: (source: S) => V) {
    this.#sources = sources;
    this.#make = make;
  }

  get size(): number {
    return this.#sources.size;
  }

  has(key: K): boolean {
    return this.#sources.has(key);
  }

  get(key: K): V | undefined {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const source = this.#sources.get(key);
    if (source === undefined) return undefined;
    const made = this.#make(source);
    this.#made.set(key, made);
    return made;
  }

  keys() {
    return this.#sources.keys();
  }

  entries() {
    return this.#all().entries();
  }

  values() {
    return this.#all().values();
  }

  [Symbol.iterator]() {
    return this.entries();
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.#all()) visit(value, key, this);
  }

  /** All values, in the order of the sources. */
  #all(): ReadonlyMap<K, V> {
    if (this.#complete) return this.#made;
    const made = Array.from(
      this.#sources,
      ([key, source]) => [key, this.get(key) ?? this.#make(source)] as const,
    );
    this.#made.clear();
    for (const [key, value] of made) this.#made.set(key, value);
    this.#complete = true;
    return this.#made;
  }
}
