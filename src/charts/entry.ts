import type { Catalog } from '../registry/catalog.ts';
import { type DeckKind, inOrder } from '../registry/deck.ts';
import { type Iana, type IanaEntry, namesAt } from '../registry/iana.ts';
import type { Item } from '../registry/item.ts';
import type { Transport } from '../registry/port.ts';
import { servicesFor } from '../registry/search.ts';
import type { Service } from '../registry/service.ts';
import { neighboursOf, type PortName } from './neighbours.ts';

/** What an entry is about: a service of ours, or a port by its number. */
export type Subject =
  | { readonly kind: 'service'; readonly service: Service }
  | { readonly kind: 'port'; readonly port: number; readonly transport?: string | undefined };

/** A list that asks a service, and under which name where that is not its own. */
export interface AskedBy {
  readonly id: string;
  readonly name: string;
  readonly as: string | undefined;
}

/** A service with what content knows around it. */
export interface ServiceFacts {
  readonly service: Service;
  readonly family: string | undefined;
  /** What is asked of it: its own item, and those that exams print. */
  readonly items: readonly Item[];
  readonly lists: readonly AskedBy[];
  /** Where an exam's word, or custom, and the registry differ. */
  readonly notes: readonly string[];
  readonly mixedUpWith: readonly PortName[];
}

/** What the registry says of a port. */
export interface RegistryFacts {
  readonly entry: IanaEntry;
  readonly names: ReturnType<typeof namesAt>;
}

/** All that is known of a port or a service, but for the learner's own history. */
export interface Entry {
  /** The port asked for; undefined for a service. */
  readonly port: number | undefined;
  readonly services: readonly ServiceFacts[];
  /** What is asked of the port beside services: a name of the registry alone. */
  readonly bare: readonly Item[];
  readonly registry: readonly RegistryFacts[];
  /** Services that take the port for right though it is not theirs; told only where there is none at it. */
  readonly rightFor: readonly Service[];
  /** The nearest ports below and above that have a name; told only where this one has none. */
  readonly neighbours: readonly PortName[];
  /** The date of the registry's snapshot. */
  readonly snapshot: string;
}

/** Lists that somebody chose by hand: the registry's and the one of everything hold all there is. */
const chosen: readonly DeckKind[] = ['core', 'exam', 'useful', 'courseware'];

const itemsOf = (service: Service, { itemsByPort }: Catalog): readonly Item[] => {
  const items = service.ports.flatMap(({ number }) => itemsByPort.get(number) ?? []);
  return [...new Set(items)].filter((item) => item.service?.id === service.id);
};

const listsWith = (items: readonly Item[], { decks }: Catalog): readonly AskedBy[] => {
  const names = new Map(items.map(({ id, service, name }) => [id, service?.name ?? name]));
  return inOrder(decks)
    .filter(({ kind, retired }) => chosen.includes(kind) && !retired)
    .flatMap(({ id, name, items: asked }) => {
      const item = asked.find((each) => names.has(each.item.id))?.item;
      if (!item) return [];
      return [{ id, name, as: item.name === names.get(item.id) ? undefined : item.name }];
    });
};

/** What a port is called: by us, else by the registry; empty where it has no name. */
const nameAt = (port: number, catalog: Catalog, iana: Iana): string =>
  servicesFor(catalog, String(port))[0]?.name ?? namesAt(iana.at(port))[0]?.name ?? '';

const factsOf = (service: Service, catalog: Catalog, iana: Iana): ServiceFacts => {
  const items = itemsOf(service, catalog);
  return {
    service,
    family: catalog.families.get(service.family)?.name,
    items,
    lists: listsWith(items, catalog),
    notes: [...new Set(items.flatMap(({ note }) => note ?? []))],
    mixedUpWith: service.mixedUpWith.map((port) => ({ port, name: nameAt(port, catalog, iana) })),
  };
};

const isOn = (used: readonly Transport[], transport: string | undefined): boolean =>
  transport === undefined || used.some((each) => each === transport);

const registryAt = (port: number, iana: Iana, transport?: string): RegistryFacts => {
  const entry = iana.at(port);
  return { entry, names: namesAt(entry).filter(({ transports }) => isOn(transports, transport)) };
};

const takesForRight = ({ acceptAlso, acceptSets }: Service, port: number): boolean =>
  acceptAlso.some(({ first, last }) => first <= port && port <= last) ||
  acceptSets.some((set) => set.includes(port));

const entryOfPort = (
  { port, transport }: Extract<Subject, { readonly kind: 'port' }>,
  catalog: Catalog,
  iana: Iana,
): Entry => {
  const services = servicesFor(catalog, String(port)).filter(({ ports }) =>
    ports.some(({ number, transports }) => number === port && isOn(transports, transport)),
  );
  const registry = registryAt(port, iana, transport);
  const isNothing = services.length === 0;
  return {
    port,
    services: services.map((service) => factsOf(service, catalog, iana)),
    bare: isNothing ? (catalog.itemsByPort.get(port) ?? []).filter((item) => !item.service) : [],
    registry: [registry],
    rightFor: isNothing
      ? [...catalog.services.values()].filter((service) => takesForRight(service, port))
      : [],
    neighbours: isNothing && registry.names.length === 0 ? neighboursOf(port, catalog, iana) : [],
    snapshot: iana.date,
  };
};

/** The entry of a port or a service. */
export const entryOf = (subject: Subject, catalog: Catalog, iana: Iana): Entry => {
  if (subject.kind === 'port') return entryOfPort(subject, catalog, iana);
  const { service } = subject;
  return {
    port: undefined,
    services: [factsOf(service, catalog, iana)],
    bare: [],
    registry: service.ports.map(({ number }) => registryAt(number, iana)),
    rightFor: [],
    neighbours: [],
    snapshot: iana.date,
  };
};
