import type { Card } from '../registry/deck.ts';
import { type CardId, directions } from '../registry/item.ts';
import { retrievability } from './forgetting.ts';
import { wasKnownAtOnce } from './known-at-once.ts';
import type { CardMemory, Memory } from './memory.ts';
import { dayNumber, daysUntil, type Moment } from './moment.ts';

/** Due once the chance of recall has fallen to this. */
export const theta = 0.9;

const youngDays = 7;
const newOnFirstDay = 12;
const newPerDay = 8;
const missesThatStopNew = 5;
const eveDays = 2;

/** The cards that today holds for a deck, each list in the order to ask. */
export interface TodaysWork {
  readonly missed: readonly Card[];
  readonly due: readonly Card[];
  readonly fresh: readonly Card[];
}

/** The other directions of the items behind a card. */
export const siblingsOf = (card: Card): ReadonlySet<CardId> => {
  const ids = new Set(
    card.items.flatMap((item) => item.directions.map((direction) => item.cards[direction])),
  );
  ids.delete(card.id);
  return ids;
};

const isYoung = (memory: CardMemory | undefined): boolean => (memory?.stability ?? 0) < youngDays;

/** Chance of recall (0-1) of a met card at a moment. */
export const recallAt = (memory: CardMemory, now: Moment): number =>
  retrievability(memory, dayNumber(now.day) - memory.lastDay);

/**
 * How new cards come in: by stage (large decks only), one direction of every item first, then the next, the
 * weightier and easier first. Only a sort key: waves are not kept anywhere.
 */
const byWave = (memory: Memory): ((a: Card, b: Card) => number) => {
  const rank = (card: Card): number => directions.indexOf(card.direction);
  const difficulty = (card: Card): number => card.items[0]?.difficulty ?? 0;
  // Days on which the item was right in another direction: a later wave starts with what is half known.
  const success = (card: Card): number =>
    Math.max(0, ...[...siblingsOf(card)].map((id) => memory.cards.get(id)?.rightDays ?? 0));
  return (a, b) =>
    a.stage - b.stage ||
    rank(a) - rank(b) ||
    b.weight - a.weight ||
    (rank(a) === 0 ? 0 : success(b) - success(a)) ||
    difficulty(a) - difficulty(b) ||
    (a.id < b.id ? -1 : 1);
};

const recentDays = 2;

/**
 * Unmet cards that their item's other directions keep out by being asked day after day: after a week theirs is the
 * item's turn, else a card missed daily would keep its siblings out for ever.
 */
const keptOut = (unmet: readonly Card[], memory: Memory, today: number): readonly Card[] =>
  unmet.filter((card) => {
    const met = [...siblingsOf(card)].flatMap((id) => memory.cards.get(id) ?? []);
    const newest = Math.max(...met.map(({ firstDay }) => firstDay));
    const isBusy = met.some((other) => isYoung(other) && today - other.lastDay <= recentDays);
    return isBusy && today - newest >= youngDays;
  });

/** The last days before the exam that a list is learned for, and its own: what is new then would not stick. */
const isEve = ({ goal }: Memory, deck: string, now: Moment): boolean => {
  if (goal?.deck !== deck || goal.date === null) return false;
  const days = daysUntil(goal.date, now);
  return 0 <= days && days <= eveDays;
};

const isFirstDay = (memory: Memory, today: number): boolean =>
  [...memory.days.keys()].every((day) => day >= today);

/**
 * How many new cards may still be met on this day; those known at once take nobody's place. On the eve of the exam
 * there are none, but for who begins on it: all the rest would be nothing.
 */
const newAllowance = (memory: Memory, today: number, waiting: number, eve: boolean): number => {
  const first = isFirstDay(memory, today);
  if (waiting >= missesThatStopNew || (eve && !first)) return 0;
  let met = 0;
  for (const card of memory.cards.values())
    if (card.firstDay === today && !wasKnownAtOnce(card)) met++;
  return Math.max(0, (first ? newOnFirstDay : newPerDay) - met);
};

/** Met cards not answered on this study day that are due or still missed, the most at risk first. */
const byRisk = (cards: readonly Card[], memory: Memory, now: Moment): readonly Card[] => {
  const today = dayNumber(now.day);
  const recall = new Map<CardId, number>();
  for (const card of cards) {
    const known = memory.cards.get(card.id);
    if (!known || known.lastDay >= today) continue;
    const chance = recallAt(known, now);
    if (chance <= theta || known.missedAt !== null) recall.set(card.id, chance);
  }
  return cards
    .filter((card) => recall.has(card.id))
    .sort((a, b) => (recall.get(a.id) ?? 1) - (recall.get(b.id) ?? 1) || (a.id < b.id ? -1 : 1));
};

/**
 * Today's work of a deck as a pure function of memory and moment. The directions of one item never meet on one study
 * day while either is young (stability under 7 days): what was answered today or stands earlier in today's lists
 * keeps its siblings out until tomorrow, when theirs is the lower recall and so the earlier turn.
 * @param deck id of the list at hand: nothing new on the eve of its own exam
 */
export const todaysWork = (
  cards: readonly Card[],
  memory: Memory,
  now: Moment,
  deck: string,
): TodaysWork => {
  const today = dayNumber(now.day);
  const taken = new Set<CardId>();
  const isFree = (card: Card): boolean => {
    const own = memory.cards.get(card.id);
    for (const id of siblingsOf(card)) {
      const sibling = memory.cards.get(id);
      const meetsToday = taken.has(id) || sibling?.lastDay === today;
      if (meetsToday && (isYoung(own) || isYoung(sibling))) return false;
    }
    return true;
  };
  const take = (candidates: readonly Card[], most: number): readonly Card[] => {
    const chosen: Card[] = [];
    for (const card of candidates) {
      if (chosen.length >= most) break;
      if (!isFree(card)) continue;
      chosen.push(card);
      taken.add(card.id);
    }
    return chosen;
  };
  const waits = (card: Card): boolean => (memory.cards.get(card.id)?.missedAt ?? null) !== null;
  const waiting = cards.filter(waits);
  const missedAt = (card: Card): number => memory.cards.get(card.id)?.missedAt ?? 0;
  const missedToday = waiting
    .filter((card) => memory.cards.get(card.id)?.lastDay === today)
    .sort((a, b) => missedAt(a) - missedAt(b));
  const unmet = cards.filter((card) => !memory.cards.has(card.id)).sort(byWave(memory));
  const eve = isEve(memory, deck, now);
  const allowance = newAllowance(memory, today, waiting.length, eve);
  const late = take(keptOut(unmet, memory, today), allowance);
  // Misses of earlier days take their turn by risk, so that one missed daily cannot keep its siblings out for ever.
  const atRisk = take(byRisk(cards, memory, now), cards.length);
  const missed = [...missedToday, ...atRisk.filter(waits)];
  const due = atRisk.filter((card) => !waits(card));
  const fresh = take(
    unmet.filter((card) => !taken.has(card.id)),
    allowance - late.length,
  );
  return { missed, due, fresh: [...late, ...fresh] };
};
