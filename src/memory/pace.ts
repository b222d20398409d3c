import type { Direction } from '../registry/item.ts';
import type { Shell } from './events.ts';

/** The last times of right answers of one kind, in milliseconds, oldest first. */
export type Pace = readonly number[];

const kept = 100;
const fewest = 20;
const longestMs = 30_000;

/** Answers of one kind take alike long: way of asking, form, length of the answer given, and what it is typed into. */
export const paceClass = (
  direction: Direction,
  form: 'choice' | 'typed',
  shell: Shell,
  answer: string,
): string => {
  const length = answer.length <= 3 ? 'short' : answer.length <= 6 ? 'middle' : 'long';
  return `${direction}/${form}/${shell}/${form === 'choice' ? 'any' : length}`;
};

export const addToPace = (pace: Pace, ms: number): Pace =>
  pace.length < kept ? [...pace, ms] : pace.map((_, at) => pace[at + 1] ?? ms);

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/**
 * An answer's time as a multiple of the learner's own median, or undefined when it tells nothing: under 20
 * samples, over 30 s, focus lost, or not measured.
 */
export const relativeTime = (pace: Pace, ms: number | null, blur: boolean): number | undefined => {
  if (ms === null || blur || ms > longestMs || pace.length < fewest) return undefined;
  const usual = median(pace);
  return usual > 0 ? ms / usual : undefined;
};
