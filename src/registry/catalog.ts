import type { DeckSpec, ItemSpec } from './compiled.ts';
import type { Deck } from './deck.ts';
import type { Item } from './item.ts';
import { LazyMap } from './lazy-map.ts';
import { ianaNames, linkItem } from './link-item.ts';
import { foldedForms } from './names.ts';
import { once } from './once.ts';
import type { Transport } from './port.ts';
import type { Family, Service, ServicePort } from './service.ts';

/** The content, linked and indexed: what the other rooms ask for services, items and decks. */
export interface Catalog {
  readonly version: string;
  readonly families: ReadonlyMap<string, Family>;
  readonly services: ReadonlyMap<string, Service>;
  readonly items: ReadonlyMap<string, Item>;
  readonly decks: readonly Deck[];
  /** Items that list a port number, in content order, curated ones first. */
  readonly itemsByPort: ReadonlyMap<number, readonly Item[]>;
  /** Items by folded name: more than one where the name is shared. */
  readonly itemsByName: ReadonlyMap<string, readonly Item[]>;
  /** Words that are known to be something no item answers to (eigrp, unassigned). */
  readonly otherNames: ReadonlySet<string>;
}

/** What a catalog is made of. Its maps may make what they hold when it is looked up. */
export interface CatalogSource {
  readonly version: string;
  readonly families: readonly Family[];
  readonly services: ReadonlyMap<string, Service>;
  readonly items: ReadonlyMap<string, ItemSpec>;
  readonly decks: () => readonly DeckSpec[];
  /** Ids of items. */
  readonly itemsByPort: () => ReadonlyMap<number, readonly string[]>;
  readonly itemsByName: () => ReadonlyMap<string, readonly string[]>;
  readonly otherNames: () => readonly string[];
}

const linkLines = (lines: DeckSpec['lines'], items: ReadonlyMap<string, Item>): Deck['items'] =>
  lines.flatMap(({ item: id, name, nameForms, weight, stage }) => {
    const item = items.get(id);
    if (!item) return [];
    if (name === undefined) return [{ item, weight, stage }];
    const names = [name, ...item.names];
    const shown = { ...item, name, names, nameForms: nameForms ?? foldedForms(name) };
    return [{ item: shown, weight, stage }];
  });

const linkDeck = (spec: DeckSpec, items: ReadonlyMap<string, Item>): Deck => {
  const { id, aliases, name, kind, retired, description } = spec;
  // Nobody studies more than one list at a time.
  const linked = once(() => linkLines(spec.lines, items));
  return {
    id,
    aliases,
    name,
    kind,
    retired,
    description,
    get size() {
      return spec.lines.length;
    },
    get items() {
      return linked();
    },
  };
};

/** The catalog of a source. What is asked for is linked then, and once. */
export const linkCatalog = (source: CatalogSource): Catalog => {
  const { version, services } = source;
  const items = new LazyMap(source.items, (spec) =>
    linkItem(spec, spec.service === undefined ? undefined : services.get(spec.service)),
  );
  const withIds = (ids: readonly string[]): readonly Item[] =>
    ids.flatMap((id) => items.get(id) ?? []);
  const decks = once(() => source.decks().map((deck) => linkDeck(deck, items)));
  const itemsByPort = once(() => new LazyMap(source.itemsByPort(), withIds));
  const itemsByName = once(() => new LazyMap(source.itemsByName(), withIds));
  const otherNames = once(() => new Set(source.otherNames()));
  return {
    version,
    families: new Map(source.families.map((family) => [family.id, family])),
    services,
    items,
    get decks() {
      return decks();
    },
    get itemsByPort() {
      return itemsByPort();
    },
    get itemsByName() {
      return itemsByName();
    },
    get otherNames() {
      return otherNames();
    },
  };
};

/** The deck with this id or alias, in any case: `net+` is `n10-009`. */
export const findDeck = (catalog: Catalog, word: string): Deck | undefined => {
  const wanted = word.trim().toLowerCase();
  return catalog.decks.find((deck) => deck.id === wanted || deck.aliases.includes(wanted));
};

/**
 * The names that are right for one port of an item. A member of a group answers to its own names; to the group's
 * only where the group's name is one of them: "SNMP" and so "Simple Network Management Protocol" for 162.
 */
export const namesForPort = (item: Item, port: ServicePort): readonly string[] => {
  const own = [...(port.name ? [port.name] : []), ...port.aliases, ...ianaNames(port)];
  const { service } = item;
  if (!service) return [...item.names, ...own];
  const ofService = [service.name, service.expansion, ...service.aliases];
  if (service.ports.length === 1) return [...item.names, ...ofService, ...own];
  const ownForms = new Set(own.flatMap(foldedForms));
  const isCalledAsGroup = [service.name, ...service.aliases.slice(0, 1)]
    .flatMap(foldedForms)
    .some((form) => ownForms.has(form));
  return [item.name, ...own, ...(isCalledAsGroup ? ofService : [])];
};

/** The transports that items of the data really use at a number; undefined where none lists it. */
export const transportsAt = (
  catalog: Catalog,
  number: number,
): readonly Transport[] | undefined => {
  const used = (catalog.itemsByPort.get(number) ?? []).flatMap((item) =>
    item.ports.filter((port) => port.number === number).flatMap((port) => port.transports),
  );
  return used.length === 0 ? undefined : [...new Set(used)];
};

/** The items that really listen at a number on one of these transports, curated ones first. */
export const listenersAt = (
  catalog: Catalog,
  number: number,
  used: readonly Transport[],
): readonly { readonly item: Item; readonly port: ServicePort }[] =>
  (catalog.itemsByPort.get(number) ?? []).flatMap((item) =>
    item.ports
      .filter(
        (port) =>
          port.number === number && port.transports.some((transport) => used.includes(transport)),
      )
      .map((port) => ({ item, port })),
  );
