import type { OptionKey } from '../questions/question.ts';
import type { Direction } from '../registry/item.ts';
import type { Phase, Refusal } from './room.ts';

/** A question as students see it: nothing in it tells what is right. */
export interface AskedView {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly prompt: string;
  readonly transport: string;
  readonly wants: number;
  readonly options: readonly { readonly key: OptionKey; readonly label: string }[];
}

/** What is right, told once the question is closed. */
export interface AnswerView {
  readonly right: OptionKey;
  /** Sentences: what is right, what it is for, what to remember. */
  readonly lines: readonly string[];
  /** How many took each option. */
  readonly counts: Readonly<Record<OptionKey, number>>;
  readonly voided: boolean;
  /** What a student's own journal needs of it. */
  readonly card: {
    readonly id: string;
    readonly item: string;
    readonly direction: Direction;
    readonly port: number | null;
    readonly deck: string;
    /** Each option's item, where it is one's. */
    readonly items: Readonly<Partial<Record<OptionKey, string>>>;
  };
}

export interface ScoreView {
  readonly right: number;
  readonly asked: number;
  /** Only with speed scoring. */
  readonly points: number | null;
}

export interface BoardRow extends ScoreView {
  readonly rank: number;
  /** null where the board is anonymous. */
  readonly name: string | null;
}

/** What all students see alike. */
export interface RoomView {
  readonly session: string;
  readonly list: string;
  readonly phase: Phase;
  readonly questions: number;
  readonly seconds: number;
  readonly locked: boolean;
  /** The one that stands or stood last; null before the first. */
  readonly question: AskedView | null;
  /** Ms left for the class when this was sent; null where no clock runs. */
  readonly left: number | null;
  readonly paused: boolean;
  /** Of that question. Never before the close; then until the next one stands, so that whoever comes back late has it. */
  readonly answer: AnswerView | null;
  /** Numbers, from 1, of the questions that do not count: one may be struck out when others have come since. */
  readonly voided: readonly number[];
  /** The best, in the phases board, podium and over; null without a board. */
  readonly board: readonly BoardRow[] | null;
  /** How many more share the rank of the board's last row; not there without a board. */
  readonly boardMore?: number;
}

/** What one student sees beside. */
export interface YouView {
  readonly name: string;
  readonly kicked: boolean;
  /** What they answered to the question that stands or stood last. */
  readonly answer: OptionKey | null;
  /** Their own ms left, with their extra time; null where no clock runs. */
  readonly left: number | null;
  readonly score: ScoreView;
  /** null without a board, and while they have nothing right. */
  readonly rank: number | null;
  /** Whether they count in this question's board already. */
  readonly ranked: boolean;
}

/** All that goes down to a student: each message is whole, so that one alone is enough after a break. */
export interface Snapshot {
  readonly room: RoomView;
  readonly you: YouView;
}

/** A question that is closed, with what the student answered. */
export interface AnsweredView {
  readonly question: AskedView;
  readonly answer: AnswerView;
  readonly given: OptionKey;
}

/**
 * GET /api/answers?after=NUMBER, with `Authorization: Bearer <token>`: one's own answers to closed questions behind that
 * one, for whoever was away when they were closed.
 */
export interface AnswersReply {
  readonly ok: true;
  readonly answers: readonly AnsweredView[];
}

/** POST /api/join. */
export interface JoinBody {
  readonly code: string;
  readonly name?: string;
  /**
   * What the student will come in by again, drawn by their own machine: 22 to 64 signs of base64url. Asked with it once
   * more, since a reply was lost, the same student is let in. The host draws one where there is none.
   */
  readonly token?: string;
}
export type JoinReply =
  | { readonly ok: true; readonly token: string; readonly name: string; readonly session: string }
  | {
      readonly ok: false;
      readonly why: Refusal | 'wrong-code' | 'too-many-tries' | 'not-saved' | 'bad-request';
    };

/** POST /api/answer, with `Authorization: Bearer <token>`. */
export interface AnswerBody {
  readonly question: string;
  readonly option: OptionKey;
}
export type AnswerReply =
  | { readonly ok: true; readonly option: OptionKey }
  /** @property option the answer that stands, where one does */
  | {
      readonly ok: false;
      readonly why: Refusal | 'not-in' | 'not-saved' | 'bad-request';
      readonly option?: OptionKey;
    };
