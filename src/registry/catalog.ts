import type { CompiledContent, ContentIndex, DeckSpec, ItemSpec } from './compiled.ts';
import type { Deck } from './deck.ts';
import { cardId, directions, type Item } from './item.ts';
import { fold, foldedForms } from './names.ts';
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

const portKey = (ports: readonly ServicePort[]): string =>
  ports.map((port) => `${port.number}/${[...port.transports].sort().join('+')}`).join(' ');

const ianaNames = (port: ServicePort): readonly string[] =>
  [...port.iana, ...port.otherIana].map((claim) => claim.slice(0, claim.lastIndexOf('/')));

const namesOf = (spec: ItemSpec, service: Service | undefined): readonly string[] => {
  const isWhole = spec.ports === undefined;
  const [onlyPort] = spec.ports?.length === 1 ? spec.ports : [];
  return [
    spec.name,
    ...(spec.names ?? []),
    ...(spec.names === undefined && service && isWhole
      ? [service.name, service.expansion, ...service.aliases]
      : []),
    ...(onlyPort ? [...(onlyPort.name ? [onlyPort.name] : []), ...onlyPort.aliases] : []),
  ];
};

/** How the registry differs from custom, in a line; undefined where it does not. */
const customNote = (service: Service): string | undefined => {
  if (!service.customary) return undefined;
  const names = [...new Set(service.ports.flatMap(ianaNames))];
  const ports = service.ports.map((port) => port.number).join('/');
  return names.length === 0
    ? `Custom, not registration: IANA has no entry at ${ports}.`
    : `Custom, not registration: IANA records ${ports} for ${names.join(', ')}.`;
};

/** Gives the cards of an item. */
type CardsOf = (spec: ItemSpec) => Item['cards'];

/**
 * Items that share all their ports share one number-to-service card, and those that share the service's purpose
 * share its card too. The first item, a service's own before an exam's, gives the card its id.
 */
const shareCards = (
  specs: readonly ItemSpec[],
  services: ReadonlyMap<string, Service>,
): CardsOf => {
  const byPorts = new Map<string, string>();
  const byPurpose = new Map<string, string>();
  const portsOf = (spec: ItemSpec): string =>
    portKey(spec.ports ?? services.get(spec.service ?? '')?.ports ?? []);
  const purposeKey = (spec: ItemSpec): string =>
    spec.purpose ? spec.id : `${spec.service} ${portsOf(spec)}`;
  for (const spec of specs) {
    if (!byPorts.has(portsOf(spec))) byPorts.set(portsOf(spec), spec.id);
    if (!byPurpose.has(purposeKey(spec))) byPurpose.set(purposeKey(spec), spec.id);
  }
  return (spec) => ({
    'number-to-service': cardId(byPorts.get(portsOf(spec)) ?? spec.id, 'number-to-service'),
    'service-to-number': cardId(spec.id, 'service-to-number'),
    purpose: cardId(byPurpose.get(purposeKey(spec)) ?? spec.id, 'purpose'),
  });
};

const cardsFrom = (index: ContentIndex): CardsOf => {
  const shared = new Map(index.sharedCards);
  return ({ id }) =>
    shared.get(id) ?? {
      'number-to-service': cardId(id, 'number-to-service'),
      'service-to-number': cardId(id, 'service-to-number'),
      purpose: cardId(id, 'purpose'),
    };
};

/** Gives the folded forms of a name: those of the index, where it has them. */
type FormsOf = (name: string) => readonly string[];

const formsFrom = (index: ContentIndex | undefined): FormsOf => {
  const known = new Map(index?.forms);
  return (name) => known.get(name) ?? foldedForms(name);
};

