import type { Catalog } from '../../src/registry/catalog.ts';
import type { Iana } from '../../src/registry/iana.ts';
import type { Item } from '../../src/registry/item.ts';
import type { Transport } from '../../src/registry/port.ts';
import type { Service, ServicePort } from '../../src/registry/service.ts';

/** A name as the law compares it. Written apart from the program's own folding, on purpose. */
export const plain = (name: string): string =>
  [...name.normalize('NFKC').toLowerCase()].filter((sign) => /[a-z0-9+]/.test(sign)).join('');

const bare = (name: string): string => plain(name.split('(')[0] ?? name) || plain(name);

/** What the whole data says of names: where a name stands, and what listens at a number. */
export interface NamesIndex {
  /** Numbers that a service, a member of one, the registry or a printed outline has under this name. */
  numbersNamed(name: string): ReadonlySet<number>;
  /** Whether the name is right for a number on one of the transports. */
  isNameOf(name: string, number: number, used: readonly Transport[]): boolean;
}

const ianaNames = (port: ServicePort): readonly string[] =>
  // A name may hold a stroke itself: EtherNet/IP-2/tcp.
  [...port.iana, ...port.otherIana].map((claim) => claim.replace(/\/[a-z]+$/, ''));

const memberNames = (port: ServicePort): readonly string[] =>
  [...(port.name === undefined ? [] : [port.name]), ...port.aliases].map(plain);

const serviceNames = ({ name, expansion, aliases }: Service): readonly string[] =>
  [name, expansion, ...aliases].flatMap((text) => [plain(text), bare(text)]);

export const indexNames = (catalog: Catalog, iana: Iana): NamesIndex => {
  const numbers = new Map<string, Set<number>>();
  const namesAt = new Map<string, Set<string>>();
  const put = <V>(map: Map<string, Set<V>>, key: string, value: V): void => {
    const values = map.get(key) ?? new Set();
    map.set(key, values.add(value));
  };
  const putPort = (name: string, { number, transports }: ServicePort): void => {
    for (const transport of transports) put(namesAt, `${number}/${transport}`, name);
  };
  for (const service of catalog.services.values()) {
    for (const name of serviceNames(service)) {
      // A name that one member carries is that member's; any other is the whole group's.
      const own = service.ports.filter((port) => memberNames(port).includes(name));
      for (const port of own.length > 0 ? own : service.ports) {
        put(numbers, name, port.number);
        putPort(name, port);
      }
    }
    for (const port of service.ports) {
      putPort(plain(service.name), port);
      for (const name of [...memberNames(port), ...ianaNames(port).map(plain)]) {
        putPort(name, port);
        put(numbers, name, port.number);
      }
    }
  }
  const printed = (item: Item): void => {
    for (const name of [plain(item.name), bare(item.name)]) {
      for (const port of item.ports) {
        put(numbers, name, port.number);
        putPort(name, port);
      }
    }
  };
  for (const item of catalog.items.values()) printed(item);
  for (const deck of catalog.decks) for (const { item } of deck.items) printed(item);
  for (const row of iana.rows) {
    if (row.transport && row.name !== '' && row.first === row.last) {
      put(namesAt, `${row.first}/${row.transport}`, plain(row.name));
    }
  }
  const none: ReadonlySet<number> = new Set();
  return {
    numbersNamed: (name) => numbers.get(plain(name)) ?? none,
    isNameOf: (name, number, used) =>
      used.some((transport) => namesAt.get(`${number}/${transport}`)?.has(plain(name))),
  };
};
