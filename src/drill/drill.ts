import type { QuestionSource } from '../questions/ask.ts';
import { makeQuestion } from '../questions/ask.ts';
import type { Question } from '../questions/question.ts';
import { createRandom } from '../questions/random.ts';
import { portNumbers } from '../registry/item.ts';
import { drawCards } from './draw.ts';
import { spreadAfter } from './spread.ts';

/** Whether a drill tells after each answer what is right, or only at its end. */
export type Feedback = 'each' | 'end';

/** How a drill is held: the teacher's choice, and so part of its code. */
export interface DrillRules {
  /** For each question; null without a clock. */
  readonly seconds: number | null;
  readonly feedback: Feedback;
}

export const usualRules: DrillRules = { seconds: null, feedback: 'each' };

/** The order of a drill's questions: A as drawn, others against copying. */
export type Variant = string;

/** A fixed list of questions: the same for everybody who has the same content. */
export interface Drill {
  /** The list's id. */
  readonly deck: string;
  readonly seed: string;
  readonly rules: DrillRules;
  /** In the order of variant A. */
  readonly questions: readonly Question[];
}

/** What a drill is drawn from. */
export interface DrillWish {
  readonly count: number;
  readonly seed: string;
  readonly rules: DrillRules;
}

/**
 * Draws a drill from its list and seed, all as choices and the same for every learner. Frozen by golden tests: a change
 * here changes what every quiz code stands for.
 * @param source the catalog and the list, without anybody's mix-ups; the count is at most `mostInDrill` of the list
 */
export const makeDrill = (
  { catalog, deck }: Omit<QuestionSource, 'mixedUp'>,
  { count, seed, rules }: DrillWish,
): Drill => ({
  deck: deck.id,
  seed,
  rules,
  questions: drawCards(deck, count, createRandom(`${seed}/drill`)).map((card) =>
    makeQuestion(card, 'choice', { catalog, deck }, createRandom(`${seed}/${card.id}`)),
  ),
});

/** Questions that tell each other's answers. */
const isNear = (one: Question, other: Question): boolean => {
  const numbers = portNumbers(other.item);
  return portNumbers(one.item).some((number) => numbers.includes(number));
};

/** So far apart are two questions about one item in a variant, where that can be. */
const reach = 12;

/** The questions in a variant's order. */
export const inVariant = ({ seed, questions }: Drill, variant: Variant): readonly Question[] =>
  variant === 'A'
    ? questions
    : spreadAfter([], createRandom(`${seed}/variant/${variant}`).shuffle(questions), isNear, reach);
