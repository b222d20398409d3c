import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { boundConnections } from '../../src/network/connections.ts';

/** As much of a socket as is looked at here. */
class FakeSocket extends EventEmitter {
  destroyed = false;
  destroy(): this {
    this.destroyed = true;
    this.emit('close');
    return this;
  }
}

const fakes = (count: number): { readonly fake: FakeSocket; readonly socket: Socket }[] =>
  Array.from({ length: count }, () => {
    const fake = new FakeSocket();
    return { fake, socket: fake as unknown as Socket };
  });

test('strangers make room for strangers, the oldest first, and never students', () => {
  const connections = boundConnections();
  const known = fakes(3000);
  for (const [at, { socket }] of known.entries()) {
    connections.add(socket);
    connections.know(socket, `student ${at}`);
  }
  const strangers = fakes(2500);
  for (const { socket } of strangers) connections.add(socket);
  expect(strangers.filter(({ fake }) => fake.destroyed)).toEqual(strangers.slice(0, 500));
  expect(known.some(({ fake }) => fake.destroyed)).toBe(false);
});

test('one student has a dozen, and all together have an end', () => {
  const connections = boundConnections();
  const own = fakes(30);
  for (const { socket } of own) {
    connections.add(socket);
    connections.know(socket, 'one');
    connections.know(socket, 'one');
  }
  expect(own.filter(({ fake }) => fake.destroyed)).toEqual(own.slice(0, 18));
  const many = fakes(24_100);
  for (const [at, { socket }] of many.entries()) {
    connections.add(socket);
    connections.know(socket, `${at}`);
  }
  expect(many.filter(({ fake }) => !fake.destroyed)).toHaveLength(24_000 - 12);
  connections.end();
  expect(many.every(({ fake }) => fake.destroyed)).toBe(true);
});

test('the stream of a student is the last to go', () => {
  const connections = boundConnections();
  const [stream, ...others] = fakes(30);
  for (const { socket } of stream ? [stream, ...others] : []) {
    connections.add(socket);
    connections.know(socket, 'one');
    if (socket === stream?.socket) connections.keep(socket);
  }
  expect(stream?.fake.destroyed).toBe(false);
  expect(others.filter(({ fake }) => fake.destroyed)).toEqual(others.slice(0, 18));
  // Another one is begun: the first is one of many.
  const [next, ...more] = fakes(12);
  for (const { socket } of next ? [next, ...more] : []) {
    connections.add(socket);
    connections.know(socket, 'one');
    if (socket === next?.socket) connections.keep(socket);
  }
  expect([stream?.fake.destroyed, next?.fake.destroyed]).toEqual([true, false]);
});
