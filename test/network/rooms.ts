import { randomBytes } from 'node:crypto';
import { afterEach } from 'vitest';
import type { RoomEvent, RoomRules, RoomStart, Slip } from '../../src/classroom/room.ts';
import { makeDrill, usualRules } from '../../src/drill/drill.ts';
import { openDoor } from '../../src/network/door.ts';
import { openFileStore } from '../../src/network/file-store.ts';
import type { Door, LiveRoom, RoomStore } from '../../src/network/live-room.ts';
import { createLiveRoom } from '../../src/network/run-room.ts';
import type { Home } from '../../src/progress/home.ts';
import { type Question, rightOption } from '../../src/questions/question.ts';
import { findDeck } from '../../src/registry/catalog.ts';
import { catalog } from '../catalog.ts';
import { temporaryHome } from '../progress/temporary-home.ts';

export const page = {
  html: '<!doctype html><title>Class</title>',
  css: 'body{}',
  js: 'addEventListener',
};

export const explain = (question: Question): readonly string[] => [
  `Right is ${rightOption(question)?.label}.`,
];

/** Questions of a real drill. */
export const drawnQuestions = (count: number, seed = 'TEST'): readonly Question[] => {
  const deck = findDeck(catalog, 'core');
  if (!deck) throw new Error('no list core');
  return makeDrill({ catalog, deck }, { count, seed, rules: usualRules }).questions;
};

export interface RoomFor {
  readonly rules?: Partial<RoomRules>;
  readonly slips?: readonly Slip[];
  readonly questions?: readonly Question[];
  readonly code?: string;
  readonly home?: Home;
  readonly time?: number;
  /** In place of a file. */
  readonly store?: RoomStore;
}

export const startOf = ({ rules, slips = [], questions = [], code, time }: RoomFor): RoomStart => ({
  type: 'room',
  v: 1,
  id: randomBytes(6).toString('hex'),
  time: time ?? Date.now(),
  code: code ?? 'K7QX3MB',
  drill: 'PQ1-CORE-5-TESTSEED-ABCDEFG',
  deck: 'core',
  questions: questions.length,
  rules: { seconds: 600, names: 'generated', board: 'top5', speed: false, ...rules },
  slips,
  app: '0.0.0',
  content: 'test',
});

/** A store without a disk: what is appended is kept at the end of the turn. */
export const memoryStore = (): RoomStore => {
  const kept: RoomEvent[] = [];
  const listeners = new Set<(events: readonly RoomEvent[]) => void>();
  return {
    append: (events) =>
      new Promise((resolve) =>
        setImmediate(() => {
          kept.push(...events);
          for (const listener of listeners) listener(events);
          resolve();
        }),
      ),
    replay: () => kept,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {},
  };
};

/** A store whose disk is full while it is told to. As a file does, it keeps what it could not write for the next try. */
export const fullStore = (): RoomStore & { full: boolean } => {
  const within = memoryStore();
  const store = {
    ...within,
    full: false,
    owed: [] as RoomEvent[],
    append: async (events: readonly RoomEvent[]) => {
      store.owed.push(...events);
      if (store.full) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      await within.append(store.owed.splice(0));
    },
  };
  return store;
};

interface Opened {
  readonly room: LiveRoom;
  readonly door: Door;
  readonly start: RoomStart;
  readonly questions: readonly Question[];
  readonly home: Home;
}

const opened: Opened[] = [];

afterEach(async () => {
  for (const { room, door } of opened.splice(0)) {
    await door.close();
    await room.close();
  }
});

/** A room with a door on this machine, both closed after the test. */
export const openTestRoom = async (wish: RoomFor = {}): Promise<Opened> => {
  const questions = wish.questions ?? drawnQuestions(5);
  const home = wish.home ?? temporaryHome();
  const start = startOf({ ...wish, questions });
  const store = wish.store ?? openFileStore(home, start.id);
  const room = await createLiveRoom({ start, questions, store });
  const door = await openDoor({ room, page, explain, port: 0, bind: '127.0.0.1' });
  const all = { room, door, start, questions, home };
  opened.push(all);
  return all;
};
