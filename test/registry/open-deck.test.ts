import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeQuestion } from '../../src/questions/ask.ts';
import { createRandom } from '../../src/questions/random.ts';
import { createBareItems } from '../../src/registry/bare-items.ts';
import { beyondOf } from '../../src/registry/beyond.ts';
import { findDeck } from '../../src/registry/catalog.ts';
import { cardsOf, type Deck } from '../../src/registry/deck.ts';
import { JoinedMap } from '../../src/registry/joined-map.ts';
import { type OpenDeck, openDeck } from '../../src/registry/open-deck.ts';
import type { OpenPort } from '../../src/registry/open-port.ts';
import { catalog, iana } from '../catalog.ts';
import { createLaw } from '../questions/law.ts';

const tcp = (number: number): OpenPort => ({ number, transport: 'tcp' });
const udp = (number: number): OpenPort => ({ number, transport: 'udp' });
const any = (number: number): OpenPort => ({ number });

const open = (...ports: readonly OpenPort[]): OpenDeck => openDeck(catalog, iana, ports);
const idsOf = ({ deck }: Pick<OpenDeck, 'deck'>): readonly string[] =>
  deck.items.map(({ item }) => item.id);

describe('what an open port is', () => {
  it.each<readonly [string, readonly OpenPort[], readonly string[]]>([
    [
      'a service, by its own item and once',
      [tcp(22), any(22), tcp(443), udp(443)],
      ['ssh', 'https'],
    ],
    ['a group as a whole, whichever member is open', [tcp(21)], ['ftp']],
    ['a group once', [udp(137), udp(138), tcp(139)], ['netbios']],
    ['what the transport says', [tcp(514)], ['rsh']],
    ['what the other transport says', [udp(514)], ['syslog']],
    ['both where no transport is known', [any(514)], ['syslog', 'rsh']],
    ['a service on a transport that is registered for it, though little used', [udp(22)], ['ssh']],
    ['a name of the registry below 1024, as system-ports has it', [tcp(18)], ['iana-18']],
    ['one of two names there', [udp(664)], ['iana-664-udp']],
    ['a name of the registry above', [tcp(9090)], ['iana-9090']],
    ['one of two names above', [tcp(1549)], ['iana-1549-tcp']],
    ['both where no transport is known', [any(1549)], ['iana-1549-tcp', 'iana-1549-udp']],
    ['custom', [tcp(6443), udp(51_820)], ['kubernetes', 'wireguard']],
  ])('%s', (_, ports, ids) => {
    const found = idsOf(open(...ports));
    expect(found).toEqual(ids);
  });

  it('the same ids as other lists have', () => {
    const known = new Map(
      findDeck(catalog, 'everything')?.items.map(({ item }) => [item.id, item]),
    );
    const { deck } = open(...Array.from({ length: 1023 }, (_, at) => any(at + 1)));
    for (const { item } of deck.items) expect(item).toBe(known.get(item.id));
    expect(deck.items.length).toBeGreaterThan(600);
  });
});

describe('what is not asked is told, with the reason', () => {
  it.each<readonly [OpenPort, string]>([
    [tcp(51_234), 'dynamic'],
    [tcp(4), 'unassigned'],
    [tcp(1023), 'reserved'],
    [tcp(25_565), 'unassigned'],
    [udp(38_000), 'passing'],
    [udp(34_964), 'passing'],
    [tcp(689), 'misleading'],
    [tcp(8008), 'misleading'],
    [tcp(6010), 'misleading'],
    [tcp(47_001), 'misleading'],
    [tcp(3820), 'misleading'],
  ])('%j: %s', (port, why) => {
    const { deck, leftOut } = open(port);
    expect(leftOut).toEqual([{ port, why }]);
    expect(deck).toMatchObject({ id: 'open-ports', size: 0, items: [] });
  });

  it('a TCP port of the same number is a server, and is asked', () =>
    expect(idsOf(open(tcp(34_964)))).toEqual(['iana-34964']));
});

/** A user port's item as anybody would find it again. */
const bare = createBareItems(catalog, iana);
const userPorts = Array.from({ length: 49_151 - 1023 }, (_, at) => at + 1024);
const all = open(...userPorts.map(any));

