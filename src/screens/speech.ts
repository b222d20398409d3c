/** What is heard: sentences in order, the keys, and last of all the line that changes while keys are pressed. */
export interface Speech {
  readonly lines: readonly string[];
  readonly changing?: string | undefined;
}

export const choiceLine = (rows: readonly string[], cursor: number | undefined): string =>
  cursor === undefined ? 'Your choice:' : `Your choice: ${rows[cursor] ?? ''}`;
