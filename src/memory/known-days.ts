import { retrievability } from './forgetting.ts';
import type { CardMemory } from './memory.ts';
import { endsOf, type PackedSpans, withSpan } from './packed-spans.ts';

/** Chance of recall (0-1) from which on a card is said to be known. */
export const knownFrom = 0.9;

/** A stability is the days to that chance; what rounding makes of it can only tell so near to the next whole day. */
const nearlyADay = 0.99;

/** How many study days after the answer that counted last a card is still known. */
const daysKnown = (card: CardMemory): number => {
  const days = Math.floor(card.stability);
  if (card.stability - days < nearlyADay) return days;
  return retrievability(card, days + 1) >= knownFrom ? days + 1 : days;
};

/** The day after those on which a card stays known without another answer, by what its last day says. */
const knownUntil = (card: CardMemory): number =>
  card.missedAt === null ? card.lastDay + daysKnown(card) + 1 : card.lastDay;

/** The days before an answer on a later day than its last at whose end a card was known, counted from its first. */
export const closedDays = (card: CardMemory, day: number): PackedSpans => {
  const { known, firstDay, lastDay } = card;
  const end = Math.min(knownUntil(card), day);
  return end > lastDay ? withSpan(known, lastDay - firstDay, end - firstDay) : known;
};

/**
 * When a card was known, and as far as it stays so: day numbers, in turn the first day of a span and the one after its
 * last. Two spans never touch. The list is the caller's own.
 */
export const knownEnds = (card: CardMemory): number[] => {
  const { known, firstDay, lastDay } = card;
  const ends = endsOf(known, firstDay);
  const until = knownUntil(card);
  if (until === lastDay) return ends;
  if (ends.at(-1) === lastDay) ends.pop();
  else ends.push(lastDay);
  ends.push(until);
  return ends;
};
