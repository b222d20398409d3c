/** Lines that are commands and never answers, in plain and JSON mode; a test keeps them apart from every alias. */
export const commandWords = {
  help: 'what can be typed',
  hint: 'a hint: the family, then what to remember',
  choices: 'the choices of a question that is typed',
  idk: "I don't know",
  undo: 'take the last answer back',
  right: '"I was right": the last typed answer counts after all',
  sources: 'where the last answer is written down',
  quit: 'leave; everything is saved',
} as const;

export type CommandWord = keyof typeof commandWords;

/** The command a line is, when it is exactly one; `?` is help everywhere. */
export const commandOf = (line: string): CommandWord | undefined => {
  const word = line.trim().toLowerCase();
  if (word === '?') return 'help';
  return Object.hasOwn(commandWords, word) ? (word as CommandWord) : undefined;
};
