import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePortAnswer } from '../../src/grading/ports.ts';
import type { Verdict } from '../../src/grading/verdict.ts';
import { formatPorts, portNumbers } from '../../src/registry/item.ts';
import { catalog } from '../catalog.ts';
import { ask, grade, itemOf } from './ask.ts';

const verdictOn = (id: string, text: string): Verdict =>
  grade(ask(itemOf(id), 'service-to-number'), text).verdict;

describe('a set of ports may be written in any usual way', () => {
  it.each([
    ...['20/21', '20,21', '20, 21', '20 and 21', '20 21', '20-21', '21/20', '21 20', '20 & 21'],
    ...[
      'ports 20 & 21',
      'Ports 20 and 21',
      '20;21',
      '20+21',
      '20/tcp 21/tcp',
      'tcp 20/21',
      '20 / 21',
    ],
    ...['20\u201321', '20 \u2013 21', '20\u221221', '20 to 21', '(20, 21)', '20/21.', '20 21 20'],
  ])('%s is FTP', (text) => expect(verdictOn('ftp', text)).toBe('right'));

  it.each([
    ...['137-139', '137/138/139', '139, 137, 138', '137-138 139', '137 138 and 139', '137 - 139'],
    ...['137/udp 138/udp 139/tcp', '137\u2013139', '137\u2014139', 'udp 137-138, tcp 139'],
  ])('%s is NetBIOS', (text) => expect(verdictOn('netbios', text)).toBe('right'));

  it.each([
    ['sip', '5060-5061'],
    ['dhcp', '67-68'],
    ['radius', '1812-1813'],
    ['dhcpv6', '546/547'],
  ])('%s takes %s', (id, text) => expect(verdictOn(id, text)).toBe('right'));
});

describe('a single port may be written in any usual way', () => {
  it.each([
    ...['443', ' 443 ', '443/tcp', '443/TCP', 'tcp 443', 'tcp/443', 'TCP/443', 'port 443'],
    ...[
      'Port 443',
      '443 (tcp)',
      'tcp443',
      '443tcp',
      '#443',
      '443.',
      'port: 443',
      'tcp-443',
      'udp 443',
    ],
    '\uff14\uff14\uff13',
  ])('%s is HTTPS', (text) => expect(verdictOn('https', text)).toBe('right'));
});

describe('no digit is ever forgiven, and a stated transport must be in use', () => {
  it.each([
    ...[
      '22/udp',
      'udp 22',
      '22 udp',
      '22 sctp',
      '022',
      '2',
      '2 2',
      '20-22',
      '22-24',
      '222',
      '+-22',
    ],
    ...['65536', '1e2', '0x16', '-22', '- 22', '\u221222', '22-', '22.0', '2.2', '22a', 'ssh', ''],
  ])('%s is not SSH', (text) => expect(verdictOn('ssh', text)).toBe('wrong'));

  it.each([
    ['https', '4 43'],
    ['https', '44 3'],
    ['https', '433'],
    ['mssql', '1,433'],
    ['ftp', '20-22'],
    ['ftp', '20/22'],
    ['ftp', '20/21/22'],
    ['ftp', '21-20'],
    ['ftp', '20/udp 21/tcp'],
    ['ftp', '2021'],
    ['netbios', '137-140'],
    ['netbios', '137/tcp 138/tcp 139/udp'],
    ['xmpp', '5222-5269'],
    ['ftps', '21'],
  ])('%s is not %s', (id, text) => expect(verdictOn(id, text)).toBe('wrong'));
});

describe('a part of a set is partly right', () => {
  it.each([
    ['ftp', '20'],
    ['ftp', '21/tcp'],
    ['netbios', '137,139'],
    ['netbios', '137-138'],
    ['snmp', '161'],
    ['sip', '5060'],
  ])('%s: %s', (id, text) => expect(verdictOn(id, text)).toBe('partly'));
});

