const isLetter = (sign: string | undefined): boolean => sign !== undefined && /\p{L}/u.test(sign);

const sharedStart = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
};

/**
 * Damerau distance between two folded words as far as it matters: 0, 1, or 2 for "2 or more". One edit is an
 * insertion, a deletion, a substitution or a swap of neighbours.
 */
export const distance = (a: string, b: string): 0 | 1 | 2 => {
  if (a === b) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return 2;
  const at = sharedStart(short, long);
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1) ? 1 : 2;
  if (short.slice(at + 1) === long.slice(at + 1)) return 1;
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return swapped && short.slice(at + 2) === long.slice(at + 2) ? 1 : 2;
};

/** Whether the one edit between two words at distance 1 leaves every digit (and `+`) alone. */
export const touchesLettersOnly = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const at = sharedStart(short, long);
  if (short.length < long.length) return isLetter(long[at]);
  const swapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short[at] !== long[at];
  const touched = swapped && short.slice(at + 1) !== long.slice(at + 1) ? [0, 1] : [0];
  return touched.every((i) => isLetter(short[at + i]) && isLetter(long[at + i]));
};

const fewestLetters = 5;

/** Long enough for a slip to be told from another word: five letters. */
export const isLongEnough = (word: string): boolean =>
  (word.match(/\p{L}/gu) ?? []).length >= fewestLetters;
