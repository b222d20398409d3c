import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { studentAddresses, withPort } from '../../src/network/addresses.ts';

const v4 = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  netmask: '255.255.255.0',
  family: 'IPv4',
  mac: '00:00:00:00:00:01',
  internal,
  cidr: null,
});

const v6 = (address: string, internal = false): NetworkInterfaceInfo => ({
  ...v4(address, internal),
  family: 'IPv6',
  scopeid: 0,
});

test("the room's own network comes first, virtual machines last", () => {
  const addresses = studentAddresses(
    {
      lo: [v4('127.0.0.1', true), v6('::1', true)],
      docker0: [v4('172.17.0.1')],
      'br-1a2b': [v4('172.18.0.1')],
      wg0: [v4('10.9.0.2')],
      wlp3s0: [v6('fe80::1'), v4('192.168.1.20'), v6('2001:db8::5')],
      usb0: [v4('169.254.3.4')],
      eth0: [v4('203.0.113.7')],
    },
    8123,
  );
  expect(addresses.slice(0, 3)).toEqual([
    '192.168.1.20:8123',
    '203.0.113.7:8123',
    '169.254.3.4:8123',
  ]);
  expect(addresses).toHaveLength(6);
  expect(addresses.join()).not.toContain(':db8');
});

test('IPv6 where there is nothing else; this machine where there is nothing', () => {
  expect(studentAddresses({ eth0: [v6('fe80::1'), v6('2001:db8::5')] }, 80)).toEqual([
    '[2001:db8::5]:80',
  ]);
  expect(studentAddresses({ lo: [v4('127.0.0.1', true)] }, 80)).toEqual(['127.0.0.1:80']);
  expect(withPort('::1', 1)).toBe('[::1]:1');
});
