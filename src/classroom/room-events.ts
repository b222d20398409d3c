import type { OptionKey } from '../questions/question.ts';

/** The most extra time, as a share of the usual. */
export const mostExtra = 9;
/** The longest a question may stand, or be made longer at once, in seconds. */
export const mostRoomSeconds = 3600;

/** How students get their names. */
export type NameRule = 'generated' | 'roster' | 'free';
/** What is shown of the order of students; never its end. */
export type BoardRule = 'top5' | 'anonymous' | 'none';

/** How a room is held; nothing in it changes while it stands. */
export interface RoomRules {
  /** For each question. */
  readonly seconds: number;
  readonly names: NameRule;
  readonly board: BoardRule;
  /** Quick answers are worth more. */
  readonly speed: boolean;
}

/** A place kept for one student of a roster: who it is stands in the teacher's key alone. */
export interface Slip {
  /** What the student types in place of the room's code; written as `room-code.ts` folds it. */
  readonly code: string;
  /** The name in the room. */
  readonly name: string;
  /** More time, as a share of the usual: 0.5 is half as much again. */
  readonly extra: number;
}

/** What a room is opened with, and its journal's first line. */
export interface RoomStart {
  readonly type: 'room';
  readonly v: 1;
  readonly id: string;
  readonly time: number;
  /** What students type to come in. */
  readonly code: string;
  /** The drill that is held, as a quiz code: with it the questions are made again after a crash. Never on the wire. */
  readonly drill: string;
  readonly deck: string;
  readonly questions: number;
  readonly rules: RoomRules;
  readonly slips: readonly Slip[];
  readonly app: string;
  readonly content: string;
}

/** What happened in a room, a journal line each. `time` in ms since 1970, by the host's clock alone. */
export type RoomEvent =
  | RoomStart
  | {
      readonly type: 'joined';
      readonly time: number;
      readonly player: string;
      readonly name: string;
      /** SHA-256 of the resume token, in hex: the journal lets nobody in. */
      readonly token: string;
      readonly extra: number;
      /** The slip's code, where one was used. */
      readonly slip?: string;
    }
  | {
      readonly type: 'renamed';
      readonly time: number;
      readonly player: string;
      readonly name: string;
    }
  /** Somebody came in with a slip that is in use: the same student, on another device. The token before lets nobody in. */
  | {
      readonly type: 'rejoined';
      readonly time: number;
      readonly player: string;
      readonly token: string;
    }
  | { readonly type: 'kicked'; readonly time: number; readonly player: string }
  | {
      readonly type: 'extra';
      readonly time: number;
      readonly player: string;
      readonly extra: number;
    }
  | { readonly type: 'locked'; readonly time: number; readonly locked: boolean }
  /** A question stands; `place` from 0. */
  | { readonly type: 'opened'; readonly time: number; readonly place: number }
  | {
      readonly type: 'answered';
      readonly time: number;
      readonly player: string;
      readonly place: number;
      readonly option: OptionKey;
      /** Since the question opened, pauses left out, by the host's clock. */
      readonly ms: number;
    }
  | { readonly type: 'paused'; readonly time: number }
  | { readonly type: 'resumed'; readonly time: number }
  | { readonly type: 'extended'; readonly time: number; readonly seconds: number }
  | { readonly type: 'closed'; readonly time: number; readonly place: number }
  /** Counts for nobody, from the start. */
  | { readonly type: 'voided'; readonly time: number; readonly place: number }
  | { readonly type: 'board'; readonly time: number }
  | { readonly type: 'podium'; readonly time: number }
  | { readonly type: 'ended'; readonly time: number }
  /** The host was gone, stood still or could not write, and is back. The clock stood from the event before to this one. */
  | { readonly type: 'returned'; readonly time: number };

/** The events of one type. */
export type Of<T extends RoomEvent['type']> = Extract<RoomEvent, { readonly type: T }>;
