/** Whether two must not follow each other. */
export type IsNear<T> = (one: T, other: T) => boolean;

/** The first that is near none of the last so many before it, or else of fewer; undefined where all are near the last. */
const nextAfter = <T>(
  before: readonly T[],
  left: readonly T[],
  isNear: IsNear<T>,
  reach: number,
): T | undefined => {
  for (let back = Math.min(reach, before.length); back > 0; back--) {
    const last = before.slice(-back);
    const next = left.find((each) => !last.some((other) => isNear(each, other)));
    if (next !== undefined) return next;
  }
  return before.length === 0 ? left[0] : undefined;
};

/** The last place from one on where it has no near neighbour; the end where there is none. */
const placeIn = <T>(each: T, placed: readonly T[], isNear: IsNear<T>, from: number): number => {
  for (let at = placed.length - 1; at >= from; at--) {
    const neighbours = placed.slice(Math.max(0, at - 1), at + 1);
    if (!neighbours.some((other) => isNear(each, other))) return at;
  }
  return placed.length;
};

/**
 * The same things in much the same order, with near ones so many places apart where that can be.
 * @param before what stands before them
 */
export const spreadAfter = <T>(
  before: readonly T[],
  things: readonly T[],
  isNear: IsNear<T>,
  reach: number,
): readonly T[] => {
  const placed = [...before];
  const left = [...things];
  while (left.length > 0) {
    const next = nextAfter(placed, left, isNear, reach);
    const [each] = left.splice(next === undefined ? 0 : left.indexOf(next), 1);
    if (each === undefined) break;
    const at = next === undefined ? placeIn(each, placed, isNear, before.length) : placed.length;
    placed.splice(at, 0, each);
  }
  return placed.slice(before.length);
};