const linkItem = (
  spec: ItemSpec,
  service: Service | undefined,
  cards: Item['cards'],
  formsOf: FormsOf,
): Item => {
  const isReserved = service?.security === 'none';
  // A part of a group is asked by itself, so the group's twin and near misses do not apply to it.
  const whole = spec.ports === undefined ? service : undefined;
  return {
    id: spec.id,
    name: spec.name,
    service,
    ports: spec.ports ?? service?.ports ?? [],
    family: service?.family ?? 'iana',
    tier: spec.tier ?? service?.tier ?? 5,
    difficulty: spec.difficulty ?? service?.difficulty ?? 0,
    names: namesOf(spec, service),
    nameForms: formsOf(spec.name),
    acceptAlso: spec.acceptAlso ?? whole?.acceptAlso ?? [],
    acceptSets: spec.acceptSets ?? whole?.acceptSets ?? [],
    neverDistract: service?.neverDistract ?? [],
    twin: whole?.twin,
    purpose: spec.purpose ?? service?.purpose,
    gloss: spec.gloss ?? service?.gloss ?? '',
    more: spec.more ?? service?.more,
    mnemonic: spec.mnemonic ?? (spec.purpose ? undefined : service?.mnemonic),
    note: spec.note ?? (service && customNote(service)),
    directions: spec.directions ?? (isReserved ? ['number-to-service'] : directions),
    cards,
  };
};

const linkLines = (
  { lines }: DeckSpec,
  items: ReadonlyMap<string, Item>,
  formsOf: FormsOf,
): Deck['items'] =>
  lines.flatMap(({ item: id, name, weight, stage }) => {
    const item = items.get(id);
    if (!item) return [];
    const shown =
      name === undefined
        ? item
        : { ...item, name, names: [name, ...item.names], nameForms: formsOf(name) };
    return [{ item: shown, weight, stage }];
  });

const linkDecks = (
  content: CompiledContent,
  items: ReadonlyMap<string, Item>,
  formsOf: FormsOf,
): readonly Deck[] =>
  content.decks.map((deck) => {
    // Nobody studies more than one list at a time.
    const linked = once(() => linkLines(deck, items, formsOf));
    return {
      ...deck,
      get items() {
        return linked();
      },
    };
  });

const pushTo = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
};

/** Every folded form that names an item as a whole or one of its ports. */
export const allNames = (item: Item): readonly string[] => [
  ...item.names,
  ...item.ports.flatMap((port) => [
    ...(port.name ? [port.name] : []),
    ...port.aliases,
    ...ianaNames(port),
  ]),
];

type Items = ReadonlyMap<string, Item>;

const linkItems = (
  content: CompiledContent,
  services: ReadonlyMap<string, Service>,
  formsOf: FormsOf,
): Items => {
  const { index } = content;
  const cardsOf = index ? cardsFrom(index) : shareCards(content.items, services);
  return new Map(
    content.items.map((spec) => {
      const service = spec.service === undefined ? undefined : services.get(spec.service);
      return [spec.id, linkItem(spec, service, cardsOf(spec), formsOf)];
    }),
  );
};

const indexPorts = (items: Items): Catalog['itemsByPort'] => {
  const byPort = new Map<number, Item[]>();
  for (const item of items.values())
    for (const port of item.ports) pushTo(byPort, port.number, item);
  return byPort;
};

const indexNames = (items: Items, index: ContentIndex | undefined): Catalog['itemsByName'] => {
  const byName = new Map<string, Item[]>();
  if (index) {
    for (const [form, ids] of index.names)
      byName.set(
        form,
        ids.flatMap((id) => items.get(id) ?? []),
      );
    return byName;
  }
  for (const item of items.values())
    for (const form of new Set(allNames(item).flatMap(foldedForms))) pushTo(byName, form, item);
  return byName;
};

const otherNamesOf = (
  content: CompiledContent,
  itemsByName: Catalog['itemsByName'],
): Catalog['otherNames'] => {
  if (content.index) return new Set(content.index.otherNames);
  const nearMisses = content.services.flatMap((service) => service.neverAccept.map(fold));
  const others = [...nearMisses, ...content.registryNames];
  return new Set(others.filter((name) => !itemsByName.has(name)));
};

/** Links a content, and indexes it as it is asked for. */
export const createCatalog = (content: CompiledContent): Catalog => {
  const formsOf = formsFrom(content.index);
  const services = new Map(content.services.map((service) => [service.id, service]));
  const items = linkItems(content, services, formsOf);
  const decks = once(() => linkDecks(content, items, formsOf));
  const itemsByPort = once(() => indexPorts(items));
  const itemsByName = once(() => indexNames(items, content.index));
  const otherNames = once(() => otherNamesOf(content, itemsByName()));
  return {
    version: content.version,
    families: new Map(content.families.map((family) => [family.id, family])),
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
