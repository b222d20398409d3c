import type { RegistryNames } from '../grading/identify.ts';
import type { ExamAnswer, ExamEvent, ExamGiven, ExamStart, ExamSubmit } from '../memory/events.ts';
import type { Memory } from '../memory/memory.ts';
import type { Moment } from '../memory/moment.ts';
import type { Question } from '../questions/question.ts';
import type { Catalog } from '../registry/catalog.ts';
import type { Deck } from '../registry/deck.ts';
import type { CardId } from '../registry/item.ts';
import type { ExamClock } from './clock.ts';

/** What a test is held with; nothing in it changes while it runs. */
export interface ExamSetting {
  readonly catalog: Catalog;
  readonly deck: Deck;
  readonly start: ExamStart;
  readonly questions: readonly Question[];
  readonly registryName?: RegistryNames;
}

/** How one question stands. */
export interface Mark {
  readonly answer: ExamGiven | null;
  /** When it was answered; undefined while it is not. */
  readonly at: Moment | undefined;
  readonly flagged: boolean;
  /** Milliseconds spent on it, on all visits. */
  readonly ms: number;
}

/** A timed test at one moment. */
export interface ExamState {
  readonly setting: ExamSetting;
  readonly marks: ReadonlyMap<CardId, Mark>;
  /** The question shown, from 0. */
  readonly at: number;
  /** What had passed on the clock when it was shown, or saved. */
  readonly shownAt: number;
  readonly clock: ExamClock;
  /** What had passed on the clock when it was saved last. */
  readonly savedAt: number;
  /** Undefined while the test runs or rests. */
  readonly submit: ExamSubmit | undefined;
}

/** When something happens: for the learner, on the clock that never jumps (ms), and a fresh id for what comes of it. */
export interface ExamStamp {
  readonly at: Moment;
  readonly ms: number;
  readonly id: string;
}

/** Everything that can happen to a test. Nothing is taken back but by answering again. */
export type ExamInput =
  | ({ readonly type: 'answer'; readonly text: string } & ExamStamp)
  | ({ readonly type: 'flag' } & ExamStamp)
  /** Shows a question, by its place from 0. */
  | { readonly type: 'show'; readonly place: number; readonly ms: number }
  | { readonly type: 'run'; readonly ms: number }
  | { readonly type: 'rest'; readonly ms: number }
  /** Time has passed. */
  | ({ readonly type: 'look' } & ExamStamp)
  | ({ readonly type: 'hand-in'; readonly memory: Memory } & ExamStamp);

/** What the shell has to do for a test. */
export type ExamEffect =
  | { readonly type: 'append'; readonly event: ExamEvent }
  /** What has passed on the clock, in ms: kept beside the journal, so that a kill gives nobody time. */
  | { readonly type: 'keep-clock'; readonly exam: string; readonly spent: number };

export interface ExamStep {
  readonly state: ExamState;
  readonly effects: readonly ExamEffect[];
}

/** A step without effects. */
export const quiet = (state: ExamState): ExamStep => ({ state, effects: [] });

export const noMark: Mark = { answer: null, at: undefined, flagged: false, ms: 0 };

export const questionAt = ({ setting, at }: ExamState): Question | undefined =>
  setting.questions[at];

export const markOf = ({ marks }: Pick<ExamState, 'marks'>, card: CardId): Mark =>
  marks.get(card) ?? noMark;

const countOf = ({ setting, marks }: ExamState, isCounted: (mark: Mark) => boolean): number =>
  setting.questions.filter(({ card }) => isCounted(marks.get(card) ?? noMark)).length;

export const answeredIn = (state: ExamState): number =>
  countOf(state, ({ answer }) => answer !== null);

export const flaggedIn = (state: ExamState): number => countOf(state, ({ flagged }) => flagged);

/** A mark as the journal has it. */
export const markFrom = ({ answer, flagged, ms, time, offset, day }: ExamAnswer): Mark => ({
  answer,
  at: answer ? { time, offset, day } : undefined,
  flagged,
  ms,
});
