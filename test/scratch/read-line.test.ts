import { describe, expect, it } from 'vitest';
import { inShort, listingOf, read } from './listing.ts';

const core = listingOf('core');
const net = listingOf('net+');
const sec = listingOf('sec+');
const everything = listingOf('everything');

describe('a line as people write it', () => {
  it.each([
    '22 ssh',
    'ssh 22',
    'SSH 22',
    '22=ssh',
    '22: ssh',
    'ssh:22',
    '22 - ssh',
    '22-ssh',
    'ssh-22',
    '22 \u2013 ssh',
    '22 -> ssh',
    '22 \u2192 ssh',
    'ssh, 22',
    '22, ssh',
    '22/ssh',
    '22/tcp ssh',
    'tcp 22 ssh',
    'TCP/22: SSH',
    'tcp ssh 22',
    'ssh tcp 22',
    'ssh 22/tcp',
    'ssh 22 tcp',
    '22 ssh tcp',
    'ssh (22)',
    '(22) ssh',
    '22. ssh',
    '22) ssh',
    '22 | ssh',
    '  22\tssh  ',
    'port 22 ssh',
    'ssh port 22',
    'ssh is 22',
    '22 is ssh',
    'ssh is on port 22.',
    'ssh uses 22',
    'Secure Shell 22',
    '22 secure-shell',
    '22 SSH (Secure Shell)',
    '\uFF12\uFF12 ssh',
  ])('%s', (line) => {
    expect(inShort(line, core)).toBe('right ssh');
  });

  it.each([
    ['20/21 ftp', 'right ftp'],
    ['ftp 20, 21', 'right ftp'],
    ['20, 21 ftp', 'right ftp'],
    ['20 and 21: ftp', 'right ftp'],
    ['20 + 21 ftp', 'right ftp'],
    ['67/68 dhcp', 'right dhcp'],
    ['137-139 netbios', 'right netbios'],
    ['netbios 137 - 139', 'right netbios'],
    ['137 to 139 netbios', 'right netbios'],
    ['netbios 137, 138, 139', 'right netbios'],
    ['pop3 110', 'right pop3'],
    ['110 pop3', 'right pop3'],
    ['pop 3 110', 'right pop3'],
    ['110 pop 3', 'right pop3'],
    ['110: POP-3', 'right pop3'],
    ['53 dns udp', 'right dns'],
    ['53/udp dns', 'right dns'],
    ['ldaps 636', 'right ldaps'],
    ['0 reserved', 'right port-0'],
  ])('%s is %s', (line, expected) => {
    expect(inShort(line, core)).toBe(expected);
  });

  it.each([
    ['l2tp 1701', 'right l2tp'],
    ['1701 l2tp', 'right l2tp'],
    ['h.323 1720', 'right h323'],
    ['h 323 1720', 'right h323'],
    ['1720: H.323', 'right h323'],
    ['3com-tsmux 106', 'right'],
    ['106 3com-tsmux', 'right'],
    ['802 modbus/tcp security', 'right modbus-secure'],
    ['whois++ 63', 'right'],
    ['443/tcp https', 'right https'],
  ])('%s, where names hold digits and signs, is %s', (line, expected) => {
    expect(inShort(line, everything)).toMatch(new RegExp(`^${expected}`));
  });

  it('holds several pairs where it is clear which belongs to which', () => {
    const three = 'right ssh; right telnet; right smtp';
    expect(inShort('22 ssh; 23 telnet; smtp 25', core)).toBe(three);
    expect(inShort('22 ssh, 23 telnet, smtp 25', core)).toBe(three);
    expect(inShort('22 ssh 23 telnet 25 smtp', core)).toBe(three);
    expect(inShort('ssh 22 telnet 23 smtp 25', core)).toBe(three);
    expect(inShort('22 telnet, 23 ssh', core)).toBe('wrong 22 telnet; wrong 23 ssh');
    expect(inShort(';22 ssh;', core)).toBe('right ssh');
  });
});

