import { type Catalog, linkCatalog } from './catalog.ts';
import type { CompiledContent, ItemSpec, MainCards } from './compiled.ts';
import { cardId, type Item } from './item.ts';
import { ianaNames, linkItem } from './link-item.ts';
import { fold, foldedForms } from './names.ts';
import { once } from './once.ts';
import type { Service, ServicePort } from './service.ts';

const portKey = (ports: readonly ServicePort[]): string =>
  ports.map((port) => `${port.number}/${[...port.transports].sort().join('+')}`).join(' ');

/**
 * Items that share all their ports share one number-to-service card, and those that share the service's purpose
 * share its card too. The first item, a service's own before an exam's, gives the card its id.
 */
const shareCards = (
  specs: readonly ItemSpec[],
  services: ReadonlyMap<string, Service>,
): ((spec: ItemSpec) => MainCards) => {
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

const pushTo = <K>(map: Map<K, string[]>, key: K, id: string): void => {
  const ids = map.get(key);
  if (!ids) map.set(key, [id]);
  else if (!ids.includes(id)) ids.push(id);
};

const indexPorts = (items: readonly Item[]): ReadonlyMap<number, readonly string[]> => {
  const byPort = new Map<number, string[]>();
  for (const { id, ports } of items) for (const { number } of ports) pushTo(byPort, number, id);
  return byPort;
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

const indexNames = (items: readonly Item[]): ReadonlyMap<string, readonly string[]> => {
  const byName = new Map<string, string[]>();
  for (const item of items)
    for (const form of new Set(allNames(item).flatMap(foldedForms))) pushTo(byName, form, item.id);
  return byName;
};

const otherNamesOf = (
  { services, registryNames }: CompiledContent,
  itemsByName: ReadonlyMap<string, unknown>,
): readonly string[] => {
  const nearMisses = services.flatMap((service) => service.neverAccept.map(fold));
  return [...new Set([...nearMisses, ...registryNames])].filter((name) => !itemsByName.has(name));
};

/**
 * The catalog of a content, with all that is looked up in it worked out here: that takes 40 ms, so the build does it
 * and the program reads the outcome.
 */
export const createCatalog = (content: CompiledContent): Catalog => {
  const services = new Map(content.services.map((service) => [service.id, service]));
  const cardsOf = shareCards(content.items, services);
  const specs = content.items.map((spec) => ({ ...spec, cards: cardsOf(spec) }));
  const items = once(() => specs.map((spec) => linkItem(spec, services.get(spec.service ?? ''))));
  const itemsByName = once(() => indexNames(items()));
  return linkCatalog({
    version: content.version,
    families: content.families,
    services,
    items: new Map(specs.map((spec) => [spec.id, spec])),
    decks: () => content.decks,
    itemsByPort: () => indexPorts(items()),
    itemsByName,
    otherNames: () => otherNamesOf(content, itemsByName()),
  });
};
