import type { CardId } from '../registry/item.ts';
import type { Strength } from './forgetting.ts';
import { LayeredMap } from './layered-map.ts';
import { type Learner, unknownLearner } from './learner.ts';
import type { MixUp, MixUps } from './mix-ups.ts';
import type { Pace } from './pace.ts';
import type { PackedSpans } from './packed-spans.ts';

/** What is remembered of one card. Days are day numbers. */
export interface CardMemory extends Strength {
  readonly firstDay: number;
  /** The last study day it was answered on. */
  readonly lastDay: number;
  /** Study days it was answered on. */
  readonly days: number;
  /** The answer that counted last, the first of its day, was a miss. */
  readonly lapsed: boolean;
  /** Study days on which it was answered right, and the last of them. */
  readonly rightDays: number;
  readonly lastRightDay: number | null;
  /** Answers after the first meeting, which is in no accuracy figure. */
  readonly right: number;
  readonly wrong: number;
  /** When it was missed, while it waits to be right once; milliseconds. */
  readonly missedAt: number | null;
  /** The days from its first one, and before its last, at whose end it was known (known-days.ts). */
  readonly known: PackedSpans;
}

export interface DayCount {
  readonly answers: number;
  readonly right: number;
  /** Milliseconds studied; what questions usually take where nobody could measure them. */
  readonly ms: number;
}

export interface ExamGoal {
  readonly deck: string;
  /** The local date of the exam; null while it is not booked. */
  readonly date: string | null;
  /** The exam is passed: what was learned for it is only kept. */
  readonly passed: boolean;
}

/** A timed test that was handed in, or whose time was up. */
export interface ExamRecord {
  readonly exam: string;
  readonly deck: string;
  /** Milliseconds since 1970 UTC, and the study day, of its end. */
  readonly time: number;
  readonly day: string;
  readonly asked: number;
  readonly right: number;
  /** The share that passed, 0-1. */
  readonly passAt: number;
  readonly spent: number;
}

/** A timed test that was begun and not handed in. */
export interface OpenExam {
  readonly exam: string;
  readonly deck: string;
}

/** How much of a list was written down from memory. */
export interface RecallCount {
  readonly deck: string;
  /** The study day. */
  readonly day: string;
  readonly found: number;
  readonly of: number;
}

/** Everything that the journal comes down to: a fold over its events. */
export interface Memory {
  readonly cards: ReadonlyMap<CardId, CardMemory>;
  readonly paces: ReadonlyMap<string, Pace>;
  readonly days: ReadonlyMap<number, DayCount>;
  /** Wordings accepted from this learner, by the port number they stand for. */
  readonly wordings: ReadonlyMap<string, readonly string[]>;
  readonly mixUps: MixUps;
  /** Right answers in a row after first meetings, now and at best. */
  readonly run: number;
  readonly bestRun: number;
  /** A typed question has been answered: why it is typed need not be said again. */
  readonly hasTyped: boolean;
  /** The exam learned for; null when none was named. */
  readonly goal: ExamGoal | null;
  /** When that was said: milliseconds since 1970 UTC, 0 when it never was. */
  readonly goalTime: number;
  readonly learner: Learner;
  /** The timed tests so far, the latest at the end. */
  readonly exams: readonly ExamRecord[];
  /** Those that rest, one a list, the latest begun at the end. */
  readonly openExams: readonly OpenExam[];
  /** The last lists written down from memory, oldest first. */
  readonly recalls: readonly RecallCount[];
}

export const emptyMemory: Memory = {
  cards: new Map(),
  paces: new Map(),
  days: new Map(),
  wordings: new Map(),
  mixUps: new Map(),
  run: 0,
  bestRun: 0,
  hasTyped: false,
  goal: null,
  goalTime: 0,
  learner: unknownLearner,
  exams: [],
  openExams: [],
  recalls: [],
};

/**
 * A copy whose maps may be written to; what the maps hold stays shared and untouched. The maps that grow with what was
 * learned, and when, are forked: an answer must cost the same after years.
 */
export const draftOf = (memory: Memory): MemoryDraft => ({
  ...memory,
  cards: LayeredMap.fork(memory.cards),
  paces: new Map(memory.paces),
  days: LayeredMap.fork(memory.days),
  wordings: LayeredMap.fork(memory.wordings),
  mixUps: LayeredMap.fork(memory.mixUps),
});

/** A memory in the making. */
export interface MemoryDraft {
  cards: LayeredMap<CardId, CardMemory>;
  paces: Map<string, Pace>;
  days: LayeredMap<number, DayCount>;
  wordings: LayeredMap<string, readonly string[]>;
  mixUps: LayeredMap<string, ReadonlyMap<string, readonly MixUp[]>>;
  run: number;
  bestRun: number;
  hasTyped: boolean;
  goal: ExamGoal | null;
  goalTime: number;
  learner: Learner;
  exams: readonly ExamRecord[];
  openExams: readonly OpenExam[];
  recalls: readonly RecallCount[];
}
