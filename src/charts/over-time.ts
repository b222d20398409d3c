import { countKnown } from '../memory/known-days.ts';
import type { CardMemory, Memory } from '../memory/memory.ts';
import { dayNumber, dayOfNumber } from '../memory/moment.ts';
import { changeFrom, type DayChanges } from '../memory/packed-spans.ts';
import type { Item } from '../registry/item.ts';
import { waysNeeded } from '../schedule/known.ts';
import type { KnownOn } from './charts.ts';

const metCards = ({ directions, cards }: Item, memory: Memory): readonly CardMemory[] =>
  directions.flatMap((direction) => memory.cards.get(cards[direction]) ?? []);

/** What is counted on the days of a chart, and what lies behind them. */
interface Counts {
  readonly first: number;
  readonly known: DayChanges;
  readonly met: DayChanges;
  /** How many of an item's cards are known, less those that are met; all 0 between two items. */
  readonly spare: DayChanges;
}

/** Counts an item on the days from one on at whose end all its met cards were known. */
const countTogether = (
  cards: readonly CardMemory[],
  enoughOn: number,
  { first, known, spare }: Counts,
): void => {
  for (const card of cards) {
    countKnown(card, first, spare);
    changeFrom(spare, card.firstDay - first, -1);
  }
  let [depth, before] = [0, 0];
  for (let day = 0; day < spare.length; day++) {
    depth += spare[day] ?? 0;
    const now = depth === 0 && day >= enoughOn - first ? 1 : 0;
    if (now !== before) known[day] = (known[day] ?? 0) + now - before;
    before = now;
  }
  spare.fill(0);
};

/** Counts an item from the day on which it was met, and as known while all its met cards are, and enough were met. */
const countItem = (item: Item, cards: readonly CardMemory[], counts: Counts): void => {
  const metOn = cards.map(({ firstDay }) => firstDay).sort((a, b) => a - b);
  changeFrom(counts.met, (metOn[0] ?? 0) - counts.first, 1);
  const enoughOn = metOn[waysNeeded(item) - 1];
  if (enoughOn === undefined) return;
  const [only] = cards;
  if (cards.length === 1 && only) countKnown(only, counts.first, counts.known);
  else countTogether(cards, enoughOn, counts);
};

/** So far back the days are told, ten years: a machine without a clock may have answered in 1970. */
const longest = 3653;

/** The first study day told of which anything was answered; undefined when nothing ever was. */
const firstTold = ({ days }: Memory, today: number): number | undefined => {
  let first = Number.POSITIVE_INFINITY;
  for (const day of days.keys()) first = Math.min(first, day);
  return Number.isFinite(first) ? Math.max(first, today - longest) : undefined;
};

const runningSums = ({ first, ...changes }: Counts, days: number): readonly KnownOn[] => {
  const sums: KnownOn[] = [];
  let [known, met] = [0, 0];
  for (let day = 0; day < days; day++) {
    known += changes.known[day] ?? 0;
    met += changes.met[day] ?? 0;
    sums.push({ day: dayOfNumber(first + day), known, met });
  }
  return sums;
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
  const changes = (): DayChanges => new Int32Array(days + 1);
  const counts = { first, known: changes(), met: changes(), spare: changes() };
  for (const item of items) {
    const cards = metCards(item, memory);
    if (cards.length > 0) countItem(item, cards, counts);
  }
  return runningSums(counts, days);
};