it('every item of the registry is found again by its id, which is in no content', () => {
  const further = idsOf(all).filter((id) => !catalog.items.has(id));
  expect(further.length).toBeGreaterThan(3000);
  for (const id of further.filter((_, at) => at % 50 === 0)) {
    expect(id).toMatch(/^iana-\d+(?:-(?:tcp|udp))?$/);
    const [own] = all.deck.items.filter(({ item }) => item.id === id);
    expect(bare.withId(id)).toEqual(own?.item);
  }
  expect(bare.withId('iana-99999')).toBeUndefined();
  expect(bare.withId('iana-18')).toBeUndefined();
  expect(bare.withId('ssh')).toBeUndefined();
});

it('the order and the number of times a port is listed change nothing', () => {
  const port = fc.oneof(
    fc.constantFrom(tcp(22), udp(53), tcp(53), tcp(21), tcp(8080), udp(161), tcp(9090), any(5432)),
    fc.record({
      number: fc.integer({ min: 1, max: 65_535 }),
      transport: fc.constantFrom('tcp', 'udp'),
    }),
  );
  fc.assert(
    fc.property(fc.array(port, { maxLength: 20 }), (ports) => {
      const once = new Set(idsOf(open(...ports)));
      expect(new Set(idsOf(open(...[...ports, ...ports].reverse())))).toEqual(once);
      expect(idsOf(open(...ports))).toHaveLength(once.size);
    }),
    { numRuns: 25 },
  );
});

describe('questions about open ports keep the law', () => {
  const small = open(
    ...[22, 80, 443, 3306, 5432, 8000, 8080, 9090, 9091, 1645, 2483, 5000].map(tcp),
    udp(1812),
  );
  const single = open(tcp(9090));
  it.each<readonly [string, OpenDeck, number]>([
    ['a machine', small, 600],
    ['one port', single, 40],
    ['every user port', all, 150],
  ])('%s', (_, { deck, catalog: extended }, times) => {
    const law = createLaw({ ...extended, decks: [...catalog.decks, deck] }, iana);
    const cards = cardsOf(deck);
    for (let seed = 1; seed <= times; seed++) {
      const random = createRandom(seed);
      const card = cards[random.below(cards.length)];
      if (!card) throw new Error('no card');
      const question = makeQuestion(card, 'choice', { catalog: extended, deck }, random);
      expect(law(question, deck), `seed ${seed}`).toEqual([]);
    }
  });
});

it('the extended catalog knows the further items by id, port and name, and changes nothing else', () => {
  const { catalog: extended } = open(tcp(22), tcp(9090));
  const item = extended.items.get('iana-9090');
  expect(item?.name).toBe('WebSM');
  expect(extended.itemsByPort.get(9090)).toEqual([item]);
  expect(extended.itemsByName.get('websm')).toEqual([item]);
  expect(extended.items.size).toBe(catalog.items.size + 1);
  expect(extended.itemsByPort.get(22)).toEqual(catalog.itemsByPort.get(22));
  expect(catalog.items.has('iana-9090')).toBe(false);
});

it('its ring has a name', () => {
  const ring: Deck | undefined = beyondOf(catalog, open(tcp(22)).deck);
  expect(ring?.name).toBe('Beyond the ports open here');
});

it('two maps read as one', () => {
  const key = fc.integer({ min: 0, max: 8 });
  const map = fc.array(fc.tuple(key, fc.string())).map((entries) => new Map(entries));
  fc.assert(
    fc.property(map, map, (first, second) => {
      const joined = new JoinedMap(first, second);
      const plain = new Map([...first, ...second]);
      expect(new Map(joined)).toEqual(plain);
      expect([...joined.keys()]).toEqual([...plain.keys()]);
      expect([...joined.values()]).toEqual([...plain.values()]);
      expect(joined.size).toBe(plain.size);
      const visited = new Map<number, string>();
      joined.forEach((value, at) => {
        visited.set(at, value);
      });
      expect(visited).toEqual(plain);
      for (let at = 0; at < 9; at++) {
        expect([joined.get(at), joined.has(at)]).toEqual([plain.get(at), plain.has(at)]);
      }
    }),
  );
});
