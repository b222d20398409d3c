import { describe, expect, it } from 'vitest';
import { compileContent } from '../../scripts/content/compile.ts';
import { findDeck, listenersAt, namesForPort } from '../../src/registry/catalog.ts';
import { allNames } from '../../src/registry/create-catalog.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { directionOf, portNumbers } from '../../src/registry/item.ts';
import { fold, foldedForms } from '../../src/registry/names.ts';
import { catalog, iana } from '../catalog.ts';
import { expectedServices } from './expected-services.ts';

const { sharedNames } = compileContent('content').content;
const services = [...catalog.services.values()];
const items = [...catalog.items.values()];

describe('the services of the facts', () => {
  it('are all 158 there, with their 179 ports', () => {
    expect(expectedServices).toHaveLength(158);
    expect(new Set(expectedServices.flatMap(([, ports]) => ports)).size).toBe(179);
    const found = new Map(services.map(({ id, ports }) => [id, ports.map((port) => port.number)]));
    for (const [id, ports] of expectedServices)
      expect(
        found.get(id)?.toSorted((a, b) => a - b),
        id,
      ).toEqual(ports);
  });

  it('claim only what stands in the registry: each port, transport and name', () => {
    let claims = 0;
    for (const { id, ports, customary, security } of services) {
      for (const port of ports) {
        for (const claim of [...port.iana, ...port.otherIana]) {
          const [, name, transport] = /^(.*)\/([a-z]+)$/.exec(claim) ?? [];
          const rows = iana.at(port.number).rows;
          const row = rows.find((one) => one.name === name && one.transport === transport);
          expect(row, `${id}: ${port.number} ${claim}`).toBeDefined();
          claims++;
        }
        if (!customary && security !== 'none') expect(port.iana, id).not.toEqual([]);
      }
    }
    expect(claims).toBeGreaterThan(200);
  });
});

describe('the ports everybody knows', () => {
  it.each([
    [20, 'tcp', 'FTP data'],
    [21, 'tcp', 'FTP'],
    [22, 'tcp', 'SSH'],
    [23, 'tcp', 'Telnet'],
    [25, 'tcp', 'SMTP'],
    [53, 'udp', 'DNS'],
    [53, 'tcp', 'DNS'],
    [67, 'udp', 'DHCP'],
    [68, 'udp', 'DHCP'],
    [69, 'udp', 'TFTP'],
    [80, 'tcp', 'HTTP'],
    [110, 'tcp', 'POP3'],
    [123, 'udp', 'NTP'],
    [135, 'tcp', 'MS RPC'],
    [137, 'udp', 'NetBIOS'],
    [138, 'udp', 'NetBIOS'],
    [139, 'tcp', 'NetBIOS'],
    [143, 'tcp', 'IMAP'],
    [161, 'udp', 'SNMP'],
    [162, 'udp', 'SNMP'],
    [194, 'tcp', 'IRC'],
    [443, 'tcp', 'HTTPS'],
    [445, 'tcp', 'SMB'],
    [465, 'tcp', 'SMTP submission'],
    [587, 'tcp', 'SMTP submission'],
    [514, 'udp', 'syslog'],
    [514, 'tcp', 'rsh'],
  ] as const)('%i/%s is %s', (number, transport, name) => {
    const [found] = listenersAt(catalog, number, [transport]);
    const names = found ? namesForPort(found.item, found.port).flatMap(foldedForms) : [];
    expect(names).toContain(fold(name));
  });

  it('514 is one service a transport', () => {
    const at = (transport: 'tcp' | 'udp') =>
      listenersAt(catalog, 514, [transport]).map(({ item }) => item.id);
    expect(at('udp')).toEqual(['syslog']);
    expect(at('tcp')).toEqual(['rsh']);
  });

  it('0 is reserved and belongs to no service', () => {
    const [item] = catalog.itemsByPort.get(0) ?? [];
    expect(item?.name).toBe('Reserved');
    expect(item?.service?.security).toBe('none');
    expect(item?.directions).toEqual(['number-to-service']);
    expect(item?.names.map(fold)).not.toContain('unassigned');
  });

  it('465 and 587 are told apart: TLS from the start, and STARTTLS', () => {
    const [implicit, upgraded] = [
      catalog.services.get('submissions'),
      catalog.services.get('submission'),
    ];
    expect(implicit?.security).toBe('encrypted');
    expect(upgraded?.security).toBe('mixed');
    expect(upgraded?.purpose).toContain('STARTTLS');
  });
});

