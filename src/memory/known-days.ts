import { retrievability } from './forgetting.ts';
import type { CardMemory } from './memory.ts';
import { eachSpan, type PackedSpans, type Span, withSpan } from './packed-spans.ts';

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

/** What its last day says: from then on known for some days, not at all while a miss waits. Days count from its first. */
const latestSpan = (card: CardMemory): Span | undefined => {
  if (card.missedAt !== null) return undefined;
  const from = card.lastDay - card.firstDay;
  return { from, to: from + daysKnown(card) };
};

/** The days before an answer on a later day than its last on which a card was known at the day's end. */
export const knownUntil = (card: CardMemory, day: number): PackedSpans => {
  const span = latestSpan(card);
  if (!span) return card.known;
  const yesterday = day - 1 - card.firstDay;
  return withSpan(card.known, { from: span.from, to: Math.min(span.to, yesterday) });
};

/**
 * Calls back for the spans of days (day numbers) at whose end a card was known, in order, with a day between each two.
 * The last one reaches as far as it stays known without another answer.
 */
export const eachKnownSpan = (
  card: CardMemory,
  visit: (from: number, to: number) => void,
): void => {
  const latest = latestSpan(card);
  const { firstDay } = card;
  eachSpan(latest ? withSpan(card.known, latest) : card.known, (from, to) =>
    visit(firstDay + from, firstDay + to),
  );
};
