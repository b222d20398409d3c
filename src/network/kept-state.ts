import { apply } from '../classroom/apply.ts';
import type { RoomEvent, RoomState } from '../classroom/room.ts';

/** A room's state, as it is decided and as far as that is on the disk: only the second is shown and told. */
export interface KeptState {
  readonly latest: RoomState;
  readonly kept: RoomState;
  /** Whether all that is decided is on the disk. */
  readonly isWhole: boolean;
  decided(events: readonly RoomEvent[]): void;
  /** The events decided next, in their order, are on the disk. */
  reached(events: readonly RoomEvent[]): void;
  /** Who is here is on no disk. */
  present(state: RoomState): void;
  /** Shows who is here by now; gives whether that has changed. */
  showPresence(): boolean;
}

/** What is decided and not yet on the disk. */
interface Underway {
  readonly events: number;
  readonly state: RoomState;
}

export const keptState = (from: RoomState): KeptState => {
  let [latest, kept] = [from, from];
  const underway: Underway[] = [];
  return {
    get latest() {
      return latest;
    },
    get kept() {
      return kept;
    },
    get isWhole() {
      return underway.length === 0;
    },
    decided: (events) => {
      if (events.length === 0) return;
      latest = events.reduce(apply, latest);
      underway.push({ events: events.length, state: latest });
    },
    reached: (events) => {
      let left = events.length;
      let steps = 0;
      for (; left > 0 && steps < underway.length; steps++) left -= underway[steps]?.events ?? 0;
      const last = underway.splice(0, steps).at(-1);
      kept = { ...(last?.state ?? kept), here: latest.here };
    },
    present: (state) => {
      latest = state;
    },
    showPresence: () => {
      if (kept.here === latest.here) return false;
      kept = { ...kept, here: latest.here };
      return true;
    },
  };
};
