const minute = 60_000;

/** "20 min", "no clock": a time for a test, in short. */
export const sayMinutes = (minutes: number | null): string =>
  minutes === null ? 'no clock' : `${minutes} min`;

/** "14 min left", "50 s left": the time left as it is shown beside a question. */
export const leftInShort = (ms: number): string =>
  ms >= minute ? `${Math.round(ms / minute)} min left` : `${Math.round(ms / 1000)} s left`;

/** "3 are not answered. ${key} again hands it in.": asked once. */
export const sayBlank = (count: number, key: string): string =>
  `${count} ${count === 1 ? 'is' : 'are'} not answered. ${key} again hands it in.`;

/** "n again leaves the 12 answers.": asked once before another test is begun. */
export const sayLeaves = (count: number, key: string): string =>
  `${key} again leaves the ${count === 1 ? 'one answer' : `${count} answers`}.`;
