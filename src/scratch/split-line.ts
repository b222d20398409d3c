import { type PortAnswer, parsePortAnswer } from '../grading/ports.ts';

/** One way of reading a line: its numbers, and the rest as a name. */
export interface Split {
  readonly ports: PortAnswer;
  /** The numbers as written. */
  readonly written: string;
  readonly name: string;
}

interface Word {
  readonly start: number;
  readonly end: number;
  /** A number, a transport, or one of the small words that go with them. */
  readonly isNumberish: boolean;
}

/** What stands between a number and a name. A dot is one only at the end of a word: h.323 is a name. */
const words = /[^\s:=,;|/()[\]<>\u2190-\u21FF\u2010-\u2015\u2212-]+/gu;
const edges = /^[\s\p{P}\p{S}]+|[\s:=,;|/([<>.!?\u2190-\u21FF\u2010-\u2015\u2212-]+$/gu;
const connecting = /\b(?:is|are|use|uses|at|for)\b/gi;

/** More numbers than any service has need no reading. */
const mostNumberish = 8;

const hasNumber = (text: string): boolean => parsePortAnswer(text) !== undefined;

/** "22", "tcp", "port", "to", "is": with a number beside it, it says nothing of a name. */
const isNumberish = (word: string): boolean =>
  word.toLowerCase() === 'to' || hasNumber(`1 ${word.replace(connecting, '')}`);

const wordsIn = (text: string): readonly Word[] =>
  [...text.matchAll(words)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    isNumberish: isNumberish(word),
  }));

/** How many of the words in a row are such that go with numbers. */
const run = (some: readonly Word[]): number => {
  const end = some.findIndex((word) => !word.isNumberish);
  return Math.min(mostNumberish, end < 0 ? some.length : end);
};

const trimmed = (text: string): string => text.replace(edges, '');

/** The line read with so many words before the name, and behind it. */
const splitAt = (
  text: string,
  found: readonly Word[],
  before: number,
  behind: number,
): Split | undefined => {
  const [first, last] = [found[before], found[found.length - 1 - behind]];
  if (!first || !last) return undefined;
  const written = [text.slice(0, first.start), text.slice(last.end)].map(trimmed).join(' ').trim();
  const ports = parsePortAnswer(written.replace(connecting, ' '));
  // Up to the next word: a closing bracket belongs to the name.
  const next = found[found.length - behind];
  const name = trimmed(text.slice(first.start, next?.start ?? text.length));
  return ports && name !== '' ? { ports, written, name } : undefined;
};

/**
 * Every way of reading a line as numbers and a name, in either order, with whatever stands between: `22 ssh`,
 * `ssh: 22/tcp`, `tcp 443 = https`, `137-139 netbios`, `pop 3 110`. The shortest names come first. Empty when the
 * line lacks one of the two.
 */
export const splitsOf = (text: string): readonly Split[] => {
  if (hasNumber(trimmed(text))) return [];
  const found = wordsIn(text);
  const [front, back] = [run(found), run([...found].reverse())];
  const splits: { readonly split: Split; readonly taken: number }[] = [];
  for (let before = 0; before <= front; before++) {
    for (let behind = 0; behind <= back && before + behind < found.length; behind++) {
      const split = before + behind > 0 ? splitAt(text, found, before, behind) : undefined;
      if (split) splits.push({ split, taken: before + behind });
    }
  }
  return splits.sort((a, b) => b.taken - a.taken).map(({ split }) => split);
};

const isPair = (text: string): boolean => {
  const found = wordsIn(text);
  return (
    found.some((word) => !word.isNumberish) &&
    hasNumber(
      found
        .flatMap(({ start, end, isNumberish: yes }) => (yes ? [text.slice(start, end)] : []))
        .join(' '),
    )
  );
};

/** The pairs of a text that is none as a whole: `22 ssh 23 telnet`, numbers and names by turns. */
export const pairsWithin = (text: string): readonly string[] => {
  const found = wordsIn(text);
  const turns = found.filter(({ isNumberish: now }, at) => found[at - 1]?.isNumberish !== now);
  if (turns.length < 4 || turns.length % 2 === 1) return [text];
  const starts = turns.filter((_, at) => at % 2 === 0).map(({ start }) => start);
  return starts.map((start, at) => trimmed(text.slice(start, starts[at + 1])));
};

/** The pairs on one line, at semicolons always, at commas where each part is a pair. */
export const pairsOn = (line: string): readonly string[] =>
  line
    .split(';')
    .filter((part) => part.trim() !== '')
    .flatMap((part) => {
      const parts = part.split(',');
      return parts.length > 1 && parts.every(isPair) ? parts : [part];
    })
    .map((part) => part.trim());
