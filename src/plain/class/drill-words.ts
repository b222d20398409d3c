/** Lines that are commands during a quiz; a test keeps them apart from every answer. */
export const drillWords = {
  help: 'what can be typed',
  clock: 'how much time is left',
  idk: "I don't know",
  quit: 'leave; what is answered is kept, and the same code goes on',
} as const;

export type DrillWord = keyof typeof drillWords;

const isWord = (text: string): text is DrillWord => Object.hasOwn(drillWords, text);

/** The command a line is, when it is exactly one, in any case; `?` is help everywhere. */
export const drillWordOf = (line: string): DrillWord | undefined => {
  const text = line.trim().toLowerCase();
  if (text === '?') return 'help';
  return isWord(text) ? text : undefined;
};
