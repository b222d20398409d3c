import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, shownAddress } from '../../src/network/student-address.ts';

describe('an address as a student types it', () => {
  it.each([
    ['192.168.1.20:8123', '192.168.1.20', 8123, undefined],
    [' http://192.168.1.20:8123/ ', '192.168.1.20', 8123, undefined],
    ['HTTP://10.0.0.5:80/#K7QX-3MB', '10.0.0.5', 80, 'K7QX-3MB'],
    ['10.0.0.5#K7QX%2D3MB', '10.0.0.5', 8123, 'K7QX-3MB'],
    ['teacher-pc.local', 'teacher-pc.local', 8123, undefined],
    ['localhost:9000', 'localhost', 9000, undefined],
    ['[fe80::1]:8123', 'fe80::1', 8123, undefined],
    ['[::1]', '::1', 8123, undefined],
    ['10.0.0.5:1/#%E0%A4%A', '10.0.0.5', 1, '%E0%A4%A'],
  ])('%s', (text, host, port, code) => {
    expect(readAddress(text)).toEqual({ host, port, code });
  });

  it.each([
    ...['', 'https://x', 'a b', '10.0.0.5:0', '10.0.0.5:65536', '10.0.0.5:x', 'http://', ':8123'],
    ...['10.0.0.5/path', 'user@host', '[nonsense]:1', '-x', 'x?y', 'a\u0000b', '::1'],
  ])('not %j', (text) => {
    expect(readAddress(text)).toBeUndefined();
  });

  it('is told as it can be typed again, and anything else is refused without a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.ipV4(), fc.ipV6()), (text) => {
        const address = readAddress(text);
        if (!address) return;
        expect(shownAddress(address)).toMatch(/^[\w.:[\]-]+$/);
        expect(readAddress(shownAddress(address))).toEqual({ ...address, code: undefined });
      }),
    );
  });
});
