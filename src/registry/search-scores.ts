import { worth } from './hit.ts';
import type { QueryWord } from './query.ts';
import type { Shelf } from './shelf.ts';
import { eachLineFrom, eachLineWith, endsAt, type TextLines } from './text-lines.ts';

/** Scores are kept in quarters, so that they are whole numbers: names of the registry count a quarter. */
export const quarters = 4;

/** Scores of one word, by place on a shelf. */
type Scores = Uint16Array;

const raise = (scores: Scores, at: number, score: number): void => {
  if (score > (scores[at] ?? 0)) scores[at] = score;
};

const scoreNames = (shelf: Shelf, { folded }: QueryWord, scores: Scores): void => {
  const { names, owners, share } = shelf;
  const rate = (line: number, start: number): true => {
    const isStart = start === names.starts[line];
    const isWhole = isStart && endsAt(names, start + folded.length);
    const score = isWhole ? worth.name : isStart ? worth.nameStart : worth.nameWithin;
    raise(scores, owners[line] ?? 0, score * share * quarters);
    return true;
  };
  // Within a name one letter says nothing.
  if (folded.length === 1) eachLineFrom(names, folded, rate);
  else eachLineWith(names, folded, rate);
};

/** Whether a sign belongs to a word of a text: a-z, 0-9 or +. */
const isOfWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 43;

const scoreWords = (lines: TextLines, plain: string, score: number, scores: Scores): void => {
  eachLineWith(lines, plain, (line, start) => {
    if (isOfWord(lines.text.charCodeAt(start - 1))) return false;
    raise(scores, line, score * quarters);
    return true;
  });
};

const scoreTexts = (shelf: Shelf, { plain, port }: QueryWord, scores: Scores): void => {
  if (plain === undefined) return;
  const { texts, called, asides, share } = shelf;
  scoreWords(texts, plain, worth.textWord * share, scores);
  if (asides) scoreWords(asides, plain, worth.asideWord, scores);
  // A number within a name is none of its ports.
  if (called && port === undefined) scoreWords(called, plain, worth.nameStart, scores);
};

const addBonus = (shelf: Shelf, { port }: QueryWord, scores: Scores): void => {
  if (port !== undefined) return;
  scores.forEach((score, at) => {
    if (score > 0) scores[at] = score + shelf.bonusOf(at) * quarters;
  });
};

const scoreRest = (shelf: Shelf, { port, transport }: QueryWord, scores: Scores): void => {
  for (let at = 0; at < shelf.size; at++) {
    if (port !== undefined) raise(scores, at, shelf.numberScore(at, port) * quarters);
    if (transport !== undefined && shelf.isOn(at, transport))
      raise(scores, at, worth.transport * quarters);
  }
};

const scoresOf = (shelf: Shelf, word: QueryWord): Scores => {
  const scores = new Uint16Array(shelf.size);
  scoreNames(shelf, word, scores);
  scoreTexts(shelf, word, scores);
  addBonus(shelf, word, scores);
  if (word.port !== undefined || word.transport !== undefined) scoreRest(shelf, word, scores);
  return scores;
};

/** Adds one more word's scores, and gives how many are left that fit all words. */
const addTo = (totals: Uint16Array, scores: Scores, isFirst: boolean): number => {
  let left = 0;
  for (let at = 0; at < totals.length; at++) {
    const [before, score] = [totals[at] ?? 0, scores[at] ?? 0];
    const fits = score > 0 && (isFirst || before > 0);
    totals[at] = fits ? before + score : 0;
    if (fits) left++;
  }
  return left;
};

/** The sum of the words' scores in quarters, by place on the shelf; 0 where one of them says nothing. */
export const totalsOf = (shelf: Shelf, words: readonly QueryWord[]): Uint16Array => {
  const totals = new Uint16Array(shelf.size);
  // Long words are rare: soon nothing is left, and then the others need not be looked for.
  const rarest = [...words].sort((a, b) => b.folded.length - a.folded.length);
  for (const [turn, word] of rarest.entries())
    if (addTo(totals, scoresOf(shelf, word), turn === 0) === 0) break;
  return totals;
};
