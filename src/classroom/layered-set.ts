import { LayeredMap } from '../memory/layered-map.ts';

/** A set that is copied at the cost of its last changes: a class of thousands comes in one by one. */
export class LayeredSet<T> implements ReadonlySet<T> {
  readonly #marks: ReadonlyMap<T, { readonly isIn: boolean }>;
  readonly size: number;

  private constructor(marks: ReadonlyMap<T, { readonly isIn: boolean }>, size: number) {
    this.#marks = marks;
    this.size = size;
  }

  static empty<T>(): LayeredSet<T> {
    return new LayeredSet<T>(new Map(), 0);
  }

  /** The same set with that value in it, or without it. */
  with(value: T, isIn: boolean): LayeredSet<T> {
    if (this.has(value) === isIn) return this;
    const marks = LayeredMap.fork(this.#marks);
    marks.set(value, { isIn });
    return new LayeredSet(marks, this.size + (isIn ? 1 : -1));
  }

  has(value: T): boolean {
    return this.#marks.get(value)?.isIn ?? false;
  }

  *values(): SetIterator<T> {
    for (const [value, { isIn }] of this.#marks) if (isIn) yield value;
  }

  *entries(): SetIterator<[T, T]> {
    for (const value of this.values()) yield [value, value];
  }

  keys(): SetIterator<T> {
    return this.values();
  }

  [Symbol.iterator](): SetIterator<T> {
    return this.values();
  }

  forEach(visit: (value: T, same: T, set: ReadonlySet<T>) => void): void {
    for (const value of this.values()) visit(value, value, this);
  }
}