describe('a number that is defensible beside the asked one is right when typed', () => {
  it.each([
    ['irc', '6667'],
    ['irc', '194, 6667'],
    ['irc', '6667/tcp'],
    ['sftp', '115'],
    ['iscsi', '860'],
    ['radius', '1645/1646'],
    ['radius', '1645-1646'],
    ['syslog', '6514'],
    ['x11', '6010'],
    ['x11', '6063'],
    ['x11', '6000-6063'],
    ['submission', '465'],
    ['submissions', '587'],
    ['smtps-587', '465'],
    ['netbios-137-139', '137-139'],
    ['ftp-control', '20/21'],
    ['http-alt', '8008'],
  ])('%s: %s', (id, text) => expect(verdictOn(id, text)).toBe('right'));

  it.each([
    ['x11', '6064'],
    ['x11', '5999'],
    ['radius', '1645'],
    ['radius', '1812/1645'],
    ['ssh', '115'],
    ['smtp', '465'],
    ['smtp', '587'],
    ['pop3', '995'],
    ['syslog', '514/tcp'],
  ])('%s is not %s', (id, text) => expect(verdictOn(id, text)).toBe('wrong'));
});

describe('a wrong number is told what it is', () => {
  it.each([
    ['http', '8080', 'HTTP alternate'],
    ['ldap', '636', 'LDAPS'],
    ['ssh', '23', 'Telnet'],
    ['dns', '67/68', 'DHCP'],
    ['dns', '21', 'FTP control'],
  ])('%s: %s is %s', (id, text, label) => {
    const judgement = grade(ask(itemOf(id), 'service-to-number'), text);
    expect(judgement.verdict).toBe('wrong');
    expect(judgement.givenIs?.label).toContain(label);
  });

  it('a number that nothing of ours has is left without a name', () =>
    expect(grade(ask(itemOf('ssh'), 'service-to-number'), '4').givenIs).toBeUndefined());
});

const digitEdits = (text: string, at: number, digit: number): readonly string[] => {
  const [head, tail] = [text.slice(0, at), text.slice(at + 1)];
  return [
    `${head}${digit}${tail}`,
    `${head}${tail}`,
    `${head}${text[at]}${text[at]}${tail}`,
    `${head}${tail.slice(0, 1)}${text[at]}${tail.slice(1)}`,
    `${head}${digit}${text.slice(at)}`,
    `${text}${digit}`,
  ];
};

const numberItems = [...catalog.items.values()].filter((item) =>
  item.directions.includes('service-to-number'),
);

it('a digit changed, dropped, doubled, swapped or added makes a number answer miss', () => {
  const byItem = numberItems.map((item) => ({ item, question: ask(item, 'service-to-number') }));
  fc.assert(
    fc.property(
      fc.constantFrom(...byItem),
      fc.nat(),
      fc.nat(9),
      ({ item, question }, at, digit) => {
        const text = formatPorts(portNumbers(item)).replaceAll('-', '/138/');
        const places = [...text.matchAll(/\d/g)].map((match) => match.index);
        const place = places[at % places.length] ?? 0;
        for (const edited of digitEdits(text, place, digit)) {
          const ports = (parsePortAnswer(edited)?.ports ?? []).toSorted((a, b) => a - b);
          const isAccepted =
            String(ports) === String(portNumbers(item)) ||
            item.acceptSets.some((set) => String(set) === String(ports)) ||
            ports.every((port) => item.acceptAlso.some((s) => s.first <= port && port <= s.last));
          if (ports.length > 0 && isAccepted) continue;
          expect(['wrong', 'partly'], `${edited} for ${item.id}`).toContain(
            grade(question, edited).verdict,
          );
        }
      },
    ),
    { numRuns: 2000 },
  );
});

it('every item is right under its own numbers, in any order and with its transports', () => {
  for (const item of numberItems) {
    const question = ask(item, 'service-to-number');
    expect(grade(question, formatPorts(portNumbers(item))).verdict, item.id).toBe('right');
    expect(grade(question, portNumbers(item).toReversed().join(' and ')).verdict).toBe('right');
    const stated = item.ports.map((port) => `${port.number}/${port.transports[0]}`).join(', ');
    expect(grade(question, stated).verdict, stated).toBe('right');
  }
});
