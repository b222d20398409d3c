// The page does not know its fonts, so it reckons with a wide one: DejaVu Sans has 0.6 of its size for a letter, bold 0.7.
const letterWidths = { usual: 7.8, bold: 9, small: 7.2 } as const;

/** About how wide words are in a drawing, in its units; rather too wide than too narrow. */
export const wordsWidth = (words: string, look: keyof typeof letterWidths = 'usual'): number =>
  [...words].length * letterWidths[look];

/** The width of the widest of some words. */
export const widest = (all: readonly string[], look: keyof typeof letterWidths = 'usual'): number =>
  Math.max(0, ...all.map((words) => wordsWidth(words, look)));

/** Words cut so that they fit a width, with a sign that says so. */
export const fitted = (words: string, width: number): string => {
  const signs = [...words];
  const room = Math.max(1, Math.floor(width / letterWidths.usual));
  return signs.length <= room
    ? words
    : `${signs
        .slice(0, room - 1)
        .join('')
        .trimEnd()}…`;
};
