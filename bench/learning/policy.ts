import type { Card, Deck } from '../../src/registry/deck.ts';

/** What the program sees of an answer: never whether it was known or guessed. */
export interface SeenAnswer {
  /** Index of the card. */
  readonly card: number;
  /** Study day from 0. */
  readonly day: number;
  /** When it was answered, since the session began. */
  readonly seconds: number;
  readonly right: boolean;
  readonly form: 'choice' | 'typed';
  /** "I don't know". */
  readonly gaveUp: boolean;
  /** From the question to the answer, in milliseconds. */
  readonly ms: number;
}

/** Shares of 0 to 1, `low` and `high` a nominal 90 % interval. */
export interface Share {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** What a policy expects of the exam: of the cards met so far, and of the whole deck. */
export interface Forecast {
  readonly introduced: Share;
  readonly total: Share;
}

/** What decides which card is asked next. */
export interface Policy {
  /** A new study day begins; `day` counts from 0, `seconds` is how long its session may take. */
  startDay(day: number, seconds: number): void;
  /** Index of the card to ask, or undefined: done for today. `seconds` since the session began. */
  next(seconds: number): number | undefined;
  /** What the program sees of the answer. */
  answered(answer: SeenAnswer): void;
  /** Asked on the eve, after the last session; the exam is in the morning of study day `examDay`. */
  forecast?(examDay: number): Forecast;
}

/** What a policy knows before the first day. */
export interface Setting {
  readonly cards: readonly Card[];
  readonly deck: Deck;
  readonly horizonDays: number;
  /** A session's length. */
  readonly minutes: number;
  /** For the policy's own shuffling. */
  readonly learnerSeed: string;
}

export type PolicyMaker = (setting: Setting) => Policy;
