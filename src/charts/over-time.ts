import { eachKnownSpan } from '../memory/known-days.ts';
import type { CardMemory, Memory } from '../memory/memory.ts';
import { dayNumber, dayOfNumber } from '../memory/moment.ts';
import type { Item } from '../registry/item.ts';
import { waysNeeded } from '../schedule/known.ts';
import type { KnownOn } from './charts.ts';

type Asked = Pick<Item, 'directions' | 'cards'>;

/** What counts on the days of a chart, from the first to the last. */
interface Count {
  readonly first: number;
  readonly days: number;
  readonly known: Int32Array;
  /** By how much the number of met items grows on a day. */
  readonly met: Int32Array;
  /** How many of an item's cards are met and not known, as changes from day to day; all 0 between two items. */
  readonly shaky: Int8Array;
}

const emptyCount = (first: number, days: number): Count => ({
  first,
  days,
  known: new Int32Array(days),
  met: new Int32Array(days),
  shaky: new Int8Array(days + 1),
});

const mark = ({ first, days, shaky }: Count, from: number, end: number): void => {
  const [start, stop] = [Math.max(from - first, 0), Math.min(end - first, days)];
  if (start >= stop) return;
  shaky[start] = (shaky[start] ?? 0) + 1;
  shaky[stop] = (shaky[stop] ?? 0) - 1;
};

/** Marks the days on which a card was met and not known. */
const markShaky = (count: Count, card: CardMemory): void => {
  let next = card.firstDay;
  eachKnownSpan(card, (from, to) => {
    mark(count, next, from);
    next = to + 1;
  });
  mark(count, next, count.first + count.days);
};

/** Counts an item on each day since it was met; where all its met cards were known, and enough of them, as known. */
const countItem = (count: Count, item: Item, met: readonly CardMemory[]): void => {
  const { first, days, known, shaky } = count;
  const firstDays = met.map(({ firstDay }) => firstDay).sort((a, b) => a - b);
  const metOn = Math.max((firstDays[0] ?? 0) - first, 0);
  if (metOn >= days) return;
  count.met[metOn] = (count.met[metOn] ?? 0) + 1;
  for (const card of met) markShaky(count, card);
  const enoughOn = (firstDays[waysNeeded(item) - 1] ?? Number.POSITIVE_INFINITY) - first;
  let depth = 0;
  for (let day = metOn; day < days; day++) {
    depth += shaky[day] ?? 0;
    shaky[day] = 0;
    if (depth === 0 && day >= enoughOn) known[day] = (known[day] ?? 0) + 1;
  }
  shaky[days] = 0;
};

const metCards = (item: Asked, memory: Memory): readonly CardMemory[] =>
  item.directions.flatMap((direction) => memory.cards.get(item.cards[direction]) ?? []);

/** The first study day on which anything was answered; undefined when nothing ever was. */
const firstPractised = ({ days }: Memory): number | undefined => {
  let first = Number.POSITIVE_INFINITY;
  for (const day of days.keys()) first = Math.min(first, day);
  return Number.isFinite(first) ? first : undefined;
};

/**
 * How many of some items were met, and known by the rule of schedule/known.ts, at the end of each day from the first
 * practised one to today. The kept days tell it: no answer is looked at again.
 * @param today a study day, `2026-12-12`
 */
export const knownOverTime = (
  items: readonly Item[],
  memory: Memory,
  today: string,
): readonly KnownOn[] => {
  const first = firstPractised(memory);
  if (first === undefined) return [];
  const count = emptyCount(first, Math.max(0, dayNumber(today) - first + 1));
  for (const item of items) {
    const met = metCards(item, memory);
    if (met.length > 0) countItem(count, item, met);
  }
  let sum = 0;
  return Array.from(count.known, (known, at) => {
    sum += count.met[at] ?? 0;
    return { day: dayOfNumber(first + at), known, met: sum };
  });
};