describe('names', () => {
  it('no name belongs to two services unless content declares it', () => {
    for (const [name, owners] of catalog.itemsByName) {
      const ids = [...new Set(owners.map((item) => item.service?.id ?? item.id))];
      if (ids.length > 1) expect(sharedNames[name]?.toSorted(), name).toEqual(ids.toSorted());
    }
  });

  it('what is declared shared is a name of some service', () => {
    for (const name of Object.keys(sharedNames))
      expect(catalog.itemsByName.has(name), name).toBe(true);
  });

  it('no near miss of a service is one of its names', () => {
    for (const service of services) {
      const own = items
        .filter((item) => item.service === service)
        .flatMap(allNames)
        .map(fold);
      for (const name of service.neverAccept) expect(own, service.id).not.toContain(fold(name));
    }
  });

  it('no purpose contains its own answer', () => {
    const ordinary = new Set(['time', 'whois', 'finger', 'discard', 'echo', 'quote', 'talk']);
    for (const item of items) {
      const sentence = ` ${(item.purpose ?? '').toLowerCase().replace(/[^a-z0-9+]+/g, ' ')} `;
      for (const name of [item.name, ...item.ports.map((port) => port.name ?? item.name)]) {
        const phrase = ` ${name
          .toLowerCase()
          .replace(/[^a-z0-9+]+/g, ' ')
          .trim()} `;
        if (!ordinary.has(phrase.trim())) expect(sentence, item.id).not.toContain(phrase);
      }
      for (const port of portNumbers(item)) expect(sentence, item.id).not.toContain(` ${port} `);
    }
  });

  it('no command word of plain mode is a name', () => {
    for (const word of ['undo', 'hint', 'help', 'idk', 'right', 'quit'])
      expect(catalog.itemsByName.has(word), word).toBe(false);
  });
});

describe('cards', () => {
  it('have ids for life: an item, a colon, a direction, and never a dot', () => {
    for (const item of items) {
      for (const direction of item.directions) {
        const id = item.cards[direction];
        expect(id).toMatch(/^[a-z0-9-]+:[a-z-]+$/);
        expect(directionOf(id)).toBe(direction);
        expect(catalog.items.has(id.split(':')[0] ?? '')).toBe(true);
      }
    }
  });

  it('of two items with the same ports are one from number to service', () => {
    const [ssh, sftp] = [catalog.items.get('ssh'), catalog.items.get('sftp')];
    expect(sftp?.cards['number-to-service']).toBe('ssh:number-to-service');
    expect(sftp?.cards['service-to-number']).toBe('sftp:service-to-number');
    expect(ssh?.cards['number-to-service']).toBe('ssh:number-to-service');
  });

  it('stand in a deck once each, with the weights of the items they serve', () => {
    for (const deck of catalog.decks) {
      const cards = cardsOf(deck);
      expect(new Set(cards.map(({ id }) => id)).size, deck.id).toBe(cards.length);
      const weight = cards
        .filter(({ direction }) => direction === 'number-to-service')
        .reduce((sum, card) => sum + card.weight, 0);
      expect(weight).toBe(deck.items.reduce((sum, entry) => sum + entry.weight, 0));
    }
  });
});

it('a deck is found by its id and its short names, in any case', () => {
  expect(findDeck(catalog, 'Net+')?.id).toBe('n10-009');
  expect(findDeck(catalog, ' a+ ')?.id).toBe('220-1201');
  expect(findDeck(catalog, 'SEC+')?.id).toBe('sy0-701');
  expect(findDeck(catalog, 'ccna')?.id).toBe('ccna');
  expect(findDeck(catalog, 'cissp')).toBeUndefined();
});
