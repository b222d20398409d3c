import type { OptionKey } from '../questions/question.ts';
import type { Phase, RoomState } from './room.ts';
import type { RoomEvent } from './room-events.ts';

/** What somebody asks of a room. Ids, tokens and names drawn come with it: the rules draw nothing. */
export type RoomRequest =
  | {
      readonly type: 'join';
      readonly player: string;
      readonly token: string;
      /** As the student typed it. */
      readonly name: string | undefined;
      /** A slip's code; undefined with the room's own. */
      readonly slip: string | undefined;
      /** What a generated name is drawn from. */
      readonly seed: string;
    }
  | {
      readonly type: 'answer';
      readonly player: string;
      /** The question's id on the wire. */
      readonly question: string;
      readonly option: OptionKey;
    }
  | { readonly type: 'presence'; readonly player: string; readonly here: boolean }
  /** The teacher goes on: to the first question, from a question to its answer, the board, the next, the podium. */
  | {
      readonly type: 'next';
      /** What they saw when they pressed the key, and how many questions had been asked: nothing happens where the room has gone on since. */
      readonly from?: { readonly phase: Phase; readonly asked: number };
    }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'extend'; readonly seconds: number }
  /** Leaves the question that stands, which then counts for nobody. */
  | { readonly type: 'skip' }
  /** A question that was asked counts for nobody. */
  | { readonly type: 'void'; readonly place: number }
  | { readonly type: 'rename'; readonly player: string; readonly name: string }
  | { readonly type: 'kick'; readonly player: string }
  | { readonly type: 'give-time'; readonly player: string; readonly extra: number }
  | { readonly type: 'lock'; readonly locked: boolean }
  | { readonly type: 'end' }
  /** Time has passed. */
  | { readonly type: 'tick' }
  /** The host is back after it was gone. */
  | { readonly type: 'return' };

/** Why a request changes nothing. */
export type Refusal =
  /** The room has a roster, and is entered with a slip alone. */
  | 'slip-needed'
  | 'locked'
  | 'over'
  | 'full'
  | 'name-missing'
  | 'name-unfit'
  | 'name-taken'
  | 'no-such-player'
  | 'kicked'
  | 'not-this-question'
  | 'closed'
  | 'too-late'
  | 'paused'
  | 'already-answered'
  | 'no-such-option'
  | 'not-now';

/** @property player for `join`: who it is, which need not be the id that was asked with */
export type Reply =
  | { readonly ok: true; readonly player?: string }
  | { readonly ok: false; readonly why: Refusal };

export interface Decision {
  readonly events: readonly RoomEvent[];
  readonly reply: Reply;
  /** For `presence` only: the state it leads to. */
  readonly state?: RoomState;
}

export const done: Reply = { ok: true };
