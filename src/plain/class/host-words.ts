/** Lines that are commands while a class is held; what stands in capitals is filled in. */
export const hostWords = {
  help: 'what can be typed',
  next: 'on: the first question, its answer, the board, the next question',
  pause: 'the clock stands still, and nobody can answer',
  resume: 'the clock runs again',
  extend: '15 seconds more for this question',
  skip: 'leave this question; it counts for nobody',
  'void 3': 'question 3 counts for nobody',
  students: 'who is in, and who has dropped out',
  'rename NAME to NEW': 'another name for a student',
  'time NAME 50': '50 per cent more time for a student; 0 takes it back',
  'kick NAME': 'remove a student from the room',
  lock: 'nobody else can join',
  unlock: 'students can join again',
  board: 'the best so far',
  end: 'end the quiz for everybody and see what the class missed',
  quit: 'leave; portquiz host --resume goes on',
} as const;

type Filled = 'void 3' | 'rename NAME to NEW' | 'time NAME 50' | 'kick NAME';
type Plain = Exclude<keyof typeof hostWords, Filled>;

/** What a line asks for. */
export type HostWord =
  | { readonly word: Plain }
  /** @property place from 0 */
  | { readonly word: 'void'; readonly place: number }
  /** @property names where the line could be cut: of several that stand for somebody the first one counts */
  | { readonly word: 'rename'; readonly names: readonly (readonly [old: string, fresh: string])[] }
  | { readonly word: 'time'; readonly name: string; readonly extra: number }
  | { readonly word: 'kick'; readonly name: string };

const filled: readonly Filled[] = ['void 3', 'rename NAME to NEW', 'time NAME 50', 'kick NAME'];

const isPlain = (text: string): text is Plain =>
  Object.hasOwn(hostWords, text) && !filled.some((form) => form === text);

const firstWord = (text: string): string => text.trim().split(/\s/, 1)[0]?.toLowerCase() ?? '';

/** How a command is written that was typed in another form; undefined for a line that begins with none. */
export const formMeant = (line: string): string | undefined => {
  const word = firstWord(line);
  return Object.keys(hostWords).find((form) => firstWord(form) === word);
};

/** Every way to read "A to B to C": a name may hold the word. */
const cutAtTo = (text: string): readonly (readonly [string, string])[] =>
  Array.from(text.matchAll(/ to /gi), ({ index }) => [
    text.slice(0, index).trim(),
    text.slice(index + ' to '.length).trim(),
  ]);

/** The command a line is; undefined for any other line. `?` is help everywhere. */
export const hostWordOf = (line: string): HostWord | undefined => {
  const text = line.trim().replace(/\s+/g, ' ');
  const small = text.toLowerCase();
  if (small === '?') return { word: 'help' };
  if (isPlain(small)) return { word: small };
  const place = /^void (\d{1,4})$/.exec(small)?.[1];
  if (place !== undefined) return { word: 'void', place: Number(place) - 1 };
  const [, name, percent] = /^time (.+) (\d{1,3}) ?%?$/i.exec(text) ?? [];
  if (name !== undefined) return { word: 'time', name, extra: Number(percent) / 100 };
  const kicked = /^kick (.+)$/i.exec(text)?.[1];
  if (kicked !== undefined) return { word: 'kick', name: kicked };
  const renamed = /^rename (.+)$/i.exec(text)?.[1];
  const names = renamed === undefined ? [] : cutAtTo(renamed);
  return names.length > 0 ? { word: 'rename', names } : undefined;
};
