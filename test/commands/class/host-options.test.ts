import { expect, it } from 'vitest';
import { readDoorPlace } from '../../../src/commands/class/host-options.ts';

it('takes 0 for any port that is free, and an IPv6 address in brackets', () => {
  expect(readDoorPlace({ port: '0', bind: '[::1]' })).toEqual({ port: 0, bind: '::1' });
  expect(readDoorPlace({ port: '8123', bind: 'fe80::1%eth0' })).toEqual({
    port: 8123,
    bind: 'fe80::1%eth0',
  });
  expect(readDoorPlace({})).toEqual({ port: undefined, bind: undefined });
});

it.each([
  [{ port: '65536' }, '--port "65536"'],
  [{ port: '-1' }, '--port "-1"'],
  [{ port: '' }, '--port ""'],
  [{ bind: '' }, '--bind ""'],
  [{ bind: '[]' }, '--bind "[]"'],
  [{ bind: '[::1' }, '--bind "[::1"'],
])('%j is refused', (options, words) => {
  expect(() => readDoorPlace(options)).toThrow(words);
});
