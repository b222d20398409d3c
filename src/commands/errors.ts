/** Bad input: one line that says what, where and how to mend it. The process ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A plain "no" (nothing due, judged wrong, no hit): the process ends with 1. */
export const exitNo = 1;
export const exitBadInput = 2;
