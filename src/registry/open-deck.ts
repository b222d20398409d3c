import { createBareItems } from './bare-items.ts';
import type { Catalog } from './catalog.ts';
import { type Deck, openDeckId } from './deck.ts';
import { extendCatalog } from './extend-catalog.ts';
import { type Iana, namesAt } from './iana.ts';
import type { Item } from './item.ts';
import { fold } from './names.ts';
import type { OpenPort } from './open-port.ts';
import { rangeOf, type Transport } from './port.ts';
import type { NumberSpan, ServicePort } from './service.ts';

/**
 * Why an open port is not asked: the registry has no name for it (`dynamic`: it never will), it is a client's for a
 * moment, or its bare name would mislead.
 */
export type WhyLeftOut = 'unassigned' | 'reserved' | 'dynamic' | 'passing' | 'misleading';

export interface LeftOutPort {
  readonly port: OpenPort;
  readonly why: WhyLeftOut;
}

/** What is open here as a list, and a catalog that knows all of its items. */
export interface OpenDeck {
  readonly deck: Deck;
  readonly catalog: Catalog;
  readonly leftOut: readonly LeftOutPort[];
}

/** Where Linux takes a client's port from (ip_local_port_range). A UDP socket there looks as if it listened. */
const passing: NumberSpan = { first: 32_768, last: 60_999 };

const isPassing = ({ number, transport }: OpenPort): boolean =>
  transport === 'udp' && passing.first <= number && number <= passing.last;

/** The registry gives the use the port on this transport too: 3389/udp is RDP as well. */
const isRegistered = (port: ServicePort, transport: Transport, iana: Iana): boolean => {
  const names = port.iana.map((claim) => fold(claim.slice(0, claim.lastIndexOf('/'))));
  return iana
    .at(port.number)
    .rows.some((row) => row.transport === transport && names.includes(fold(row.name)));
};

/** Items of the content that listen there; where none does on this transport, those that are registered on it. */
const listenersAt = (catalog: Catalog, iana: Iana, { number, transport }: OpenPort) => {
  const items = catalog.itemsByPort.get(number) ?? [];
  if (transport === undefined) return items;
  const using = (isIn: (port: ServicePort) => boolean): readonly Item[] =>
    items.filter(({ ports }) => ports.some((port) => port.number === number && isIn(port)));
  const inUse = using((port) => port.transports.includes(transport));
  return inUse.length > 0 ? inUse : using((port) => isRegistered(port, transport, iana));
};

/**
 * A service's own item for each of its items, and so its group as a whole, whichever members are open: so its memory
 * is the one of all other lists, and does not begin anew with a member that comes or goes.
 */
const ownItem = (item: Item, { items }: Catalog): Item =>
  items.get(item.service?.id ?? item.id) ?? item;

const whyLeftOut = (port: OpenPort, iana: Iana): WhyLeftOut => {
  if (rangeOf(port.number) === 'dynamic') return 'dynamic';
  if (isPassing(port)) return 'passing';
  const entry = iana.at(port.number);
  const isNamed = namesAt(entry).some(
    ({ transports }) => port.transport === undefined || transports.includes(port.transport),
  );
  if (isNamed) return 'misleading';
  return entry.status === 'reserved' ? 'reserved' : 'unassigned';
};

const deckOf = (items: readonly Item[]): Deck => ({
  id: openDeckId,
  aliases: [],
  name: 'The ports open here',
  kind: 'useful',
  retired: false,
  description: 'What listens on this machine, as a tool that lists open ports has printed it.',
  size: items.length,
  items: items.map((item) => ({ item, weight: 1, stage: 0 })),
});

/**
 * The list of ports that are open: services of the content under their own items, else the names of the registry. An
 * item has the same id at every run, and the one it has in other lists.
 */
export const openDeck = (catalog: Catalog, iana: Iana, ports: readonly OpenPort[]): OpenDeck => {
  const bare = createBareItems(catalog, iana);
  const items = new Map<string, Item>();
  const further = new Map<string, Item>();
  const leftOut: LeftOutPort[] = [];
  for (const port of ports) {
    const known = listenersAt(catalog, iana, port).map((item) => ownItem(item, catalog));
    const named = known.length > 0 || isPassing(port) ? [] : bare.at(port);
    for (const item of [...known, ...named]) items.set(item.id, item);
    for (const item of named) further.set(item.id, item);
    if (known.length + named.length === 0) leftOut.push({ port, why: whyLeftOut(port, iana) });
  }
  return {
    deck: deckOf([...items.values()]),
    catalog: extendCatalog(catalog, [...further.values()]),
    leftOut,
  };
};
