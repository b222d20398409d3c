import { directions } from '../../src/registry/item.ts';
import { itemOf } from './deck.ts';
import { type Draws, stream } from './random.ts';

/** A simulated learner with the facts before them. The constants are made up to be plausible: nobody was measured. */
export interface Learner {
  readonly draws: Draws;
  /** N(0,1). */
  readonly ability: number;
  /** How often they guess at a choice they do not know, 0.2 to 0.8. */
  readonly guessing: number;
  /** Reading and pressing a key, seconds. */
  readonly motorSeconds: number;
  /** Remembering at even odds, seconds. */
  readonly thinkingSeconds: number;
  /** How hard each card is for this learner, about N(0,1). */
  readonly difficulties: Float64Array;
  /** Whether each card was known before the first day. */
  readonly known: readonly boolean[];
}

/** The harder direction is the number for a name; the purpose is the easiest. */
const directionOffsets = [0, 0.25, -0.35];
/** Who knows one direction of a port mostly knows the others: so often one draw decides for all of them. */
const knownTogether = 0.75;

const factDifficulty = (draws: Draws, card: number, itemDifficulty: number): number =>
  0.85 * itemDifficulty +
  0.5 * draws.normal(stream.fact, card) +
  (directionOffsets[card % directions.length] ?? 0);

const isKnown = (draws: Draws, card: number, ability: number, itemDifficulty: number): boolean => {
  const chance = Math.min(0.95, 0.12 * Math.exp(0.5 * ability - 0.9 * itemDifficulty));
  const together = draws.uniform(stream.knownCard, card, 0) < knownTogether;
  const draw = together
    ? draws.uniform(stream.known, itemOf(card))
    : draws.uniform(stream.knownCard, card, 1);
  return draw < chance;
};

/** @param itemDifficulties true difficulty of each item of the deck */
export const createLearner = (draws: Draws, itemDifficulties: readonly number[]): Learner => {
  const ability = draws.normal(stream.ability);
  const itemDifficulty = (card: number): number => itemDifficulties[itemOf(card)] ?? 0;
  const cards = Array.from({ length: itemDifficulties.length * directions.length }, (_, i) => i);
  return {
    draws,
    ability,
    guessing: 0.2 + 0.6 * draws.uniform(stream.guessing),
    motorSeconds: 1.6 * Math.exp(0.25 * draws.normal(stream.motor)),
    thinkingSeconds: 1.7 * Math.exp(0.2 * draws.normal(stream.thinking)),
    difficulties: Float64Array.from(cards, (card) =>
      factDifficulty(draws, card, itemDifficulty(card)),
    ),
    known: cards.map((card) => isKnown(draws, card, ability, itemDifficulty(card))),
  };
};
