import { describe, expect, it } from 'vitest';
import { findDeck } from '../../src/registry/catalog.ts';
import type { Deck } from '../../src/registry/deck.ts';
import { formatPorts, portNumbers } from '../../src/registry/item.ts';
import { catalog } from '../catalog.ts';

/** What each outline prints: the numbers, and one line an item, as "name numbers". */
const printed: Readonly<Record<string, { ports: string; lines: readonly string[] }>> = {
  '220-1201': {
    ports: '20 21 22 23 25 53 67 68 80 110 137 138 139 143 389 443 445 3389',
    lines: [
      ...['FTP 20/21', 'SSH 22', 'Telnet 23', 'SMTP 25', 'DNS 53', 'DHCP 67/68', 'HTTP 80'],
      ...['POP3 110', 'NetBIOS/NetBT 137-139', 'IMAP 143', 'LDAP 389', 'HTTPS 443', 'SMB/CIFS 445'],
      'RDP 3389',
    ],
  },
  '220-1101': {
    ports: '20 21 22 23 25 53 67 68 80 110 137 139 143 161 162 389 443 445 3389',
    lines: [
      ...['FTP 20/21', 'SSH 22', 'Telnet 23', 'SMTP 25', 'DNS 53', 'DHCP 67/68', 'HTTP 80'],
      ...['POP3 110', 'NetBIOS/NetBT 137/139', 'IMAP 143', 'SNMP 161/162', 'LDAP 389', 'HTTPS 443'],
      ...['SMB/CIFS 445', 'RDP 3389'],
    ],
  },
  '220-1001': {
    ports: '21 22 23 25 53 67 68 80 110 137 138 139 143 161 162 389 427 443 445 548 3389',
    lines: [
      ...['FTP 21', 'SSH 22', 'Telnet 23', 'SMTP 25', 'DNS 53', 'HTTP 80', 'POP3 110', 'IMAP 143'],
      ...['HTTPS 443', 'RDP 3389', 'NetBIOS/NetBT 137-139', 'SMB/CIFS 445', 'SLP 427', 'AFP 548'],
      ...['DHCP 67/68', 'LDAP 389', 'SNMP 161/162'],
    ],
  },
  'n10-009': {
    ports: '20 21 22 23 25 53 67 68 69 80 123 161 162 389 443 445 514 587 636 1433 3389 5060 5061',
    lines: [
      ...['FTP 20/21', 'SFTP 22', 'SSH 22', 'Telnet 23', 'SMTP 25', 'DNS 53', 'DHCP 67/68'],
      ...['TFTP 69', 'HTTP 80', 'NTP 123', 'SNMP 161/162', 'LDAP 389', 'HTTPS 443', 'SMB 445'],
      ...['Syslog 514', 'SMTPS 587', 'LDAPS 636', 'SQL Server 1433', 'RDP 3389', 'SIP 5060/5061'],
    ],
  },
  'n10-008': {
    ports:
      '20 21 22 23 25 53 67 68 69 80 110 123 143 161 162 389 443 445 514 587 636 993 995 1433 1521 3306 3389 5060 5061',
    lines: [
      ...['FTP 20/21', 'SSH 22', 'SFTP 22', 'Telnet 23', 'SMTP 25', 'DNS 53', 'DHCP 67/68'],
      ...['TFTP 69', 'HTTP 80', 'POP3 110', 'NTP 123', 'IMAP 143', 'SNMP 161/162', 'LDAP 389'],
      ...['HTTPS (SSL) 443', 'HTTPS (TLS) 443', 'SMB 445', 'Syslog 514', 'SMTP TLS 587'],
      ...['LDAPS 636', 'IMAP over SSL 993', 'POP3 over SSL 995', 'SQL Server 1433', 'SQLnet 1521'],
      ...['MySQL 3306', 'RDP 3389', 'SIP 5060/5061'],
    ],
  },
  'n10-007': {
    ports: '20 21 22 23 25 53 67 68 69 80 110 123 143 161 389 443 445 636 1720 3389 5060 5061',
    lines: [
      ...['SSH 22', 'DNS 53', 'SMTP 25', 'SFTP 22', 'FTP 20/21', 'TFTP 69', 'TELNET 23'],
      ...['DHCP 67/68', 'HTTP 80', 'HTTPS 443', 'SNMP 161', 'RDP 3389', 'NTP 123', 'SIP 5060/5061'],
      ...['SMB 445', 'POP 110', 'IMAP 143', 'LDAP 389', 'LDAPS 636', 'H.323 1720'],
    ],
  },
};

const numberOnly: Readonly<Record<string, string>> = {
  'lpic-1': '20 21 22 23 25 53 80 110 123 139 143 161 162 389 443 465 514 636 993 995',
  ceh: '20 21 22 23 25 53 69 135 137 139 161 162 179 389 445 500 2049 3268 5060 5061',
  'isc2-cc': '21 22 23 25 37 53 80 123 143 161 162 389 443 445 587 636 853 993 2049',
};

const deckOf = (id: string): Deck => {
  const deck = findDeck(catalog, id);
  if (!deck) throw new Error(`there is no deck ${id}`);
  return deck;
};

const portsOf = (deck: Deck): string =>
  [...new Set(deck.items.flatMap(({ item }) => portNumbers(item)))].sort((a, b) => a - b).join(' ');

describe('an exam deck has exactly what its outline prints', () => {
  it.each(Object.entries(printed))('%s', (id, { ports, lines }) => {
    const deck = deckOf(id);
    expect(deck.kind).toBe('exam');
    expect(portsOf(deck)).toBe(ports);
    const shown = deck.items.map(({ item }) => `${item.name} ${formatPorts(portNumbers(item))}`);
    expect(shown).toEqual(lines);
  });

  it.each(Object.entries(numberOnly))('%s, by its numbers', (id, ports) =>
    expect(portsOf(deckOf(id))).toBe(ports),
  );

  it('LPIC-1 prints 20 numbers, one item each', () => {
    const { items } = deckOf('lpic');
    expect(items).toHaveLength(20);
    for (const { item } of items) expect(item.ports).toHaveLength(1);
  });

  it('no other deck calls itself an exam', () => {
    const exams = catalog.decks.filter(({ kind }) => kind === 'exam').map(({ id }) => id);
    expect(exams.sort()).toEqual([...Object.keys(printed), 'lpic-1'].sort());
  });
});

it('a printed name is right when typed for its line', () => {
  for (const deck of catalog.decks)
    for (const { item } of deck.items) expect(item.names, deck.id).toContain(item.name);
});

it('Security+ and CCNA print no numbers: useful for, never listed by', () => {
  for (const id of ['sec+', 'ccna']) {
    const deck = deckOf(id);
    expect(deck.kind).toBe('useful');
    expect(deck.name).toMatch(/^Useful for/);
  }
});

it("every deck of an exam says that portquiz is no certifier's", () => {
  for (const deck of catalog.decks)
    if (['exam', 'useful', 'courseware'].includes(deck.kind))
      expect(deck.description, deck.id).toContain('portquiz belongs to no certifier');
});

it('where an outline and the registry differ, a line after the answer says so', () => {
  expect(catalog.items.get('smtps-587')?.note).toMatch(/465/);
  expect(catalog.items.get('oracle')?.note).toMatch(/^Custom, not registration: IANA records 1521/);
  expect(catalog.items.get('ssh')?.note).toBeUndefined();
});
