import { retrievability } from './forgetting.ts';
import type { CardMemory } from './memory.ts';
import {
  addSpans,
  changeFrom,
  type DayChanges,
  type PackedSpans,
  withSpan,
} from './packed-spans.ts';

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
 * Counts a card on all days at whose end it was known, and on those after them on which it stays so without another
 * answer.
 * @param first the day number of the first of the changes
 */
export const countKnown = (card: CardMemory, first: number, changes: DayChanges): void => {
  addSpans(card.known, card.firstDay - first, changes);
  changeFrom(changes, card.lastDay - first, 1);
  changeFrom(changes, knownUntil(card) - first, -1);
};
