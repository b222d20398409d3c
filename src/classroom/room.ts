import type { Feedback } from '../drill/drill.ts';
import { LayeredMap } from '../memory/layered-map.ts';
import type { OptionKey, Question } from '../questions/question.ts';

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
  /** The host was gone, and is back. The clock stood from the event before to this one. */
  | { readonly type: 'returned'; readonly time: number };

export interface Player {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  readonly extra: number;
  readonly slip: string | undefined;
  readonly kicked: boolean;
  /** The first question that counts for them in any case, from 0. The one that stood when they joined counts if they answered it. */
  readonly since: number;
  readonly joinedAt: number;
}

export interface RoomAnswer {
  readonly option: OptionKey;
  readonly ms: number;
  readonly time: number;
  /** What the student had of extra time by then. */
  readonly extra: number;
}

export type Answers = ReadonlyMap<string, RoomAnswer>;

/** How one question of the room stands. */
export interface Round {
  readonly status: 'open' | 'closed';
  readonly voided: boolean;
  /** Ms that the class had. */
  readonly limit: number;
  /** By player. */
  readonly answers: Answers;
}

/** The clock of the question that stands: how long it ran before, and since when it runs again. */
export interface RoomClock {
  readonly spent: number;
  /** Undefined while paused. */
  readonly since: number | undefined;
  /** Ms that the class has. */
  readonly limit: number;
}

export type Phase = 'lobby' | 'question' | 'answer' | 'board' | 'podium' | 'over';

/** A room at one moment: all of it follows from its events, but who is here. */
export interface RoomState {
  readonly start: RoomStart;
  readonly questions: readonly Question[];
  readonly phase: Phase;
  readonly locked: boolean;
  readonly players: ReadonlyMap<string, Player>;
  /** Folded skeletons of the names in use, to their players. */
  readonly names: ReadonlyMap<string, { readonly player: string }>;
  /** Questions so far, by place. */
  readonly rounds: readonly Round[];
  readonly clock: RoomClock | undefined;
  /** The time of the last event. */
  readonly time: number;
  /** Players who are connected: no event, since it says nothing once the host is gone. */
  readonly here: ReadonlySet<string>;
}

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
  | { readonly type: 'next' }
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

/** How a drill is drawn for a room: its clock is the room's own. */
export const feedbackInRoom: Feedback = 'each';

/** A room nobody has joined. @param questions of the drill, in its order */
export const openRoom = (start: RoomStart, questions: readonly Question[]): RoomState => ({
  start,
  questions,
  phase: 'lobby',
  locked: false,
  players: LayeredMap.fork(new Map()),
  names: LayeredMap.fork(new Map()),
  rounds: [],
  clock: undefined,
  time: start.time,
  here: new Set(),
});

/** The round that stands or stood last. */
export const lastRound = ({ rounds }: RoomState): Round | undefined => rounds.at(-1);

/** Students who take part. */
export const playing = ({ players }: RoomState): readonly Player[] =>
  [...players.values()].filter(({ kicked }) => !kicked);

/** The id of a question on the wire: it says nothing of what is asked. */
export const wireId = ({ start }: RoomState, place: number): string => `${start.id}/${place + 1}`;
