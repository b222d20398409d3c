import { expect, test } from 'vitest';
import { drawnToken } from '../../src/network/tokens.ts';
import { fullStore, openTestRoom } from './rooms.ts';
import { post } from './student.ts';

const ask = async (port: number, code: string, token: string) => {
  const { status, text } = await post(port, '/api/join', { code, token });
  return { status, reply: JSON.parse(text) };
};

test('who comes in twenty times at once by one token is one student', async () => {
  const { room, door, start } = await openTestRoom();
  const token = drawnToken();
  const all = await Promise.all(
    Array.from({ length: 20 }, () => ask(door.port, start.code, token)),
  );
  const [player] = room.state.players.values();
  const reply = { ok: true, token, name: player?.name, session: start.id };
  expect(all).toEqual(Array(20).fill({ status: 200, reply }));
  expect(room.state.players.size).toBe(1);
});

test('one slip and one token, many times at once, are one line', async () => {
  const slips = [{ code: 'AAAA222', name: 'calm-otter', extra: 0 }];
  const { room, door } = await openTestRoom({ rules: { names: 'roster' }, slips });
  const token = drawnToken();
  const all = await Promise.all(Array.from({ length: 8 }, () => ask(door.port, 'AAAA222', token)));
  expect(all.every(({ status }) => status === 200)).toBe(true);
  expect(room.state.players.size).toBe(1);
});

test('who was refused by the disk and asks again is one student', async () => {
  const store = fullStore();
  const { room, door, start } = await openTestRoom({ store });
  const tokens = Array.from({ length: 3 }, drawnToken);
  const askAll = () => Promise.all(tokens.map((token) => ask(door.port, start.code, token)));
  store.full = true;
  for (let tries = 0; tries < 3; tries++)
    for (const { status, reply } of await askAll())
      expect([status, reply]).toEqual([503, { ok: false, why: 'not-saved' }]);
  expect(room.state.players.size).toBe(0);
  store.full = false;
  const replies = await askAll();
  expect(replies.map(({ reply }) => reply.token)).toEqual(tokens);
  expect(room.state.players.size).toBe(3);
  expect(await askAll()).toEqual(replies);
  expect(room.state.players.size).toBe(3);
});

test('who types their own slip where another was in before is themselves', async () => {
  const slips = [
    { code: 'AAAA222', name: 'calm-otter', extra: 0 },
    { code: 'BBBB333', name: 'brave-lynx', extra: 0 },
  ];
  const { room, door } = await openTestRoom({ rules: { names: 'roster' }, slips });
  const token = drawnToken();
  await ask(door.port, 'AAAA222', token);
  const { reply } = await ask(door.port, 'BBBB333', token);
  expect(reply).toMatchObject({ ok: true, name: 'brave-lynx' });
  expect(reply.token).not.toBe(token);
  expect((await ask(door.port, 'AAAA222', token)).reply).toMatchObject({ name: 'calm-otter' });
  expect(room.state.players.size).toBe(2);
});
