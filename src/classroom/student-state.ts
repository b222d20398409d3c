import type { OptionKey } from '../questions/question.ts';
import type { AnswerReply, JoinReply, Snapshot } from './wire.ts';

type RefusedJoin = Extract<JoinReply, { readonly ok: false }>['why'];
type RefusedAnswer = Extract<AnswerReply, { readonly ok: false }>['why'];

/** Why nobody is in a room: refused, out of reach, the place that was held is gone, or no code was ever given. */
export type JoinProblem = RefusedJoin | 'unreachable' | 'not-a-room' | 'seat-gone' | 'code-missing';

/** Where a student stands with the room. */
export type Seat =
  /**
   * @property asksName names are free here, so that one is asked for
   * @property kept the token of a place that the host does not know now: another quiz may stand where the student's was
   */
  | {
      readonly name: 'outside';
      readonly problem: JoinProblem | undefined;
      readonly asksName: boolean;
      readonly kept: string | undefined;
    }
  | { readonly name: 'joining'; readonly asksName: boolean; readonly kept: string | undefined }
  | { readonly name: 'in'; readonly token: string }
  | { readonly name: 'kicked' }
  /** Held by another tab, or another window: two would throw each other out for ever. */
  | { readonly name: 'elsewhere'; readonly token: string };

/** The way down from the host. */
export type Link =
  | { readonly name: 'none' }
  | { readonly name: 'connecting'; readonly failures: number }
  /** @property failures before it came up, which are forgotten once it has lasted */
  | { readonly name: 'up'; readonly failures: number; readonly since: number }
  /** @property retryAt in ms of the clock that never jumps */
  | { readonly name: 'down'; readonly failures: number; readonly retryAt: number };

/** What was done about one question; it never counts for another. */
export type Given = { readonly question: string; readonly option: OptionKey } & (
  | { readonly stage: 'picked' }
  | { readonly stage: 'sending'; readonly tries: number }
  /** No receipt: it goes out again, when the host is back or at a time. */
  | { readonly stage: 'held'; readonly tries: number; readonly resendAt: number | undefined }
  | { readonly stage: 'sent' }
  | { readonly stage: 'refused'; readonly why: RefusedAnswer }
);

/** All that a student's side knows. */
export interface StudentState {
  readonly seat: Seat;
  readonly link: Link;
  /** The last word of the host. */
  readonly snapshot: Snapshot | undefined;
  /** When it came, in ms of the clock that never jumps. */
  readonly seenAt: number;
  readonly given: Given | undefined;
}

/** When something happened, and a number from 0 to 1 for delays that are to differ from student to student. */
export interface Chance {
  readonly ms: number;
  readonly random: number;
}

export type StudentEvent =
  /** A code was typed; with it a name, where one is asked for. */
  | { readonly type: 'enter'; readonly code: string; readonly name: string | undefined }
  /** A token was kept from before. */
  | { readonly type: 'resume'; readonly token: string }
  | { readonly type: 'join-replied'; readonly reply: JoinReply }
  | { readonly type: 'join-failed'; readonly problem: 'unreachable' | 'not-a-room' | 'seat-gone' }
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot; readonly ms: number }
  | ({ readonly type: 'lost' } & Chance)
  /** The host knows no such token, or lets it in no more. */
  | ({ readonly type: 'put-out'; readonly why: 'not-in' | 'kicked' } & Chance)
  /** The same place is taken from another tab of the browser. */
  | { readonly type: 'elsewhere' }
  /** The network is back: no reason to wait. */
  | { readonly type: 'reachable' }
  | { readonly type: 'pick'; readonly option: OptionKey }
  | { readonly type: 'send' }
  | ({
      readonly type: 'answer-replied';
      readonly question: string;
      readonly reply: AnswerReply;
    } & Chance)
  | ({ readonly type: 'answer-failed'; readonly question: string } & Chance)
  | { readonly type: 'tick'; readonly ms: number };

/** What is to be done outside. */
export type StudentEffect =
  /** @property token to come in by, so that one place is the student's in either quiz; undefined where they hold none */
  | {
      readonly type: 'join';
      readonly code: string;
      readonly name: string | undefined;
      readonly token: string | undefined;
    }
  | { readonly type: 'connect'; readonly token: string }
  | { readonly type: 'disconnect' }
  | {
      readonly type: 'answer';
      readonly token: string;
      readonly question: string;
      readonly option: OptionKey;
    }
  /** For a page loaded anew, or a program started anew. */
  | {
      readonly type: 'keep-seat';
      readonly token: string;
      readonly name: string;
      readonly session: string;
    }
  /** Only of whoever was put out: a place that a host does not know may be known again. */
  | { readonly type: 'forget-seat' };

export interface StudentStep {
  readonly state: StudentState;
  readonly effects: readonly StudentEffect[];
}

/** Somebody who has typed nothing yet. */
export const nobody: StudentState = {
  seat: { name: 'outside', problem: undefined, asksName: false, kept: undefined },
  link: { name: 'none' },
  snapshot: undefined,
  seenAt: 0,
  given: undefined,
};
