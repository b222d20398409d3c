import { elapsed } from '../../classroom/clock.ts';
import type { Refusal, Reply, RoomRequest, RoomState } from '../../classroom/room.ts';
import type { Question } from '../../questions/question.ts';
import type { ThemeName } from '../../session/settings.ts';
import type { Key } from '../../terminal/keys.ts';
import type { WindowSize } from '../../terminal/window.ts';
import type { Keymap } from '../keymap.ts';

/** The door as far as the screen tells of it. */
export interface DoorShown {
  /** As students type them, the likeliest first. */
  readonly addresses: readonly string[];
  /** Codes are being guessed: nobody may come in for now. */
  readonly isShut: boolean;
}

/** What never changes while a room is held on this screen. */
export interface HostSetting {
  /** The list's name. */
  readonly list: string;
  /** Where the session is kept. */
  readonly kept: string;
  /** What the teacher is to know beforehand: where slips were written. */
  readonly notes: readonly string[];
  /** Sentences for a question that is closed. */
  readonly explain: (question: Question) => readonly string[];
  readonly keymap: Keymap;
  readonly theme: ThemeName;
  readonly mouse: boolean;
  /** A screen reader is in use. */
  readonly spoken: boolean;
}

/** What cannot be taken back is asked for once more. */
export type Sure =
  | { readonly what: 'end' | 'quit' | 'skip' }
  | { readonly what: 'void'; readonly place: number }
  | { readonly what: 'kick'; readonly player: string };

/** What is looked at: the room as it stands, or its students. */
export type HostView =
  | { readonly name: 'room' }
  /** @property cursor the student moved to; the first one until moved */
  | { readonly name: 'students'; readonly cursor: string | undefined }
  | {
      readonly name: 'rename';
      readonly player: string;
      readonly typed: string;
      /** Why the name before will not do. */
      readonly refused: Refusal | undefined;
    };

/** The teacher's program at one moment. */
export interface HostState {
  readonly setting: HostSetting;
  readonly room: RoomState;
  readonly door: DoorShown;
  readonly view: HostView;
  /** What is asked once more, and the read of the terminal that asked. */
  readonly sure: { readonly sure: Sure; readonly read: number | undefined } | undefined;
  readonly help: boolean;
  /** The first line of the report that is shown. */
  readonly scroll: number;
  readonly size: WindowSize;
  /** The time now by the room's clock, and how far that is ahead of the clock that never jumps. */
  readonly time: number;
  readonly ahead: number;
  /** When this was opened, by the room's clock. */
  readonly begunAt: number;
  /** Until when keys that lead on are not heard, in ms of the clock that never jumps. */
  readonly deafUntil: number;
  /** The way on was asked for and has not come to anything yet. */
  readonly goesOn: boolean;
  /** When the program is stopped at the latest, in ms of the clock that never jumps: Ctrl-Z waits for the pause it asked for. */
  readonly suspendAt: number | undefined;
  /** Why the last event could not be kept. */
  readonly trouble: string | undefined;
  /** For a screen reader, ten seconds before a question's end: so many had answered. */
  readonly lateAnswers: number | undefined;
  readonly wakeAt: number | undefined;
}

interface Timed {
  /** On the clock that never jumps. */
  readonly ms: number;
}

/** Everything that can happen to the teacher's program. */
export type HostEvent =
  | ({ readonly type: 'key'; readonly key: Key; readonly read?: number } & Timed)
  | ({ readonly type: 'tick' } & Timed)
  | { readonly type: 'resize'; readonly size: WindowSize }
  /** The room has changed; `time` by its own clock. */
  | ({ readonly type: 'room'; readonly room: RoomState; readonly time: number } & Timed)
  | { readonly type: 'door'; readonly door: DoorShown }
  /** What came of a request; undefined: it could not be kept. */
  | {
      readonly type: 'replied';
      readonly request: RoomRequest;
      readonly reply: Reply | undefined;
      readonly trouble: string | undefined;
    }
  | { readonly type: 'trouble'; readonly trouble: string | undefined }
  /** The program was stopped, and is back. */
  | ({ readonly type: 'away' } & Timed);

/** What has to be done outside. */
export type HostEffect =
  | { readonly type: 'ask'; readonly request: RoomRequest }
  | { readonly type: 'quit'; readonly code: number }
  | { readonly type: 'suspend' };

export interface HostStep {
  readonly state: HostState;
  readonly effects: readonly HostEffect[];
}

/** A step without effects. */
export const onlyHost = (state: HostState): HostStep => ({ state, effects: [] });

/** Whole seconds that the class has left; undefined while no question stands. */
export const secondsLeft = ({ room, time }: Pick<HostState, 'room' | 'time'>): number | undefined =>
  room.clock && Math.max(0, Math.ceil((room.clock.limit - elapsed(room.clock, time)) / 1000));

/** Nobody has come for so long that something may be in the way, in ms. */
const loneMs = 60_000;

/** Whether nobody has joined for a minute. */
export const isLone = ({ room, time, begunAt }: HostState): boolean =>
  room.phase === 'lobby' && room.players.size === 0 && time - begunAt >= loneMs;

/** Before the end of a question a screen reader says how it stands. */
export const lateSeconds = 10;

/** When the screen changes by time alone. */
const changesAt = (state: HostState): number | undefined => {
  const { room, begunAt, time, ahead, setting } = state;
  if (room.phase === 'lobby' && room.players.size === 0 && !isLone(state))
    return begunAt + loneMs - ahead;
  const left = secondsLeft(state);
  if (!room.clock || room.clock.since === undefined || !left) return undefined;
  // A screen reader would read every second aloud.
  const wanted = setting.spoken ? lateSeconds : left - 1;
  if (setting.spoken && left <= lateSeconds) return undefined;
  return time + room.clock.limit - elapsed(room.clock, time) - wanted * 1000 - ahead;
};

/** When something happens by time alone, in ms of the clock that never jumps. */
export const wakeAtFor = (state: HostState): number | undefined => {
  const [changes, { suspendAt }] = [changesAt(state), state];
  return suspendAt === undefined ? changes : Math.min(suspendAt, changes ?? suspendAt);
};

/** What is painted of a state. */
const seenOf = (state: HostState): readonly unknown[] => {
  const { setting, room, door, view, sure, help, scroll, size, trouble, lateAnswers } = state;
  const left = setting.spoken ? undefined : secondsLeft(state);
  return [room, door, view, sure, help, scroll, size, trouble, lateAnswers, left, isLone(state)];
};

/** Whether two states look alike on the screen, so that there is nothing to paint. */
export const hostLooksAlike = (before: HostState, after: HostState): boolean => {
  const painted = seenOf(before);
  return seenOf(after).every((value, at) => value === painted[at]);
};
