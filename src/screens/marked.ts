import type { QueryWord } from '../registry/query.ts';
import type { Piece } from './text-line.tsx';

interface Span {
  readonly start: number;
  readonly end: number;
}

const isSign = (sign: string): boolean => /[\p{L}\p{N}+]/u.test(sign);

/** Where a word begins in a text, before one where it stands within another. */
const plainAt = (text: string, word: string): number => {
  let within = -1;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !isSign(text.charAt(at - 1))) return at;
    if (within < 0) within = at;
  }
  return word.length > 1 ? within : -1;
};

/** Where a folded word stands in a text that has hyphens and spaces in it: "mssql" in "ms-sql-s". */
const foldedIn = (text: string, folded: string): Span | undefined => {
  const places = Array.from(text, (_, at) => at).filter((at) => isSign(text.charAt(at)));
  const at = places
    .map((place) => text.charAt(place))
    .join('')
    .indexOf(folded);
  const [start, last] = [places[at], places[at + folded.length - 1]];
  return at < 0 || start === undefined || last === undefined ? undefined : { start, end: last + 1 };
};

const spanOf = (text: string, { folded, plain }: QueryWord): Span | undefined => {
  const lower = text.toLowerCase();
  const word = plain ?? folded;
  const at = plainAt(lower, word);
  if (at >= 0) return { start: at, end: at + word.length };
  return folded.length > 1 && folded.length < lower.length ? foldedIn(lower, folded) : undefined;
};

/** Whether a word is to be seen in a text. */
export const shows = (text: string, word: QueryWord): boolean => spanOf(text, word) !== undefined;

/** Where the first of some words stands; -1 where none does. */
export const firstMatch = (text: string, words: readonly QueryWord[]): number => {
  const starts = words.flatMap((word) => spanOf(text, word)?.start ?? []);
  return starts.length === 0 ? -1 : Math.min(...starts);
};

/** A text in pieces, those that match the words in bold. */
export const marked = (
  text: string,
  words: readonly QueryWord[],
  look: Omit<Piece, 'text'>,
): readonly Piece[] => {
  const spans = words.flatMap((word) => spanOf(text, word) ?? []).sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) pieces.push({ text: text.slice(at, start), ...look });
    if (end > at)
      pieces.push({ text: text.slice(Math.max(at, start), end), ...look, bold: true, dim: false });
    at = Math.max(at, end);
  }
  if (at < text.length) pieces.push({ text: text.slice(at), ...look });
  return pieces;
};
