import { apply } from '../classroom/apply.ts';
import { decide } from '../classroom/decide.ts';
import {
  done,
  openRoom,
  type Reply,
  type RoomEvent,
  type RoomRequest,
  type RoomStart,
  type RoomState,
} from '../classroom/room.ts';
import { reasonOf } from '../progress/errors.ts';
import type { Question } from '../questions/question.ts';
import type { LiveRoom, RoomStore } from './live-room.ts';
import { nextLook } from './next-look.ts';
import { steadyClock } from './steady-clock.ts';

/** What a room runs on. */
export interface RoomWish {
  readonly start: RoomStart;
  /** Of the drill, in its order. */
  readonly questions: readonly Question[];
  readonly store: RoomStore;
  /** Ms since 1970, never backwards; the machine's own clock where there is none. */
  readonly now?: () => number;
}

/** What is decided and not yet on the disk. */
interface Underway {
  readonly events: number;
  readonly state: RoomState;
}

type Listener = Parameters<LiveRoom['subscribe']>[0];

/** So long after an answer it is seen whether all are in, and who is here: not after each of a thousand. */
const lookAfterMs = 50;

/** Looks at the room's clock when it has to be looked at, and never in between. */
const clockWatch = (look: () => void) => {
  let due: NodeJS.Timeout | undefined;
  let soon: NodeJS.Timeout | undefined;
  const stop = (): void => {
    clearTimeout(due);
    clearTimeout(soon);
    soon = undefined;
  };
  return {
    after: (wait: number | undefined): void => {
      clearTimeout(due);
      if (wait !== undefined) due = setTimeout(look, wait);
    },
    soon: (): void => {
      soon ??= setTimeout(() => {
        soon = undefined;
        look();
      }, lookAfterMs);
    },
    stop,
  };
};

type Presence = Extract<RoomRequest, { readonly type: 'presence' }>;

/** Who came and went, told in one piece: thousands come at once, and hearing of each would take seconds. */
const gatheredPresence = () => {
  let changes = new Map<string, Presence>();
  return {
    note: (request: Presence): void => {
      changes.set(request.player, request);
    },
    /** The last word on each since it was last asked. */
    fresh: (): readonly Presence[] => {
      const all = [...changes.values()];
      changes = new Map();
      return all;
    },
  };
};

const isQuiet = ({ type }: RoomEvent): boolean => type === 'answered' || type === 'joined';

const runRoom = (from: RoomState, store: RoomStore, now: () => number): LiveRoom => {
  // What is decided, and what of it is on the disk: only that is shown and told.
  let [latest, kept] = [from, from];
  const underway: Underway[] = [];
  const presence = gatheredPresence();
  const listeners = new Set<Listener>();
  let trouble: string | undefined;

  const ask = async (request: RoomRequest): Promise<Reply> => {
    if (request.type === 'presence') {
      presence.note(request);
      watch.soon();
      return done;
    }
    const { events, reply } = decide(latest, request, now());
    if (events.length > 0) {
      latest = events.reduce(apply, latest);
      underway.push({ events: events.length, state: latest });
    }
    // A repeated answer changes nothing, but its first may be on the way to the disk still.
    if (underway.length > 0) await append(events);
    return reply;
  };

  const append = async (events: readonly RoomEvent[]): Promise<void> => {
    try {
      await store.append(events);
    } catch (error) {
      trouble = reasonOf(error);
      throw error;
    }
  };

  const watch = clockWatch(() => {
    const changes = presence.fresh();
    if (changes.length > 0) {
      for (const change of changes) latest = decide(latest, change, now()).state ?? latest;
      kept = { ...kept, here: latest.here };
      for (const listener of listeners) listener(kept, []);
    }
    ask({ type: 'tick' }).catch(() => {});
    watch.after(nextLook(latest, now()));
  });

  const unsubscribe = store.subscribe((events) => {
    let left = events.length;
    let reached = 0;
    for (; left > 0 && reached < underway.length; reached++) left -= underway[reached]?.events ?? 0;
    const last = underway.splice(0, reached).at(-1);
    kept = { ...(last?.state ?? kept), here: latest.here };
    trouble = undefined;
    for (const listener of listeners) listener(kept, events);
    if (!events.every(isQuiet)) watch.after(nextLook(latest, now()));
    watch.soon();
  });

  return {
    get state() {
      return kept;
    },
    now,
    ask,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get trouble() {
      return trouble;
    },
    close: async () => {
      watch.stop();
      await store.close();
      unsubscribe();
      watch.stop();
    },
  };
};

/** Opens a room that nobody has joined; it stands once its first line is on the disk. Rejects when that fails. */
export const createLiveRoom = async ({
  start,
  questions,
  store,
  now = steadyClock(start.time),
}: RoomWish): Promise<LiveRoom> => {
  await store.append([start]);
  return runRoom(openRoom(start, questions), store, now);
};

/**
 * Opens a room again as its journal says it was. Its clock goes on from there, never before the journal's last moment:
 * the time in which there was no host counts for nobody.
 */
export const resumeRoom = async ({
  start,
  questions,
  store,
  now = steadyClock(Date.now()),
}: RoomWish): Promise<LiveRoom> => {
  const state = store.replay().reduce(apply, openRoom(start, questions));
  const ahead = Math.max(0, state.time - now());
  const room = runRoom(state, store, () => now() + ahead);
  await room.ask({ type: 'return' });
  return room;
};
