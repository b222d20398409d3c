import { once } from '../registry/once.ts';
import { type Exercise, type ExerciseKind, exerciseFor, turnsOf } from './exercise.ts';
import type { Ground } from './ground.ts';
import { type Pair, pairsToTellApart } from './pairs.ts';

/** What an exercise would hold now. */
export interface Offer {
  readonly kind: ExerciseKind;
  /** Cards it would ask; 0 when there is nothing for it. */
  readonly cards: number;
  /** Pairs it would tell apart, each pair of items once. */
  readonly pairs: readonly Pair[];
}

const eachOnce = (pairs: readonly Pair[]): readonly Pair[] => [
  ...new Map(
    pairs.map((pair) => [
      pair.items
        .map(({ id }) => id)
        .sort()
        .join(' '),
      pair,
    ]),
  ).values(),
];

/** What an exercise holds. */
export const offerOf = (exercise: Exercise): Offer => ({
  kind: exercise.kind,
  cards: turnsOf(exercise).length,
  pairs: exercise.kind === 'apart' ? eachOnce(exercise.pairs) : [],
});

/** The exercises that are chosen by name, in the order of their letters. */
const chosenByName = ['apart', 'context', 'weak', 'transport', 'replacement'] as const;

/** What there is beyond the day's work now: the exercises chosen by name, and the mix of all. */
export const offersOf = (
  ground: Ground,
): { readonly byName: readonly Offer[]; readonly more: Offer } => {
  // On a large list they take longer than all else.
  const pairs = once(() => pairsToTellApart(ground));
  const offer = (kind: ExerciseKind): Offer => offerOf(exerciseFor(kind, ground, 'offer', pairs));
  return { byName: chosenByName.map(offer), more: offer('more') };
};
