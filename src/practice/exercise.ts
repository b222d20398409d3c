import type { CardMemory } from '../memory/memory.ts';
import { dayNumber } from '../memory/moment.ts';
import { createRandom } from '../questions/random.ts';
import { type Card, cardsOf, extraCardsOf } from '../registry/deck.ts';
import { type CardId, directions, type ExtraDirection, type Item } from '../registry/item.ts';
import { recallAt } from '../schedule/agenda.ts';
import { knownItems } from '../schedule/known.ts';
import { firstInContext, rightOnce } from './contexts.ts';
import type { Ground } from './ground.ts';
import type { Turn } from './guise.ts';
import { moreTurns } from './more.ts';
import { type Pair, pairsToTellApart } from './pairs.ts';

/** The exercises beyond the day's work; `more` is a mix for whoever has done it. */
export const exerciseKinds = [
  'more',
  'apart',
  'context',
  'weak',
  'transport',
  'replacement',
] as const;
export type ExerciseKind = (typeof exerciseKinds)[number];

export const isExerciseKind = (word: string): word is ExerciseKind =>
  exerciseKinds.some((kind) => kind === word);

/** What a session beyond the day's work asks: turns one after the other, or pairs until they are told apart. */
export type Exercise =
  | { readonly kind: 'apart'; readonly pairs: readonly Pair[] }
  | { readonly kind: Exclude<ExerciseKind, 'apart'>; readonly turns: readonly Turn[] };

const mostQuestions = 20;

const isToday = (known: CardMemory | undefined, { now }: Ground): boolean =>
  known?.lastRightDay === dayNumber(now.day);

/** One card an item, so that none gives the next one away. */
const eachItemOnce = (cards: readonly Card[]): readonly Card[] => {
  const seen = new Set<string>();
  return cards.filter(({ items }) => {
    const isFree = !items.some(({ id }) => seen.has(id));
    for (const { id } of items) seen.add(id);
    return isFree;
  });
};

/** Known cards in context: those not right today come first. */
const inContext = (ground: Ground, seed: string): readonly Turn[] => {
  const { memory } = ground;
  const cards = createRandom(`${seed}/context`)
    .shuffle(rightOnce(ground))
    .sort(
      (a, b) =>
        Number(isToday(memory.cards.get(a.id), ground)) -
        Number(isToday(memory.cards.get(b.id), ground)),
    );
  return firstInContext(cards, mostQuestions, ground).map((card) => ({
    card,
    guise: { as: 'context' },
  }));
};

/** The weakest card of each shaky item, the most at risk first; none that was right today. */
const weakest = (ground: Ground): readonly Turn[] => {
  const { deck, memory, now } = ground;
  const byId = new Map(cardsOf(deck).map((card) => [card.id, card]));
  const chance = (id: CardId): number => {
    const known = memory.cards.get(id);
    return known && known.missedAt === null ? recallAt(known, now) : 0;
  };
  const weakestOf = (item: Item): readonly Card[] => {
    const ids = directions
      .map((direction) => item.cards[direction])
      .filter((id) => memory.cards.has(id) && !isToday(memory.cards.get(id), ground))
      .sort((a, b) => chance(a) - chance(b));
    const card = byId.get(ids[0] ?? '');
    return card ? [card] : [];
  };
  const cards = knownItems(deck, memory, now).shaky.flatMap(weakestOf);
  return eachItemOnce(cards)
    .slice(0, mostQuestions)
    .map((card) => ({ card }));
};

/** A further way of asking the items that were met: what was missed or never asked so, then what is most at risk. */
const furtherWay = (ground: Ground, direction: ExtraDirection, seed: string): readonly Turn[] => {
  const { deck, memory, now } = ground;
  const recall = ({ id }: Card): number => {
    const known = memory.cards.get(id);
    return known && known.missedAt === null ? recallAt(known, now) : 0;
  };
  const isMet = ({ items }: Card): boolean =>
    items.some(({ cards }) => directions.some((main) => memory.cards.has(cards[main])));
  const cards = extraCardsOf(deck, direction).filter(
    (card) => isMet(card) && !isToday(memory.cards.get(card.id), ground),
  );
  return createRandom(`${seed}/${direction}`)
    .shuffle(cards)
    .sort((a, b) => recall(a) - recall(b))
    .slice(0, mostQuestions)
    .map((card) => ({ card }));
};

/**
 * What an exercise asks now. The same ground and seed give the same exercise.
 * @param pairs those to tell apart, where they are known already
 */
export const exerciseFor = (
  kind: ExerciseKind,
  ground: Ground,
  seed: string,
  pairs: () => readonly Pair[] = () => pairsToTellApart(ground),
): Exercise => {
  switch (kind) {
    case 'apart':
      return { kind, pairs: pairs() };
    case 'more':
      return { kind, turns: moreTurns(ground, seed, pairs()) };
    case 'context':
      return { kind, turns: inContext(ground, seed) };
    case 'weak':
      return { kind, turns: weakest(ground) };
    case 'transport':
    case 'replacement':
      return { kind, turns: furtherWay(ground, kind, seed) };
    default:
      return kind satisfies never;
  }
};

/** The turns of an exercise, each card once. */
export const turnsOf = (exercise: Exercise): readonly Turn[] =>
  exercise.kind === 'apart' ? exercise.pairs.flatMap(({ turns }) => turns) : exercise.turns;
