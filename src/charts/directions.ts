import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import { type Card, type Deck, extraCardsOf } from '../registry/deck.ts';
import { type Direction, directions, extraDirections } from '../registry/item.ts';
import { recallAt } from '../schedule/agenda.ts';
import { knownFrom } from '../schedule/known.ts';
import type { DirectionChart } from './charts.ts';
import { scoreOn } from './score.ts';

const chartOf = (
  direction: Direction,
  cards: readonly Card[],
  memory: Memory,
  now: Moment,
): DirectionChart => {
  const met = cards.flatMap(({ id }) => memory.cards.get(id) ?? []);
  const known = met.filter((card) => card.missedAt === null && recallAt(card, now) >= knownFrom);
  const score = scoreOn(
    cards.map(({ id }) => id),
    memory,
  );
  return { direction, known: known.length, met: met.length, total: cards.length, score };
};

const wasAsked = ({ items }: Deck, direction: Direction, { cards }: Memory): boolean =>
  items.some(({ item }) => cards.has(item.cards[direction]));

/**
 * A list by way of asking: its own ones as far as it has questions of them, and the further ones that were asked.
 * @param cards the list's own
 */
export const directionCharts = (
  deck: Deck,
  cards: readonly Card[],
  memory: Memory,
  now: Moment,
): readonly DirectionChart[] => {
  const main = directions.map((direction) =>
    chartOf(
      direction,
      cards.filter((card) => card.direction === direction),
      memory,
      now,
    ),
  );
  const extra = extraDirections
    .filter((direction) => wasAsked(deck, direction, memory))
    .map((direction) => chartOf(direction, extraCardsOf(deck, direction), memory, now));
  return [...main.filter(({ total }) => total > 0), ...extra.filter(({ met }) => met > 0)];
};
