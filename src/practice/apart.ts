import type { CardId } from '../registry/item.ts';
import { type Asked, missesPerSession } from '../schedule/next.ts';
import type { Turn } from './guise.ts';
import type { Pair } from './pairs.ts';

/** Right answers in a row in this session, by card: a card is there once it has been asked. */
export type Rows = ReadonlyMap<CardId, number>;

/** So many right answers in a row tell a card from its rival. */
export const rowThatSeparates = 2;

/** Rows after one more answer: a miss starts anew. */
export const rowsAfter = (rows: Rows, card: CardId, right: boolean): Rows =>
  new Map(rows).set(card, right ? (rows.get(card) ?? 0) + 1 : 0);

const holds = ({ turns }: Pair, id: CardId | undefined): boolean =>
  turns.some(({ card }) => card.id === id);

const isApartFrom = (one: Pair, other: Pair): boolean =>
  !one.items.some(({ id }) => other.items.some((item) => item.id === id));

/** Turns that are still to be asked: a card missed too often rests, as elsewhere. */
const awake = ({ turns }: Pair, { misses }: Asked): readonly Turn[] =>
  turns.filter(({ card }) => (misses.get(card.id) ?? 0) < missesPerSession);

/** The pairs asked by turns now: two that are not told apart yet, or one and another to stand between its two. */
const atHand = (pairs: readonly Pair[], rows: Rows, asked: Asked): readonly Pair[] => {
  const isBegun = ({ turns }: Pair): boolean => turns.some(({ card }) => rows.has(card.id));
  const open = pairs
    .filter((pair) =>
      awake(pair, asked).some(({ card }) => (rows.get(card.id) ?? 0) < rowThatSeparates),
    )
    // What is half done is not left alone for another one.
    .sort((a, b) => Number(isBegun(b)) - Number(isBegun(a)));
  const [first] = open;
  if (!first) return [];
  const others = [
    ...open.slice(1),
    ...pairs.filter((pair) => !open.includes(pair) && awake(pair, asked).length > 0),
  ];
  const second = others.find((pair) => isApartFrom(first, pair)) ?? others[0];
  return second ? [first, second] : [first];
};

/**
 * The next turn of pairs that are told apart: two pairs by turns, and in each the two by turns, so that they come two
 * questions apart, until both were right twice in a row. Undefined when all are told apart, or rest.
 */
export const nextApart = (pairs: readonly Pair[], rows: Rows, asked: Asked): Turn | undefined => {
  const last = asked.recent.at(-1);
  const near = atHand(pairs, rows, asked);
  const mayFollow = (pair: Pair): boolean =>
    !holds(pair, last) &&
    pair.turns.every(({ card }) => last === undefined || !card.siblings.includes(last));
  const pair = near.find(mayFollow) ?? near.find((other) => !holds(other, last)) ?? near[0];
  const lastAt = ({ card }: Turn): number => asked.recent.lastIndexOf(card.id);
  return pair && [...awake(pair, asked)].sort((a, b) => lastAt(a) - lastAt(b))[0];
};

/** The pair that a card opens: none of its cards has been asked. */
export const pairOpenedBy = (pairs: readonly Pair[], rows: Rows, id: CardId): Pair | undefined =>
  pairs.find((pair) => holds(pair, id) && pair.turns.every(({ card }) => !rows.has(card.id)));
