import type { Verdict } from '../grading/verdict.ts';
import type { CardId, Direction } from '../registry/item.ts';

/** Again, Hard, Good, Easy, in FSRS's numbers. */
export type Rating = 1 | 2 | 3 | 4;

export type Hint = 'family' | 'mnemonic' | 'choices';

/** What the learner saw the question through: their pace differs between them. */
export type Shell = 'screen' | 'plain' | 'json';

interface EventBase {
  /** The version of the event's form. */
  readonly v: 1;
  /** Random and unique: merging two journals is a union by it. */
  readonly id: string;
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  /** Minutes east of UTC. */
  readonly offset: number;
  readonly day: string;
}

/** One answered question. Rating and study day are computed once and never again. */
export interface Review extends EventBase {
  readonly type: 'review';
  readonly session: string;
  readonly card: CardId;
  readonly item: string;
  readonly direction: Direction;
  /** The number shown, when its name was asked. */
  readonly port: number | null;
  readonly form: 'choice' | 'typed';
  /** The labels of the choices shown; empty when typed without a look at them. */
  readonly options: readonly string[];
  readonly given: string;
  /** The item that the given answer is, null when it is none of ours. */
  readonly givenIs: string | null;
  readonly verdict: Verdict;
  /** Milliseconds to the first key (typed) or the choice; null when nobody could measure it. */
  readonly ms: number | null;
  readonly hint: Hint | null;
  /** The terminal lost the focus while the question stood. */
  readonly blur: boolean;
  /** study: what was due or new; practice: asked for beyond that; skip: new, and known at once where that is skipped; exam: in a timed test; class: in a quiz by its code, or one that somebody hosts. */
  readonly mode: 'study' | 'practice' | 'skip' | 'exam' | 'class';
  readonly shell: Shell;
  readonly deck: string;
  readonly rating: Rating;
  /** Version of portquiz and of its content. */
  readonly app: string;
  readonly content: string;
  /** What the question stood in: a listing, a log; not there when it stood in its own words. */
  readonly context?: string;
}

/** Takes a review back as if it had not been. */
export interface Undo extends EventBase {
  readonly type: 'undo';
  readonly review: string;
}

/** "I was right": the review counts as right, with this rating. */
export interface Override extends EventBase {
  readonly type: 'override';
  readonly review: string;
  readonly rating: Rating;
  /** A wording to accept from this learner for the port from now on; null for a number. */
  readonly remember: string | null;
}

/** Everything before it is forgotten; the lines stay. */
export interface Reset extends EventBase {
  readonly type: 'reset';
}

/** What the learner learns for; the last one counts. */
export interface Goal extends EventBase {
  readonly type: 'goal';
  /** The exam's list. */
  readonly deck: string;
  /** The local date of the exam, `2026-12-12`; null while it is not booked. */
  readonly date: string | null;
  /** Said after its day: the exam is passed. */
  readonly passed?: boolean;
}

/** A list written down from memory on an empty sheet. Practice: nothing of the schedule follows from it. */
export interface Recall extends EventBase {
  readonly type: 'recall';
  readonly deck: string;
  /** Ids of the list's items that were written down whole, and of those that were not. */
  readonly found: readonly string[];
  readonly missed: readonly string[];
  /** Pairs that are wrong, as written. */
  readonly wrong: readonly { readonly ports: readonly number[]; readonly name: string }[];
  /** Milliseconds of writing; null when nobody could measure it. */
  readonly ms: number | null;
  readonly shell: Shell;
  readonly app: string;
  readonly content: string;
}

/** One question of a timed test, as it is made again after a break: a card, plainly or in context. */
export interface ExamQuestion {
  readonly card: CardId;
  readonly context: boolean;
}

/** A timed ports test begins. Its id is the test's. */
export interface ExamStart extends EventBase {
  readonly type: 'exam-start';
  readonly deck: string;
  /** What the questions are made from, with their cards. */
  readonly seed: string;
  readonly questions: readonly ExamQuestion[];
  /** Milliseconds on the clock; null for a test without one. */
  readonly limit: number | null;
  /** The share of right answers that passes, 0-1. */
  readonly passAt: number;
  readonly shell: Shell;
  readonly app: string;
  readonly content: string;
}

/** An answer in a test, with all that a review of it takes. */
export interface ExamGiven
  extends Pick<
    Review,
    'item' | 'direction' | 'port' | 'options' | 'given' | 'givenIs' | 'verdict'
  > {}

/** How one question of a test stands; the last one counts. */
export interface ExamAnswer extends EventBase {
  readonly type: 'exam-answer';
  readonly exam: string;
  readonly card: CardId;
  /** null: not answered, or taken back. */
  readonly answer: ExamGiven | null;
  readonly flagged: boolean;
  /** Milliseconds spent on this question so far. */
  readonly ms: number;
  /** Milliseconds of the test that have passed. */
  readonly spent: number;
}

/** A test is handed in, or its time is up. Its reviews carry the times of their answers. */
export interface ExamSubmit extends EventBase {
  readonly type: 'exam-submit';
  readonly exam: string;
  readonly deck: string;
  readonly ended: 'handed-in' | 'time-up';
  readonly asked: number;
  readonly right: number;
  readonly passAt: number;
  readonly spent: number;
  readonly limit: number | null;
  readonly reviews: readonly Review[];
}

export type ExamEvent = ExamStart | ExamAnswer | ExamSubmit;

export type JournalEvent = Review | Undo | Override | Reset | Goal | Recall | ExamEvent;

/** Events are folded in this order, however they lie in the file: by time, then id. */
export const compareEvents = (
  a: { readonly time: number; readonly id: string },
  b: { readonly time: number; readonly id: string },
): number => a.time - b.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
