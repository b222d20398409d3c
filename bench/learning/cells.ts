import { createDeck } from './deck.ts';
import { createLearner } from './learner.ts';
import { policies } from './policies.ts';
import { createDraws } from './random.ts';
import { type Outcome, simulate } from './simulate.ts';
import { worlds } from './worlds.ts';

/** What is simulated: every policy in every cell, a cell being a world and a number of days until the exam. */
export interface Study {
  readonly seed: string;
  readonly learners: number;
  /** Items of the decks. */
  readonly decks: readonly number[];
  readonly worlds: readonly string[];
  readonly days: readonly number[];
  readonly policies: readonly string[];
}

/** One learner under one policy in one cell. */
export interface Row extends Outcome {
  readonly deck: number;
  readonly world: string;
  readonly days: number;
  readonly policy: string;
  readonly learner: number;
}

const minutes = 10;

const named = <T>(known: ReadonlyMap<string, T>, name: string): T => {
  const found = known.get(name);
  if (found === undefined)
    throw new Error(`no such name: ${name} (${[...known.keys()].join(', ')})`);
  return found;
};

/** Everything one learner does in all cells of one deck size: the same person with the same deck each time. */
const rowsOf = (study: Study, size: number, learner: number): readonly Row[] => {
  const draws = createDraws(study.seed, learner);
  const { deck, cards, difficulties } = createDeck(draws, size);
  const person = createLearner(draws, difficulties);
  const learnerSeed = `${study.seed} ${learner}`;
  return study.worlds.flatMap((world) =>
    study.days.flatMap((days) =>
      study.policies.map((policy) => {
        const setting = { cards, deck, horizonDays: days, minutes, learnerSeed };
        const outcome = simulate({
          cards,
          learner: person,
          world: named(worlds, world)(person),
          policy: named(policies, policy)(setting),
          horizonDays: days,
          minutes,
        });
        return { deck: size, world, days, policy, learner, ...outcome };
      }),
    ),
  );
};

/** The rows of one learner, on decks of every size. */
export const simulateLearner = (study: Study, learner: number): readonly Row[] =>
  study.decks.flatMap((size) => rowsOf(study, size, learner));
