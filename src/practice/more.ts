import { dayNumber } from '../memory/moment.ts';
import { createRandom } from '../questions/random.ts';
import { type Card, extraCardsOf } from '../registry/deck.ts';
import { type CardId, type ExtraDirection, extraDirections } from '../registry/item.ts';
import { isFreeToday } from '../schedule/siblings.ts';
import { firstInContext, rightOnce } from './contexts.ts';
import { type Ground, wasKnown } from './ground.ts';
import type { Turn } from './guise.ts';
import type { Pair } from './pairs.ts';

const questions = 10;
const mostPairs = 2;

const itemsIn = (turns: readonly Turn[]): readonly string[] =>
  turns.flatMap(({ card }) => card.items.map(({ id }) => id));

/** Whether a card may be asked beyond the day's work: never one of today's, right or not. */
const isFresh = ({ memory, now }: Ground): ((card: Card) => boolean) => {
  const today = dayNumber(now.day);
  return ({ id }) => (memory.cards.get(id)?.lastDay ?? -1) < today;
};

/** The further ways of asking items whose facts are known. */
const knownExtras = (ground: Ground, direction: ExtraDirection): readonly Card[] =>
  extraCardsOf(ground.deck, direction).filter(({ items }) =>
    items.some((item) => wasKnown(item, ground.memory)),
  );

/** Lists by turns: the first of each, then the second of each. */
const byTurns = <T>(lists: readonly (readonly T[])[]): readonly T[] => {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat();
};

/** Keeps an item to one turn. */
const eachItemOnce = (turns: readonly Turn[], taken: ReadonlySet<string>): readonly Turn[] => {
  const seen = new Set(taken);
  return turns.filter((turn) => {
    const items = itemsIn([turn]);
    const isFree = !items.some((id) => seen.has(id));
    for (const id of items) seen.add(id);
    return isFree;
  });
};

/** The two of a pair two questions apart, with a turn between them and one behind. */
const woven = (pairs: readonly Pair[], singles: readonly Turn[]): readonly Turn[] => [
  ...pairs.flatMap(({ turns: [one, other] }, at) =>
    [one, singles[2 * at], other, singles[2 * at + 1]].flatMap((turn) => turn ?? []),
  ),
  ...singles.slice(2 * pairs.length),
];

const nobody: ReadonlySet<CardId> = new Set();

/**
 * Turns for the learner who has done the day's work and wants more: in other words, and another mix each time.
 * @param toTellApart the pairs that press
 */
export const moreTurns = (
  ground: Ground,
  seed: string,
  toTellApart: readonly Pair[],
): readonly Turn[] => {
  const { memory, now } = ground;
  const random = createRandom(`${seed}/more`);
  const fresh = isFresh(ground);
  const today = dayNumber(now.day);
  const isFree = (card: Card): boolean => fresh(card) && isFreeToday(card, memory, nobody, today);
  const pairs = toTellApart
    .filter(({ turns }) => turns.every(({ card }) => memory.cards.has(card.id) && isFree(card)))
    .slice(0, mostPairs);
  const inPairs = new Set(pairs.flatMap(({ turns }) => itemsIn(turns)));
  const wanted = random.shuffle(rightOnce(ground).filter(isFree));
  // What stands in a pair is left out below.
  const contexts = firstInContext(wanted, questions + inPairs.size, ground).map(
    (card): Turn => ({ card, guise: { as: 'context' } }),
  );
  const extras = extraDirections.map((direction) =>
    random.shuffle(knownExtras(ground, direction).filter(fresh)).map((card): Turn => ({ card })),
  );
  const all = byTurns([contexts, ...extras]);
  const beside = eachItemOnce(all, inPairs);
  // Where nothing could stand between the two of a pair there are no pairs.
  const singles = beside.length > 0 ? beside : eachItemOnce(all, new Set());
  const between = beside.length > 0 ? pairs.slice(0, beside.length) : [];
  const room = questions - between.reduce((sum, { turns }) => sum + turns.length, 0);
  return woven(between, singles.slice(0, room));
};

/** Whether there is more to ask today: quickly, for every sight of Home. */
export const hasMore = (ground: Ground): boolean => {
  const fresh = isFresh(ground);
  const today = dayNumber(ground.now.day);
  return (
    extraDirections.some((direction) => knownExtras(ground, direction).some(fresh)) ||
    firstInContext(
      rightOnce(ground).filter(
        (card) => fresh(card) && isFreeToday(card, ground.memory, nobody, today),
      ),
      1,
      ground,
    ).length > 0
  );
};
