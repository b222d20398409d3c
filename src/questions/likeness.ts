/** Tells by one number which digits another has, and how often each: three bits a digit. */
const digitsOf = (digits: string): number => {
  let counted = 0;
  for (let at = 0; at < digits.length; at++) counted += 8 ** Number(digits[at]);
  return counted;
};

/** How alike two port numbers look, 0 (not at all) to about 30: a wrong choice should need a look. */
export const numberLikeness = (a: number, b: number): number => {
  const [left, right] = [String(a), String(b)];
  if (left.length !== right.length) return left.includes(right) || right.includes(left) ? 6 : 0;
  let differing = 0;
  for (let at = 0; at < left.length; at++) if (left[at] !== right[at]) differing++;
  const sameDigits = digitsOf(left) === digitsOf(right);
  const near = Math.abs(a - b) <= 2 ? 8 : 0;
  return 4 + near + (differing === 1 ? 10 : 0) + (sameDigits ? 14 : 0);
};

const sharedStart = (a: string, b: string, most: number): number => {
  let length = 0;
  while (length < most && length < a.length && a[length] === b[length]) length++;
  return length;
};

const sharedEnd = (a: string, b: string, most: number): number => {
  let length = 0;
  while (length < most && length < a.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
};

/** How alike two folded names look, 0 to about 25. */
export const nameLikeness = (a: string, b: string): number =>
  sharedStart(a, b, 4) * 3 + sharedEnd(a, b, 4) * 2 + (Math.abs(a.length - b.length) <= 2 ? 5 : 0);
