import { createServer, type RequestListener } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Snapshot } from '../../src/classroom/wire.ts';
import { readAddress } from '../../src/network/student-address.ts';
import { connectTo, type Downwards } from '../../src/network/student-connection.ts';
import { told } from '../classroom/snapshots.ts';
import { openClassRoom } from './class-room.ts';

const addressAt = (port: number) => {
  const address = readAddress(`127.0.0.1:${port}`);
  if (!address) throw new Error('no address');
  return address;
};

/** A host of its own kind; gives its port. */
const serve = async (answer: RequestListener): Promise<number> => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const at = server.address();
  return typeof at === 'object' && at ? at.port : 0;
};

const watched = () => {
  const heard: string[] = [];
  const snapshots: Snapshot[] = [];
  const downwards: Downwards = {
    snapshot: (snapshot) => {
      snapshots.push(snapshot);
      heard.push(snapshot.room.phase);
    },
    lost: () => heard.push('lost'),
    putOut: (why) => heard.push(why),
  };
  return { heard, snapshots, downwards };
};

const expectHeard = (heard: readonly string[], ...words: readonly string[]): Promise<void> =>
  vi.waitFor(() => expect(heard).toEqual(words), { timeout: 3000 });

describe('a student’s way to a host', () => {
  it('joins, hears the room, answers, and hears nothing after it is closed', async () => {
    const held = await openClassRoom(2);
    const connection = connectTo(addressAt(held.door.port));
    const reply = await connection.join({ code: held.code });
    if (typeof reply === 'string' || !reply.ok) throw new Error('not in');
    const { heard, snapshots, downwards } = watched();
    connection.listen(reply.token, downwards);
    await expectHeard(heard, 'lobby');
    await held.next();
    await expectHeard(heard, 'lobby', 'question');
    const question = snapshots.at(-1)?.room.question?.id ?? '';
    const answer = { question, option: 'a' } as const;
    expect(await connection.answer(reply.token, answer)).toEqual({ ok: true, option: 'a' });
    expect(await connection.answer(reply.token, { ...answer, option: 'b' })).toEqual({
      ...{ ok: false, why: 'already-answered', option: 'a' },
    });
    connection.close();
    await held.next();
    expect(heard.filter((word) => word === 'lost')).toEqual([]);
  });

  it('gets its answers to closed questions again, and to no other', async () => {
    const held = await openClassRoom(3);
    const connection = connectTo(addressAt(held.door.port));
    const reply = await connection.join({ code: held.code });
    if (typeof reply === 'string' || !reply.ok) throw new Error('not in');
    const { token } = reply;
    // Somebody else, so that the question stays open.
    const other = connectTo(addressAt(held.door.port));
    const second = await other.join({ code: held.code });
    if (typeof second === 'string' || !second.ok) throw new Error('not in');
    const { heard, downwards } = watched();
    other.listen(second.token, downwards);
    await expectHeard(heard, 'lobby');
    expect(await connection.answers(token, 0)).toEqual([]);
    const answer = async (place: number): Promise<void> => {
      const question = `${reply.session}/${place + 1}`;
      await held.next();
      expect((await connection.answer(token, { question, option: 'b' }))?.ok).toBe(true);
    };
    await answer(0);
    expect(await connection.answers(token, 0)).toEqual([]);
    await held.next();
    await held.next();
    await answer(1);
    const told = await connection.answers(token, 0);
    expect(told).toMatchObject([
      { question: { number: 1 }, given: 'b', answer: { right: held.right(0) } },
    ]);
    expect(await connection.answers(token, 1)).toEqual([]);
    expect(await connection.answers('x'.repeat(24), 0)).toBeUndefined();
    await held.crash();
    expect(await connection.answers(token, 0)).toBeUndefined();
    other.close();
  });

  it('tells a wrong code, a strange token and a kick apart', async () => {
    const held = await openClassRoom(1);
    const connection = connectTo(addressAt(held.door.port));
    expect(await connection.join({ code: 'NOPE' })).toEqual({ ok: false, why: 'wrong-code' });
    const stranger = watched();
    connection.listen('x'.repeat(24), stranger.downwards);
    await expectHeard(stranger.heard, 'not-in');
    const reply = await connection.join({ code: held.code });
    if (typeof reply === 'string' || !reply.ok) throw new Error('not in');
    const [player = ''] = held.room.state.players.keys();
    await held.room.ask({ type: 'kick', player });
    const kicked = watched();
    connection.listen(reply.token, kicked.downwards);
    await expectHeard(kicked.heard, 'kicked');
    expect(await connection.answer('x'.repeat(24), { question: 'x', option: 'a' })).toEqual({
      ...{ ok: false, why: 'not-in' },
    });
  });

  it('says where nothing answers, and where no host does', async () => {
    expect(await connectTo(addressAt(9)).join({ code: 'X' })).toBe('unreachable');
    for (const body of ['<html>', '{}', 'null', '{"ok":true}', 'x'.repeat(100_000)]) {
      const port = await serve((_, response) => response.end(body));
      const reply = await connectTo(addressAt(port)).join({ code: 'X' });
      expect(reply, body.slice(0, 20)).toMatch(/not-a-room|unreachable/);
      const { heard, downwards } = watched();
      connectTo(addressAt(port)).listen('t', downwards);
      await expectHeard(heard, 'lost');
    }
    const mute = createSocketServer((socket) => socket.on('error', () => {}).end('SSH-2.0-x\r\n'));
    onTestFinished(() => void mute.close());
    await new Promise<void>((resolve) => void mute.listen(0, '127.0.0.1', resolve));
    const at = mute.address();
    const port = typeof at === 'object' && at ? at.port : 0;
    expect(await connectTo(addressAt(port)).join({ code: 'X' })).toBe('unreachable');
  });

  it('lets no sign through that moves a cursor or turns the writing round', async () => {
    const evil = told({ list: '\u001b[2J\u202Ecore\u0000' }, { name: 'a\u200Bb\u001b]0;x\u0007' });
    const port = await serve((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify(evil)}\n\n`);
    });
    const { snapshots, heard, downwards } = watched();
    const connection = connectTo(addressAt(port));
    connection.listen('t', downwards);
    await expectHeard(heard, 'question');
    connection.close();
    expect(JSON.stringify(snapshots)).not.toMatch(/\\u00|\u202E|\u200B/);
    expect(snapshots[0]?.you.name).toBe('ab ]0;x ');
  });

  it('is lost, and throws nothing, by a token that no request can hold', async () => {
    const { heard, downwards } = watched();
    connectTo(addressAt(9)).listen('鍵'.repeat(24), downwards);
    expect(heard).toEqual([]);
    await expectHeard(heard, 'lost');
    const none = await connectTo(addressAt(9)).answer('鍵', { question: 'x', option: 'a' });
    expect(none).toBeUndefined();
  });

  it('is lost where a host talks nonsense or without an end', async () => {
    for (const text of ['data: {"room":7}\n\n', 'data: {\n\n', 'x'.repeat(1_500_000)]) {
      const port = await serve((_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        response.write(text);
      });
      const { heard, downwards } = watched();
      connectTo(addressAt(port)).listen('t', downwards);
      await expectHeard(heard, 'lost');
    }
  });

  it('is lost once a host is silent for longer than it ever is', async () => {
    const port = await serve((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify(told())}\n\n`);
    });
    const { heard, downwards } = watched();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    connectTo(addressAt(port)).listen('t', downwards);
    while (heard.length === 0) await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(19_000);
    expect(heard).toEqual(['question']);
    vi.advanceTimersByTime(2000);
    expect(heard).toEqual(['question', 'lost']);
  });
});
