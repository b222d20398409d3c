/** So many changes lie in a layer before a fork lays them with those below. */
const deepest = 64;
/** From so many entries on there is a layer between, up to a tenth as large: a copy of all is dear by then. */
const large = 1000;
const middle = 512;

const laidOver = <K, V>(below: ReadonlyMap<K, V>, above: ReadonlyMap<K, V>): Map<K, V> => {
  const all = new Map<K, V>();
  below.forEach((value, key) => {
    all.set(key, value);
  });
  above.forEach((value, key) => {
    all.set(key, value);
  });
  return all;
};

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
      : new LayeredMap(LayeredMap.#laid(map), new Map(), map.size);
  }

  /** The same entries, with none in the upper layer. */
  static #laid<K, V extends object>(map: LayeredMap<K, V>): ReadonlyMap<K, V> {
    const below = map.#shared;
    if (!(below instanceof LayeredMap))
      return below.size < large ? laidOver(below, map.#layer) : map;
    return below.#layer.size < middle
      ? new LayeredMap(below.#shared, laidOver(below.#layer, map.#layer), map.size)
      : laidOver(laidOver(below.#shared, below.#layer), map.#layer);
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
