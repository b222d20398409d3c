/** From a value to a place in a drawing. */
export type Scale = (value: number) => number;

/** A scale from two values to two places; where the values are one, all stands at the first place. */
export const scaleOf =
  ([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale =>
  (value) =>
    high === low ? from : from + ((value - low) / (high - low)) * (to - from);

const steps = [1, 2, 2.5, 5, 10];

/** The smallest round step, of whole numbers, that parts 0 to `top` into at most `parts`. */
const stepFor = (top: number, parts: number): number => {
  const least = Math.max(1, top / parts);
  const unit = 10 ** Math.floor(Math.log10(least));
  const step = steps.map((each) => each * unit).find((each) => each >= least && each % 1 === 0);
  return step ?? 10 * unit;
};

/** Round values from 0 up to the first that is not below `top`, at most `parts` steps. */
export const roundTicks = (top: number, parts: number): readonly number[] => {
  const step = stepFor(top, parts);
  const count = Math.max(1, Math.ceil(top / step));
  return Array.from({ length: count + 1 }, (_, at) => at * step);
};
