/** Lines that are commands during a timed test; a test keeps them apart from every answer. */
export const examWords = {
  help: 'what can be typed',
  'go back': 'the question before',
  'go on': 'the next question, unanswered',
  'go 12': 'question 12',
  flag: 'mark the question to come back to, or take the mark off',
  overview: 'which are answered, blank and flagged',
  clock: 'how much time is left',
  'hand in': 'end the test and see the report',
  idk: "I don't know",
  quit: 'leave; the test rests, and its clock with it',
} as const;

/** What a line asks for during a test; undefined where it is an answer, or nothing. */
export type ExamWord =
  | { readonly word: Exclude<keyof typeof examWords, 'go 12'> }
  | { readonly word: 'go'; readonly place: number };

const isWord = (text: string): text is Exclude<keyof typeof examWords, 'go 12'> =>
  text !== 'go 12' && Object.hasOwn(examWords, text);

/** The command a line is, when it is exactly one, in any case; `?` is help everywhere. */
export const examWordOf = (line: string): ExamWord | undefined => {
  const text = line.trim().toLowerCase().replace(/\s+/g, ' ');
  if (text === '?') return { word: 'help' };
  const place = /^go (\d{1,3})$/.exec(text)?.[1];
  if (place !== undefined) return { word: 'go', place: Number(place) };
  return isWord(text) ? { word: text } : undefined;
};
