import { knownEnds } from '../memory/known-days.ts';
import type { CardMemory, Memory } from '../memory/memory.ts';
import { dayNumber, dayOfNumber } from '../memory/moment.ts';
import type { Item } from '../registry/item.ts';
import { waysNeeded } from '../schedule/known.ts';
import type { KnownOn } from './charts.ts';
import { commonDays, type Spans } from './common-days.ts';

const metCards = ({ directions, cards }: Item, memory: Memory): readonly CardMemory[] =>
  directions.flatMap((direction) => memory.cards.get(cards[direction]) ?? []);

/** The days on which a card keeps no item from being known: before it was met, and while it is known. */
const freeDays = (card: CardMemory): Spans => {
  const ends = knownEnds(card);
  if (ends[0] === card.firstDay) ends[0] = 0;
  else ends.unshift(0, card.firstDay);
  return ends;
};

/** By how much a count changes, day by day. */
type Changes = Int32Array;

/** Counts one more on the days of some spans, but for those before a day; the first of the count is day number `first`. */
const addDays = (count: Changes, first: number, spans: Spans, from: number): void => {
  for (let at = 0; at < spans.length; at += 2) {
    const begin = spans[at] ?? 0;
    const end = spans[at + 1] ?? 0;
    if (end <= from) continue;
    const start = Math.max(begin, from, first) - first;
    if (end <= first) continue;
    if (start < count.length) count[start] = (count[start] ?? 0) + 1;
    if (end - first < count.length) count[end - first] = (count[end - first] ?? 0) - 1;
  }
};

/** Counts an item from the day on which it was met, and as known while all its met cards are, and enough were met. */
const countItem = (
  item: Item,
  cards: readonly CardMemory[],
  first: number,
  { known, met }: { readonly known: Changes; readonly met: Changes },
): void => {
  const metOn = cards.map(({ firstDay }) => firstDay).sort((a, b) => a - b);
  addDays(met, first, [metOn[0] ?? 0, Number.POSITIVE_INFINITY], 0);
  const enoughOn = metOn[waysNeeded(item) - 1];
  if (enoughOn === undefined) return;
  addDays(known, first, cards.map(freeDays).reduce(commonDays), enoughOn);
};

/** So far back the days are told, ten years: a machine without a clock may have answered in 1970. */
const longest = 3653;

/** The first study day told of which anything was answered; undefined when nothing ever was. */
const firstTold = ({ days }: Memory, today: number): number | undefined => {
  let first = Number.POSITIVE_INFINITY;
  for (const day of days.keys()) first = Math.min(first, day);
  return Number.isFinite(first) ? Math.max(first, today - longest) : undefined;
};

/**
 * How many of some items were met, and known by the rule of schedule/known.ts, at the end of each day from the first
 * practised one to today, ten years at the most. The days that the fold keeps tell it: no answer is looked at again.
 * @param today a study day, `2026-12-12`
 */
export const knownOverTime = (
  items: readonly Item[],
  memory: Memory,
  today: string,
): readonly KnownOn[] => {
  const first = firstTold(memory, dayNumber(today));
  if (first === undefined) return [];
  const days = Math.max(0, dayNumber(today) - first + 1);
  const changes = { known: new Int32Array(days), met: new Int32Array(days) };
  for (const item of items) {
    const cards = metCards(item, memory);
    if (cards.length > 0) countItem(item, cards, first, changes);
  }
  let known = 0;
  let met = 0;
  return Array.from(changes.known, (more, at) => {
    known += more;
    met += changes.met[at] ?? 0;
    return { day: dayOfNumber(first + at), known, met };
  });
};
