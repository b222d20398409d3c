import type { Reply, RoomEvent, RoomRequest, RoomState } from '../classroom/room.ts';

/**
 * Where a room's events are kept. A file is the default; a database behind the same three would carry a contest, with
 * (session, player, place) as the unique key of an answer.
 */
export interface RoomStore {
  /** Resolves when the events are on the disk; rejects when they cannot be written, and keeps them for the next try. */
  append(events: readonly RoomEvent[]): Promise<void>;
  /** All events so far, in their order. */
  replay(): readonly RoomEvent[];
  /** Hears of every event that was kept. Gives the way to stop. */
  subscribe(listener: (events: readonly RoomEvent[]) => void): () => void;
  close(): Promise<void>;
}

/** A room that runs: its state, and the one way to change it. */
export interface LiveRoom {
  /** As far as it is kept: what is decided and not yet on the disk is shown to nobody. */
  readonly state: RoomState;
  /** The host's clock: ms since 1970, never backwards. */
  now(): number;
  /**
   * Decides at once; resolves when what came of it, and all before it, is on the disk. Rejects when it could not be
   * written. While something is owed to the disk nothing is decided: that is tried first, and rejects where it fails.
   */
  ask(request: RoomRequest): Promise<Reply>;
  /** Hears of every change of the state, after it is kept; of who is here and of trouble without events. Gives the way to stop. */
  subscribe(listener: (state: RoomState, events: readonly RoomEvent[]) => void): () => void;
  /** Why the last event could not be kept; undefined while all is well. */
  readonly trouble: string | undefined;
  /** The clock stops; what is kept is on the disk when this resolves. */
  close(): Promise<void>;
}

/** The room's door to the network. */
export interface Door {
  readonly port: number;
  /** As students type them, the likeliest first: `192.168.1.20:8123`. */
  readonly addresses: readonly string[];
  /** Until when nobody may come in since codes are being guessed, in ms since 1970; undefined while all may. */
  readonly shutUntil: number | undefined;
  close(): Promise<void>;
}
