import { distance } from '../grading/slip.ts';

/** `, did you mean "net+"?`, or nothing when no word is near. */
export const suggestion = (word: string, known: readonly string[]): string => {
  const wanted = word.toLowerCase();
  const near =
    known.find((other) => distance(wanted, other.toLowerCase()) <= 1) ??
    known.find((other) => wanted.length >= 2 && other.toLowerCase().startsWith(wanted)) ??
    known.find((other) => other.length >= 3 && wanted.startsWith(other.toLowerCase())) ??
    known.find((other) => wanted.length >= 3 && other.toLowerCase().includes(wanted));
  return near === undefined ? '' : `, did you mean "${near}"?`;
};
