import type { QuestionSource } from '../questions/ask.ts';
import { createRandom } from '../questions/random.ts';
import { type Card, cardsOf } from '../registry/deck.ts';
import { type CardId, type Direction, directions, type Item } from '../registry/item.ts';
import type { Ground } from './ground.ts';
import { makeBeside, type Turn } from './guise.ts';
import { classic, type Rivalry, stillMixedUp, stubborn } from './rivals.ts';

/** Two items told apart in one way of asking; one turn alone where the other is not in the list. */
export interface Pair {
  readonly items: readonly [Item, Item];
  readonly turns: readonly Turn[];
}

const mostProbes = 60;

/** Whether every question of a card about an item shows a rival: of a group each member is looked at. */
const alwaysShows = (card: Card, item: Item, rival: Item, source: QuestionSource): boolean => {
  const members = card.direction === 'number-to-service' ? item.ports.length : 1;
  const seen = new Set<number>();
  for (let probe = 0; probe < mostProbes && seen.size < members; probe++) {
    const { key, options, ...made } = makeBeside(card, rival, source, createRandom(probe));
    if (made.item.id !== item.id || !options.some((option) => option.item === rival.id))
      return false;
    seen.add(key.kind === 'names' ? key.port.number : 0);
  }
  return true;
};

type CardsById = ReadonlyMap<CardId, Card>;

const turnsIn = (
  { items: [one, other] }: Rivalry,
  direction: Direction,
  cards: CardsById,
  ground: Ground,
): readonly Turn[] => {
  const sides = [
    [one, other],
    [other, one],
  ] as const;
  if (one.cards[direction] === other.cards[direction]) return [];
  return sides.flatMap(([item, rival]): readonly Turn[] => {
    const card = cards.get(item.cards[direction]);
    return card && alwaysShows(card, item, rival, ground)
      ? [{ card, guise: { as: 'pair', rival } }]
      : [];
  });
};

/** Told apart in one way of asking: `whole` where each of the two that is in the list is asked. */
interface Way {
  readonly pair: Pair;
  readonly whole: boolean;
}

const wayIn = (
  rivalry: Rivalry,
  direction: Direction,
  cards: CardsById,
  ground: Ground,
): Way | undefined => {
  const { items } = rivalry;
  const turns = turnsIn(rivalry, direction, cards, ground);
  if (turns.length === 0) return undefined;
  const listed = items.filter((item) => cards.has(item.cards[direction]));
  return { pair: { items, turns }, whole: turns.length === listed.length };
};

/** The ways of asking in which two items are told apart: those wanted, else the first of the others that is fair to both. */
const pairsOf = (rivalry: Rivalry, cards: CardsById, ground: Ground): readonly Pair[] => {
  const waysIn = (some: readonly Direction[]): readonly Way[] =>
    some.flatMap((direction) => wayIn(rivalry, direction, cards, ground) ?? []);
  const wanted = waysIn(rivalry.directions);
  const whole = wanted.filter((way) => way.whole);
  if (whole.length > 0) return (rivalry.all ? whole : whole.slice(0, 1)).map(({ pair }) => pair);
  const others = waysIn(directions.filter((direction) => !rivalry.directions.includes(direction)));
  const next = others.find((way) => way.whole) ?? wanted[0] ?? others[0];
  return next ? [next.pair] : [];
};

const mostPairs = 4;

/** Pairs are asked two at a time, so that there is always something between the two of one. */
const fewestPairs = 2;

/**
 * What there is to tell apart now, the most pressing first, no card in two pairs: what this learner mixes up, then
 * what is missed again and again; with neither, the pairs everybody mixes up.
 */
export const pairsToTellApart = (ground: Ground, most = mostPairs): readonly Pair[] => {
  const cards = new Map(cardsOf(ground.deck).map((card) => [card.id, card]));
  const taken = new Set<CardId>();
  const chosen: Pair[] = [];
  const take = (rivalries: Iterable<Rivalry>, leastTurns: number, limit: number): void => {
    for (const rivalry of rivalries) {
      if (chosen.length >= limit) return;
      for (const pair of pairsOf(rivalry, cards, ground)) {
        const isFree =
          pair.turns.length >= leastTurns && pair.turns.every(({ card }) => !taken.has(card.id));
        if (!isFree || chosen.length >= limit) continue;
        for (const { card } of pair.turns) taken.add(card.id);
        chosen.push(pair);
      }
    }
  };
  take(stillMixedUp(ground), 1, most);
  if (chosen.length < most) take(stubborn(ground), 1, most);
  const own = chosen.length;
  if (own < fewestPairs) take(classic(ground), 2, own === 0 ? most : Math.min(most, fewestPairs));
  return chosen;
};
