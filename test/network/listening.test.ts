import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { ListenError, listen } from '../../src/network/listening.ts';

const servers: Server[] = [];
const server = (): Server => {
  const made = createServer();
  servers.push(made);
  return made;
};

afterEach(() => {
  for (const each of servers.splice(0)) each.close();
});

test('the usual port, and the next where it is taken', async () => {
  const first = await listen(server(), undefined, '127.0.0.1');
  const second = await listen(server(), undefined, '127.0.0.1');
  expect(first).toBeGreaterThanOrEqual(8123);
  expect(second).toBeGreaterThan(first);
});

test('a port that was asked for, or why not', async () => {
  const port = await listen(server(), 0, '127.0.0.1');
  expect(port).toBeGreaterThan(0);
  const failed = async (wanted: number, bind: string) =>
    listen(server(), wanted, bind).catch((error: unknown) => error);
  expect(await failed(port, '127.0.0.1')).toMatchObject({ fault: 'taken', port });
  expect(await failed(0, '203.0.113.9')).toMatchObject({
    fault: 'no-such-address',
    bind: '203.0.113.9',
  });
  expect(await failed(0, 'no.such.name.invalid')).toBeInstanceOf(ListenError);
});
