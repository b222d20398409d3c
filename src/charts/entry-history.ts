import type { Memory } from '../memory/memory.ts';
import { dayNumber, daysLater, type Moment } from '../memory/moment.ts';
import type { Item } from '../registry/item.ts';
import { type Level, levelOf } from '../schedule/known.ts';
import type { Entry } from './entry.ts';
import { historyOf, type ItemHistory } from './item-history.ts';

/** The learner's own history with an item, as of now. */
export interface OwnHistory extends ItemHistory {
  readonly item: Item;
  readonly level: Level;
  /** Study days of the first answer and the last one; undefined for an item not met. */
  readonly firstDay: string | undefined;
  readonly lastDay: string | undefined;
  /** The study day it is asked next; undefined while that is not planned. */
  readonly next: string | undefined;
}

/** Asked under its own name, and not only by a number that it shares with another. */
const isMet = (item: Item, { cards }: Memory): boolean =>
  item.directions.some(
    (way) => cards.has(item.cards[way]) && item.cards[way].startsWith(`${item.id}:`),
  );

/** The items of an entry that the learner has met, and where that is none the first of them: not met yet. */
const toldItems = ({ services, bare }: Entry, memory: Memory): readonly Item[] => {
  const items = [...services.flatMap(({ items: asked }) => asked), ...bare];
  const met = items.filter((item) => isMet(item, memory));
  return met.length > 0 ? met : items.slice(0, 1);
};

/**
 * What the learner's answers to an entry come to, item by item.
 * @param next gives the study day an item is asked next
 */
export const historiesOf = (
  entry: Entry,
  memory: Memory,
  now: Moment,
  next: (item: Item) => string | undefined,
): readonly OwnHistory[] =>
  toldItems(entry, memory).map((item) => {
    const met = item.directions.flatMap((way) => memory.cards.get(item.cards[way]) ?? []);
    const dayOf = (day: number): string | undefined =>
      met.length === 0 ? undefined : daysLater(now, day - dayNumber(now.day)).day;
    return {
      ...historyOf(item, memory),
      item,
      level: levelOf(item, memory, now),
      firstDay: dayOf(Math.min(...met.map(({ firstDay }) => firstDay))),
      lastDay: dayOf(Math.max(...met.map(({ lastDay }) => lastDay))),
      next: met.length === 0 ? undefined : next(item),
    };
  });
