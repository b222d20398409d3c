import { apply } from '../classroom/apply.ts';
import { decide } from '../classroom/decide.ts';
import {
  openRoom,
  type Reply,
  type RoomEvent,
  type RoomRequest,
  type RoomStart,
  type RoomState,
} from '../classroom/room.ts';
import { reasonOf } from '../progress/errors.ts';
import type { Question } from '../questions/question.ts';
import { watchClock } from './clock-watch.ts';
import { keptState } from './kept-state.ts';
import type { LiveRoom, RoomStore } from './live-room.ts';
import { nextLook } from './next-look.ts';
import { takePulse } from './pulse.ts';
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

type Listener = Parameters<LiveRoom['subscribe']>[0];

/** The teacher goes on from what they can see: of what is not on the disk yet they know nothing. */
const asSeen = (request: RoomRequest, { phase, rounds }: RoomState): RoomRequest =>
  request.type === 'next' ? { from: { phase, asked: rounds.length }, ...request } : request;

const isQuiet = ({ type }: RoomEvent): boolean => type === 'answered' || type === 'joined';

const runRoom = (from: RoomState, store: RoomStore, now: () => number): LiveRoom => {
  const states = keptState(from);
  const listeners = new Set<Listener>();
  let trouble: string | undefined;
  let closing: Promise<void> | undefined;

  const tell = (events: readonly RoomEvent[]): void => {
    for (const listener of listeners) listener(states.kept, events);
  };

  const append = async (events: readonly RoomEvent[]): Promise<void> => {
    try {
      await store.append(events);
    } catch (error) {
      const isNew = trouble === undefined;
      trouble = reasonOf(error);
      if (isNew) tell([]);
      throw error;
    }
  };

  const put = async (request: RoomRequest): Promise<Reply> => {
    const { events, reply } = decide(states.latest, request, now());
    states.decided(events);
    // A repeated answer changes nothing, but its first may be on the way to the disk still.
    if (!states.isWhole) await append(events);
    return reply;
  };

  /** After a time that nobody could use a clock that runs goes on from the event before it. */
  const giveBack = (wasStuck: boolean): void => {
    const stood = pulse.stood();
    const isRunning = !closing && states.latest.clock?.since !== undefined;
    if (isRunning && (stood || wasStuck)) put({ type: 'return' }).catch(() => {});
  };

  const see = (request: RoomRequest): Reply => {
    const { reply, state = states.latest } = decide(states.latest, request, now());
    states.present(state);
    watch.soon();
    return reply;
  };

  const ask = async (asked: RoomRequest): Promise<Reply> => {
    if (closing) throw new Error('the room is closed');
    if (asked.type === 'presence') return see(asked);
    const request = asSeen(asked, states.kept);
    // What is owed comes first. Else one thing would be decided upon the other, and all come true when the disk is back.
    if (trouble !== undefined) await append([]);
    giveBack(false);
    return put(request);
  };

  const look = (): void => {
    // In one piece, since thousands come at once.
    if (states.showPresence()) tell([]);
    // The store tries by itself.
    if (trouble !== undefined) return;
    ask({ type: 'tick' }).catch(() => {});
    watch.after(nextLook(states.latest, now()));
  };

  const watch = watchClock(look);
  const pulse = takePulse(now, look);

  const unsubscribe = store.subscribe((events) => {
    states.reached(events);
    const wasStuck = trouble !== undefined;
    trouble = undefined;
    giveBack(wasStuck);
    tell(events);
    if (!events.every(isQuiet)) watch.after(nextLook(states.latest, now()));
    watch.soon();
  });

  const close = async (): Promise<void> => {
    watch.stop();
    pulse.stop();
    await store.close();
    unsubscribe();
  };

  return {
    get state() {
      return states.kept;
    },
    get trouble() {
      return trouble;
    },
    now,
    ask,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
};

/**
 * Opens a room that nobody has joined; it stands once its first line is on the disk. Rejects when that fails, with the
 * store closed.
 */
export const createLiveRoom = async ({
  start,
  questions,
  store,
  now = steadyClock(start.time),
}: RoomWish): Promise<LiveRoom> => {
  try {
    await store.append([start]);
  } catch (error) {
    await store.close().catch(() => undefined);
    throw error;
  }
  return runRoom(openRoom(start, questions), store, now);
};

/**
 * Opens a room again as its journal says it was. Its clock goes on from there, never before the journal's last moment:
 * the time in which there was no host counts for nobody. Rejects when it cannot be read or written, with the store closed.
 */
export const resumeRoom = async ({
  start,
  questions,
  store,
  now = steadyClock(Date.now()),
}: RoomWish): Promise<LiveRoom> => {
  let room: LiveRoom | undefined;
  try {
    const state = store.replay().reduce(apply, openRoom(start, questions));
    const ahead = Math.max(0, state.time - now());
    room = runRoom(state, store, () => now() + ahead);
    await room.ask({ type: 'return' });
    return room;
  } catch (error) {
    await (room ?? store).close().catch(() => undefined);
    throw error;
  }
};
