import { describe, expect, it } from 'vitest';
import { type IanaStatus, namesAt, statusLabel } from '../../src/registry/iana.ts';
import { rangeOf } from '../../src/registry/port.ts';
import { iana } from '../catalog.ts';

const all = Array.from({ length: 1024 }, (_, port) => port);

const portsThatAre = (status: IanaStatus): readonly number[] =>
  all.filter((port) => iana.at(port).status === status);

const numbers = (text: string): readonly number[] =>
  text.split(/[\s,]+/).flatMap((word) => {
    const [first = 0, last = first] = word.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });

const reserved = numbers(
  '0, 2-3, 47, 51, 61, 225-241, 249-255, 359, 831-833, 994, 1011-1020, 1023',
);

const unassigned = numbers(
  `4, 6, 8, 10, 12, 14-16, 26, 28, 30, 32, 34, 36, 40, 60, 81, 100, 114, 258, 272-279, 285, 288-299, 301-307, 325-332,
  334-343, 703, 708, 717-728, 732-740, 743, 745-746, 755-757, 766, 768, 778-779, 781-799, 803-809, 811-827, 834-846,
  849-852, 855-859, 863-872, 874-885, 889-899, 904-909, 916-952, 954-988, 1002-1007, 1009`,
);

describe('all 1,024 system ports can be looked up', () => {
  it('46 are reserved', () => {
    expect(portsThatAre('reserved')).toEqual(reserved);
    expect(reserved).toHaveLength(46);
  });

  it('282 are unassigned', () => {
    expect(portsThatAre('unassigned')).toEqual(unassigned);
    expect(unassigned).toHaveLength(282);
  });

  it('10 are something else: private uses, withdrawn ones and a rumour', () =>
    expect(portsThatAre('other')).toEqual([24, 35, 57, 59, 75, 77, 87, 585, 659, 1008]));

  it('the other 686 have a name', () => {
    expect(portsThatAre('named')).toHaveLength(686);
    expect(686 + 46 + 282 + 10).toBe(1024);
    for (const port of portsThatAre('named')) expect(namesAt(iana.at(port))).not.toEqual([]);
  });
});

describe('the registry has more than one name for some', () => {
  it.each([
    [80, ['http', 'www', 'www-http']],
    [465, ['igmpv3lite', 'submissions', 'urd']],
    [514, ['shell', 'syslog']],
    [113, ['auth', 'ident']],
    [22, ['ssh']],
    [115, ['sftp']],
  ])('%i: %j', (port, names) =>
    expect(
      namesAt(iana.at(port))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(names),
  );

  it('514 is the shell over TCP and syslog over UDP', () => {
    const named = namesAt(iana.at(514));
    expect(named.find(({ name }) => name === 'shell')?.transports).toEqual(['tcp']);
    expect(named.find(({ name }) => name === 'syslog')?.transports).toEqual(['udp']);
  });
});

it('a name finds its rows, whatever its case and hyphens', () => {
  expect(iana.named('MS WBT Server').map(({ first }) => first)).toContain(3389);
  expect(new Set(iana.named('http-alt').map(({ first }) => first))).toEqual(
    new Set([591, 8008, 8080]),
  );
  expect(iana.named('flurbl')).toEqual([]);
});

it('every number has an answer, the last and the dynamic ones too', () => {
  expect(statusLabel(iana.at(51_820))).toBe('dynamic, never assigned');
  expect(statusLabel(iana.at(65_535))).toBe('dynamic, never assigned');
  expect(statusLabel(iana.at(4))).toBe('unassigned');
  expect(iana.at(0).status).toBe('reserved');
  expect(iana.at(1023).status).toBe('reserved');
  expect(iana.at(1024).status).toBe('reserved');
  expect(iana.at(6667).status).toBe('named');
});

it('the three ranges meet where RFC 6335 says', () => {
  expect([0, 1023, 1024, 49_151, 49_152, 65_535].map(rangeOf)).toEqual([
    'system',
    'system',
    'user',
    'user',
    'dynamic',
    'dynamic',
  ]);
});
