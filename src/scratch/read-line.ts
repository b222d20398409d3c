import { safeText } from '../grading/safe-text.ts';
import { fold } from '../registry/names.ts';
import type { Entry, Listing, Reading, Unread, WrongEntry } from './entry.ts';
import { factsOf } from './facts.ts';
import { besideOf, matchOf } from './match.ts';
import { pairsOn, pairsWithin, type Split, splitsOf } from './split-line.ts';

/** A split as something that is true. */
const trueSplit = (listing: Listing, split: Split, text: string): Entry | undefined => {
  const match = matchOf(listing, split);
  if (match) return { ...match, text };
  const is = besideOf(listing, split);
  return is === undefined ? undefined : { verdict: 'beside', text, is };
};

const wrongSplit = (listing: Listing, split: Split, text: string): WrongEntry => ({
  verdict: 'wrong',
  text,
  ports: split.ports.ports,
  name: split.name,
  facts: factsOf(listing, split),
});

/** What is wrong with a line is looked for in so many readings of it: nobody writes one that has more. */
const mostTold = 6;

const kindness: readonly Entry['verdict'][] = ['right', 'slip', 'partly', 'beside'];

/** A line judged the kindest way it can be read; where all are wrong, by a name that is known. */
const judgeSplits = (
  listing: Listing,
  splits: readonly Split[],
  text: string,
): Entry | undefined => {
  const all = splits.flatMap((split) => trueSplit(listing, split, text) ?? []);
  const best = kindness.flatMap((verdict) => all.find((entry) => entry.verdict === verdict) ?? []);
  if (best[0]) return best[0];
  const wrong = splits.slice(0, mostTold).map((split) => wrongSplit(listing, split, text));
  return wrong.find(({ facts }) => facts.named) ?? wrong[0];
};

/** A name alone, even one with a number in it: `pop 3`. */
const isName = ({ catalog }: Listing, text: string): boolean =>
  catalog.itemsByName.has(fold(text)) || catalog.otherNames.has(fold(text));

/** One pair; what it lacks, when it is none. */
const readPair = (listing: Listing, text: string): Entry | Unread => {
  if (isName(listing, text)) return 'number';
  const entry = judgeSplits(listing, splitsOf(text), text);
  return entry ?? (splitsOf(`${text} x`).length > 0 ? 'name' : 'number');
};

const readText = (listing: Listing, text: string): readonly (Entry | Unread)[] => {
  const whole = readPair(listing, text);
  if (typeof whole !== 'string' && whole.verdict !== 'wrong') return [whole];
  const pairs = pairsWithin(text);
  return pairs.length > 1 ? pairs.map((pair) => readPair(listing, pair)) : [whole];
};

/**
 * Reads a line as people write it on paper, number and name in either order, one pair or several, and judges it by
 * the rules of every typed answer. A line with a part that is no pair is not taken at all.
 */
export const readLine = (line: string, listing: Listing): Reading => {
  const text = safeText(line.normalize('NFKC'));
  const read = pairsOn(text).flatMap((pair) => readText(listing, pair));
  const unread = read.find((entry) => typeof entry === 'string');
  if (unread !== undefined) return { unread };
  const entries = read.filter((entry) => typeof entry !== 'string');
  return entries.length > 0 ? { entries } : { unread: 'number' };
};
