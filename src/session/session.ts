import type { RegistryNames } from '../grading/identify.ts';
import type { Judgement } from '../grading/verdict.ts';
import type { Hint, JournalEvent, Override, Review, Shell } from '../memory/events.ts';
import type { FormSetting } from '../memory/form.ts';
import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import type { Rows } from '../practice/apart.ts';
import type { Exercise } from '../practice/exercise.ts';
import type { Question } from '../questions/question.ts';
import type { Catalog } from '../registry/catalog.ts';
import type { Card, Deck } from '../registry/deck.ts';
import type { Item } from '../registry/item.ts';
import type { Agenda } from '../schedule/agenda.ts';
import type { Asked, Reason } from '../schedule/next.ts';

/** What a session is made of; nothing in it changes while it runs. */
export interface SessionPlan {
  readonly id: string;
  readonly catalog: Catalog;
  readonly deck: Deck;
  readonly cards: readonly Card[];
  /** Cards asked for by name: just these, due or not. */
  readonly practice: boolean;
  /** What is practised beyond the day's work; its cards are those asked for. */
  readonly exercise?: Exercise | undefined;
  /** "Skip what I know": new cards are typed, and what is known at once is put off by three weeks. */
  readonly skip: boolean;
  readonly form: FormSetting;
  /** The session's length: no due or new card is asked after this many milliseconds. */
  readonly limitMs: number;
  /** At most this many questions; undefined for as many as today holds. */
  readonly count: number | undefined;
  readonly seed: string;
  readonly shell: Shell;
  /** Version of portquiz, kept with each answer. */
  readonly app: string;
  readonly registryName?: RegistryNames;
}

/** A question that stands, with what has been done to it so far. */
export interface Standing {
  readonly card: Card;
  readonly question: Question;
  readonly reason: Reason;
  readonly askedAt: number;
  readonly hint: Hint | null;
  /** Shown before it is asked: a new card since the last five were missed, or a pair to tell apart. */
  readonly lesson: boolean;
  /** What is shown then. */
  readonly facts: readonly Item[];
  /** The first typed question says why it is typed. */
  readonly firstTyped: boolean;
}

/** What a judged answer leaves to be shown, wherever it was given. */
export interface ShownOutcome {
  readonly question: Question;
  readonly judgement: Judgement;
  /** The first meeting of the card: "New to you". */
  readonly first: boolean;
  /** "I was right" has been said. */
  readonly overridden: boolean;
  /** Nothing was given: the clock of the question ran out. */
  readonly timeUp?: boolean;
}

/** An answer in a session. */
export interface Outcome extends ShownOutcome {
  readonly review: Review;
}

export type Phase =
  | { readonly name: 'asking'; readonly standing: Standing }
  | { readonly name: 'verdict'; readonly standing: Standing; readonly outcome: Outcome }
  | { readonly name: 'done'; readonly ending: Ending };

/** today: nothing is left; rest: the time is up, or what is left waits; count: all that was asked for; left: the learner went. */
export type Ending = 'today' | 'rest' | 'count' | 'left';

export interface Tally {
  readonly asked: number;
  readonly right: number;
  readonly first: number;
  /** Items missed, and those of them right since. */
  readonly missed: readonly string[];
  readonly mended: readonly string[];
}

/** How a session that skips what is known gets on: cards known at once in a row, and the tiers it moved on from. */
export interface Skipping {
  readonly row: number;
  readonly left: readonly number[];
}

/** What the answers so far have come to. */
export interface Course {
  readonly memory: Memory;
  /** What the day still holds. */
  readonly agenda: Agenda;
  readonly asked: Asked;
  readonly tally: Tally;
  /** Misses in a row, which bring the lessons. */
  readonly missRow: number;
  readonly skipping: Skipping;
  /** How the cards of pairs to tell apart get on. */
  readonly rows: Rows;
}

/**
 * An answer of the running session, and those before it: as little as undo needs to make everything again. Questions
 * and states are left out, since they would fill the memory in a session of thousands of answers.
 */
export interface Answered {
  readonly card: Card;
  readonly reason: Reason;
  /** Without its options, as the judgement is without what was expected: both are told by the question. */
  readonly review: Review;
  readonly judgement: Judgement;
  /** "I was right", and whether the next question stood already, made from a memory that did not know of it. */
  readonly righted: { readonly override: Override; readonly late: boolean } | undefined;
  readonly earlier: Answered | undefined;
}

export interface SessionState extends Course {
  readonly plan: SessionPlan;
  readonly phase: Phase;
  /** What was remembered when the session began. */
  readonly base: Memory;
  /** The last answer that stands, which undo takes back. */
  readonly answered: Answered | undefined;
  readonly begun: Moment;
  /** Milliseconds paused, which do not count against the session's length. */
  readonly pausedMs: number;
  readonly pausedAt: number | undefined;
  /** How many questions today was estimated to hold when the session began. */
  readonly estimate: number;
  readonly before: Outcome | undefined;
}

/** Everything that can happen to a session. Ids and times are drawn by the shell. */
export type SessionEvent =
  | {
      readonly type: 'answer';
      readonly text: string;
      readonly at: Moment;
      readonly id: string;
      readonly ms: number | null;
      readonly blur: boolean;
    }
  | {
      readonly type: 'give-up';
      readonly at: Moment;
      readonly id: string;
      readonly ms: number | null;
      readonly blur: boolean;
    }
  | { readonly type: 'next'; readonly at: Moment }
  | { readonly type: 'hint' }
  | { readonly type: 'show-choices' }
  | { readonly type: 'learned'; readonly at: Moment }
  | { readonly type: 'undo'; readonly at: Moment; readonly id: string }
  | { readonly type: 'override'; readonly at: Moment; readonly id: string }
  | { readonly type: 'pause'; readonly at: Moment }
  | { readonly type: 'resume'; readonly at: Moment }
  | { readonly type: 'leave' };

/** What the shell has to do for the session: write an event to the journal and sync it. */
export interface Effect {
  readonly type: 'append';
  readonly event: JournalEvent;
}

export interface Step {
  readonly state: SessionState;
  readonly effects: readonly Effect[];
}