describe('what a line is worth', () => {
  it('a part of a group is remembered as a part', () => {
    expect(inShort('20 ftp', core)).toBe('partly ftp 20');
    expect(inShort('ftp-data 20', core)).toBe('partly ftp 20');
    expect(inShort('20 ftp control', core)).toBe('wrong 20 ftp control');
    expect(inShort('137, 138 netbios', core)).toBe('partly netbios 137/138');
    expect(inShort('162 snmp trap', core)).toBe('partly snmp 162');
  });

  it('one slip is forgiven, where it ends on no other name, and never in a digit', () => {
    expect(inShort('23 telent', core)).toBe('slip telnet');
    expect(read('23 telent', core)).toMatchObject([{ hits: [{ corrected: 'Telnet' }] }]);
    expect(inShort('636 ldpas', core)).toBe('slip ldaps');
    expect(inShort('636 lmaps', core)).toBe('wrong 636 lmaps');
    expect(inShort('110 pop2', core)).toBe('wrong 110 pop2');
    expect(inShort('222 ssh', core)).toBe('wrong 222 ssh');
    expect(inShort('0022 ssh', core)).toBe('no number');
  });

  it('a stated transport has to be one in real use', () => {
    expect(inShort('22/udp ssh', core)).toBe('wrong 22 ssh');
    expect(read('22/udp ssh', core)).toMatchObject([{ facts: { mistake: 'transport' } }]);
    expect(inShort('dns 53 tcp', core)).toBe('right dns');
  });

  it('the item that is called so comes before one that only answers to the name', () => {
    expect(inShort('22 sftp', net)).toBe('right sftp');
    expect(inShort('22 ssh', net)).toBe('right ssh');
    expect(inShort('22 sftp', core)).toBe('right ssh');
    expect(inShort('115 sftp', net)).toBe('right sftp');
    expect(inShort('587 smtps', net)).toBe('right smtps-587');
    expect(inShort('465 smtps', net)).toBe('right smtps-587');
  });

  it('numbers of several services under one name are each right', () => {
    expect(inShort('smtp 25, 587', core)).toBe('right smtp + submission');
    expect(inShort('ldap 389, 636', core)).toMatch(/^wrong/);
    expect(inShort('1645/1646 radius', sec)).toBe('right radius');
  });

  it('what is true and not on the list is beside it', () => {
    expect(inShort('1701 l2tp', core)).toBe('beside L2TP');
    expect(inShort('mysql 3306', net)).toBe('beside MySQL');
    expect(inShort('20 ftp', listingOf('lpic'))).not.toMatch(/wrong/);
    const withRegistry = {
      ...core,
      registryName: (port: number) => (port === 4711 ? 'trinity' : undefined),
    };
    expect(inShort('4711 trinity', withRegistry)).toBe('beside trinity');
    expect(inShort('4712 trinity', withRegistry)).toBe('wrong 4712 trinity');
    const named = { ...core, registryName: () => 'ssh' };
    expect(inShort('22/udp ssh', named)).toBe('wrong 22 ssh');
  });

  it('what is wrong tells what the number is, and what the name uses', () => {
    expect(read('21 ssh', core)).toMatchObject([
      {
        verdict: 'wrong',
        ports: [21],
        name: 'ssh',
        facts: { numbers: [{ port: 21, is: { label: 'FTP control' } }], named: { id: 'ssh' } },
      },
    ]);
    expect(read('143 pop3', core)).toMatchObject([
      { ports: [143], facts: { named: { id: 'pop3' } } },
    ]);
    expect(read('26 smtp', core)).toMatchObject([
      { facts: { numbers: [{ port: 26, is: undefined }], named: { id: 'smtp' } } },
    ]);
    expect(read('22 telnte', core)).toMatchObject([{ facts: { named: { id: 'telnet' } } }]);
    expect(read('22 gopher', core)).toMatchObject([{ facts: { named: { name: 'Gopher' } } }]);
    expect(read('22 zzz', core)).toMatchObject([{ facts: { named: undefined } }]);
  });

  it('what is no pair is not taken, and says what it lacks', () => {
    for (const line of [
      'ssh',
      'pop3',
      'pop 3',
      'h.323',
      '',
      '   ',
      '???',
      ';',
      '99999 ssh',
      '022 ssh',
      '22ssh',
    ])
      expect(inShort(line, core), line).toBe('no number');
    for (const line of ['22', '22/tcp', 'tcp 22', 'port 22', '20, 21', '137-139', '22 -'])
      expect(inShort(line, core), line).toBe('no name');
    expect(inShort('22 ssh; telnet', core)).toBe('no number');
  });
});
