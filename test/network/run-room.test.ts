import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RoomEvent } from '../../src/classroom/room.ts';
import { openFileStore, readSessionFile } from '../../src/network/file-store.ts';
import type { RoomStore } from '../../src/network/live-room.ts';
import { createLiveRoom, resumeRoom } from '../../src/network/run-room.ts';
import { journalOf } from '../../src/network/session-files.ts';
import { HeldError } from '../../src/progress/held.ts';
import { temporaryHome } from '../progress/temporary-home.ts';
import { drawnQuestions, memoryStore, startOf } from './rooms.ts';

const questions = drawnQuestions(3);

const joining = (player: string) =>
  ({
    type: 'join',
    player,
    token: 'a'.repeat(64),
    name: undefined,
    slip: undefined,
    seed: player,
  }) as const;

/** A store whose disk is full while it is told to. */
const fullStore = (): RoomStore & { full: boolean } => {
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

const opened = async (seconds: number, store: RoomStore = memoryStore()) => {
  const start = startOf({ questions, rules: { seconds, board: 'none' } });
  const room = await createLiveRoom({ start, questions, store });
  return { start, room, store };
};

describe('a room that runs', () => {
  test('closes a question when its time is over, and not before', async () => {
    const { room } = await opened(1);
    await room.ask(joining('one'));
    await room.ask({ type: 'next' });
    const begun = Date.now();
    await expect.poll(() => room.state.phase, { timeout: 3000, interval: 5 }).toBe('answer');
    expect(Date.now() - begun).toBeGreaterThan(980);
    await room.close();
  });

  test('waits for who has extra time and is here, and closes when they leave', async () => {
    const { room } = await opened(1);
    await room.ask(joining('one'));
    await room.ask({ type: 'give-time', player: 'one', extra: 9 });
    await room.ask({ type: 'presence', player: 'one', here: true });
    await room.ask({ type: 'next' });
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(room.state.phase).toBe('question');
    await room.ask({ type: 'presence', player: 'one', here: false });
    await expect.poll(() => room.state.phase, { timeout: 2000 }).toBe('answer');
    await room.close();
  });

  test('shows and acknowledges only what is kept; a full disk is said, and got over', async () => {
    const store = fullStore();
    const { room, start } = await opened(60, store);
    await room.ask(joining('one'));
    await room.ask(joining('two'));
    await room.ask({ type: 'next' });
    const heard: (string | undefined)[] = [];
    room.subscribe(() => heard.push(room.trouble));
    store.full = true;
    const answer = {
      type: 'answer',
      player: 'one',
      question: `${start.id}/1`,
      option: 'a',
    } as const;
    await expect(room.ask(answer)).rejects.toThrow('full');
    expect(heard).toEqual(['the disk is full']);
    expect(room.state.rounds[0]?.answers.size).toBe(0);
    // The same again is no event, and is not kept either.
    await expect(room.ask(answer)).rejects.toThrow('full');
    store.full = false;
    expect(await room.ask(answer)).toMatchObject({ ok: true });
    expect(room.trouble).toBeUndefined();
    expect(room.state.rounds[0]?.answers.get('one')?.option).toBe('a');
    expect(store.replay().filter(({ type }) => type === 'answered')).toHaveLength(1);
    await room.close();
  });

  test('tells of events in their order, each once, with the state they led to', async () => {
    const home = temporaryHome();
    const start = startOf({ questions });
    const room = await createLiveRoom({ start, questions, store: openFileStore(home, start.id) });
    const told: RoomEvent[] = [];
    room.subscribe((state, events) => {
      told.push(...events);
      expect(state.players.size).toBe(told.filter(({ type }) => type === 'joined').length);
    });
    await Promise.all(Array.from({ length: 50 }, (_, at) => room.ask(joining(`p${at}`))));
    await room.ask({ type: 'next' });
    await room.close();
    const { events } = readSessionFile(journalOf(home, start.id));
    expect(events).toEqual([start, ...told]);
    expect(told).toHaveLength(51);
  });
});

describe('a room that is closed', () => {
  test('takes nothing more, and leaves its session to others', async () => {
    const home = temporaryHome();
    const start = startOf({ questions });
    const store = openFileStore(home, start.id);
    const room = await createLiveRoom({ start, questions, store });
    await room.close();
    const next = openFileStore(home, start.id);
    await expect(room.ask({ type: 'next' })).rejects.toThrow('closed');
    await expect(store.append([start])).rejects.toThrow('closed');
    expect(room.state.phase).toBe('lobby');
    await Promise.all([room.close(), store.close()]);
    expect(() => openFileStore(home, start.id)).toThrow(HeldError);
    await next.close();
    expect(readSessionFile(journalOf(home, start.id)).events).toEqual([start]);
  });

  test('lets its session go when it cannot be opened', async () => {
    const start = startOf({ questions });
    for (const open of [createLiveRoom, resumeRoom]) {
      const store = fullStore();
      store.full = true;
      let closed = 0;
      const close = async () => void closed++;
      await expect(open({ start, questions, store: { ...store, close } })).rejects.toThrow('full');
      expect(closed).toBe(1);
    }
  });

  test('says why its folder cannot be made', () => {
    const home = temporaryHome();
    mkdirSync(home.folder, { recursive: true });
    const file = path.join(home.folder, 'file');
    writeFileSync(file, '');
    expect(() => openFileStore({ ...home, folder: file }, 'r-1')).toThrow('ENOTDIR');
  });
});

describe('a room that is resumed', () => {
  test('stands as it was; the time without a host counts for nobody, and no clock runs back', async () => {
    const { start, room, store } = await opened(60);
    await room.ask(joining('one'));
    await room.ask(joining('two'));
    await room.ask({ type: 'next' });
    await room.ask({ type: 'answer', player: 'one', question: `${start.id}/1`, option: 'b' });
    const before = room.state;
    await room.close();
    // The machine's clock has been set back by an hour.
    let time = before.time - 3_600_000;
    const again = await resumeRoom({ start, questions, store, now: () => time });
    expect(again.state).toMatchObject({ phase: 'question', time: before.time });
    expect(again.state.rounds).toEqual(before.rounds);
    expect([...again.state.players.keys()]).toEqual(['one', 'two']);
    expect(again.now()).toBe(before.time);
    time += 1000;
    expect(again.now()).toBe(before.time + 1000);
    const reply = await again.ask({
      type: 'answer',
      player: 'two',
      question: `${start.id}/1`,
      option: 'c',
    });
    expect(reply.ok).toBe(true);
    const spent = (before.clock?.spent ?? 0) + before.time - (before.clock?.since ?? 0);
    expect(again.state.rounds[0]?.answers.get('two')?.ms).toBe(spent + 1000);
    await again.close();
  });
});
