import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RoomEvent, RoomRequest } from '../../src/classroom/room.ts';
import { openFileStore, readSessionFile } from '../../src/network/file-store.ts';
import type { RoomStore } from '../../src/network/live-room.ts';
import { createLiveRoom, resumeRoom } from '../../src/network/run-room.ts';
import { journalOf } from '../../src/network/session-files.ts';
import { HeldError } from '../../src/progress/held.ts';
import { temporaryHome } from '../progress/temporary-home.ts';
import { drawnQuestions, fullStore, memoryStore, startOf } from './rooms.ts';

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

const opened = async (seconds: number, store: RoomStore = memoryStore(), now?: () => number) => {
  const rules = { seconds, board: 'none' } as const;
  const start = startOf({ questions, rules, ...(now ? { time: now() } : {}) });
  const room = await createLiveRoom({ start, questions, store, ...(now ? { now } : {}) });
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

  test('waits for who has extra time and is here, and closes soon after they leave', async () => {
    const { room } = await opened(1);
    await room.ask(joining('one'));
    await room.ask({ type: 'give-time', player: 'one', extra: 9 });
    await room.ask({ type: 'presence', player: 'one', here: true });
    await room.ask({ type: 'next' });
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(room.state.phase).toBe('question');
    await room.ask({ type: 'presence', player: 'one', here: false });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(room.state.phase).toBe('question');
    await expect.poll(() => room.state.phase, { timeout: 8000 }).toBe('answer');
    await room.close();
  }, 12_000);

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

describe('a room whose disk refuses', () => {
  const answer = (session: string) =>
    ({ type: 'answer', player: 'one', question: `${session}/1`, option: 'a' }) as const;

  test.each([
    ['one after the other', false],
    ['all at once', true],
  ])('decides nothing upon what nobody has seen: five keys, %s', async (_, atOnce) => {
    const store = fullStore();
    const { room } = await opened(60, store);
    await room.ask(joining('one'));
    store.full = true;
    const pressed: Promise<unknown>[] = [];
    for (let key = 0; key < 5; key++) {
      const reply = room.ask({ type: 'next' }).catch((error: unknown) => String(error));
      pressed.push(reply);
      if (!atOnce) await reply;
    }
    const replies = await Promise.all(pressed);
    expect(replies).toContain('Error: full');
    expect(replies).not.toContainEqual({ ok: true });
    expect(room.state.phase).toBe('lobby');
    store.full = false;
    await room.ask({ type: 'lock', locked: true });
    const types = store.replay().map(({ type }) => type);
    expect(types.filter((type) => /opened|closed|board/.test(type))).toEqual(['opened']);
    expect(room.state).toMatchObject({ phase: 'question', locked: true });
    await room.close();
  });

  test('goes on from the first try when it is asked the very moment the disk is back', async () => {
    const store = fullStore();
    const { room } = await opened(60, store);
    store.full = true;
    await expect(room.ask({ type: 'next' })).rejects.toThrow('full');
    store.full = false;
    const replies = await Promise.all([1, 2, 3].map(() => room.ask({ type: 'next' })));
    expect(replies).toEqual(Array(3).fill({ ok: false, why: 'not-now' }));
    expect(room.state).toMatchObject({ phase: 'question', rounds: { length: 1 } });
    await room.close();
  });

  test('costs nobody their time: an answer refused and sent again counts, once', async () => {
    let time = 1_000_000;
    const store = fullStore();
    const { room, start } = await opened(20, store, () => time);
    await room.ask(joining('one'));
    await room.ask(joining('two'));
    await room.ask({ type: 'next' });
    time += 2000;
    store.full = true;
    await expect(room.ask({ type: 'lock', locked: true })).rejects.toThrow('full');
    for (let tries = 0; tries < 30; tries++) {
      time += 1000;
      await expect(room.ask(answer(start.id))).rejects.toThrow('full');
    }
    store.full = false;
    expect(await room.ask(answer(start.id))).toEqual({ ok: true });
    expect(await room.ask(answer(start.id))).toEqual({ ok: true });
    expect(room.state).toMatchObject({ phase: 'question', locked: true });
    expect(room.state.rounds[0]?.answers.get('one')?.ms).toBe(2000);
    expect(store.replay().filter(({ type }) => type === 'answered')).toHaveLength(1);
    await room.close();
  });
});

test('a room that is closed while its disk refuses writes what it owes, and no more', async () => {
  const within = fullStore();
  let isShut = false;
  const store: RoomStore = {
    ...within,
    append: (events) => (isShut ? Promise.reject(new Error('shut')) : within.append(events)),
    close: async () => {
      isShut = true;
      within.full = false;
      await within.append([]);
    },
  };
  const { room } = await opened(60, store);
  await room.ask({ type: 'next' });
  within.full = true;
  await expect(room.ask({ type: 'extend', seconds: 5 })).rejects.toThrow('full');
  await room.close();
  await new Promise((resolve) => setImmediate(resolve));
  expect([room.trouble, room.state.clock?.limit]).toEqual([undefined, 65_000]);
});

describe('a room whose process stood still', () => {
  test.each([
    ['a look at the clock', { type: 'tick' }],
    ['an answer', undefined],
  ] as const)('gives the time back before %s', async (_, first) => {
    let time = 1_000_000;
    const { room, start, store } = await opened(20, memoryStore(), () => time);
    await room.ask(joining('one'));
    await room.ask(joining('two'));
    time += 5000;
    await room.ask({ type: 'next' });
    time += 90_000;
    if (first) await room.ask(first);
    const request = { type: 'answer', player: 'one', question: `${start.id}/1`, option: 'a' };
    expect(await room.ask(request as RoomRequest)).toEqual({ ok: true });
    expect(room.state.phase).toBe('question');
    expect(store.replay().map(({ type }) => type)).toEqual([
      ...['room', 'joined', 'joined', 'opened', 'returned', 'answered'],
    ]);
    await room.close();
  });

  test('gives nothing back where it was only busy, nor in a pause or without a question', async () => {
    let time = 1_000_000;
    const { room, store } = await opened(20, memoryStore(), () => time);
    const wait = async (ms: number): Promise<void> => {
      time += ms;
      await room.ask({ type: 'tick' });
    };
    await wait(90_000);
    await room.ask({ type: 'next' });
    await wait(1500);
    await room.ask({ type: 'pause' });
    await wait(90_000);
    await room.ask({ type: 'resume' });
    for (let second = 0; second < 20; second++) await wait(1000);
    expect(room.state.phase).toBe('answer');
    await wait(90_000);
    expect(store.replay().map(({ type }) => type)).not.toContain('returned');
    await room.close();
  });

  test('notices by itself', async () => {
    let time = 1_000_000;
    const { room, store } = await opened(20, memoryStore(), () => time);
    await room.ask(joining('one'));
    await room.ask({ type: 'next' });
    time += 90_000;
    const types = () => store.replay().map(({ type }) => type);
    await expect.poll(types, { timeout: 5000 }).toEqual(['room', 'joined', 'opened', 'returned']);
    await room.close();
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
