import type { Catalog } from '../registry/catalog.ts';
import { formatPorts, type Item } from '../registry/item.ts';
import { fold } from '../registry/names.ts';
import { parsePortAnswer } from './ports.ts';
import type { Identity } from './verdict.ts';

/** Names for ports that no item lists, from the whole registry where the caller has it loaded. */
export type RegistryNames = (port: number) => string | undefined;

/** The item a learner would call a port: one of the list at hand before any other, a whole before a part. */
export const itemAtPort = (
  catalog: Catalog,
  port: number,
  preferred: ReadonlySet<string>,
): Item | undefined => {
  const items = catalog.itemsByPort.get(port) ?? [];
  return items.find((item) => preferred.has(item.id)) ?? items[0];
};

const itemWithPorts = (
  catalog: Catalog,
  ports: readonly number[],
  preferred: ReadonlySet<string>,
): Item | undefined => {
  const [first] = ports;
  const whole = (first === undefined ? [] : (catalog.itemsByPort.get(first) ?? [])).filter(
    (item) =>
      item.ports.length === ports.length && item.ports.every((port) => ports.includes(port.number)),
  );
  return whole.find((item) => preferred.has(item.id)) ?? whole[0];
};

const nameOf = (item: Item, ports: readonly number[]): Identity => {
  const member =
    ports.length === 1 ? item.ports.find((port) => port.number === ports[0]) : undefined;
  return { item: item.id, label: item.ports.length > 1 ? (member?.name ?? item.name) : item.name };
};

/** What a set of numbers is: "LDAP", "FTP", or nothing that is known. */
export const identifyPorts = (
  catalog: Catalog,
  ports: readonly number[],
  preferred: ReadonlySet<string>,
  registryName?: RegistryNames,
): Identity | undefined => {
  const whole = itemWithPorts(catalog, ports, preferred);
  if (whole) return nameOf(whole, ports);
  const [port] = ports;
  if (ports.length !== 1 || port === undefined) return undefined;
  const item = itemAtPort(catalog, port, preferred);
  if (item) return nameOf(item, ports);
  const label = registryName?.(port);
  return label === undefined ? undefined : { label };
};

/** What a typed word is: the service of that name, with its numbers. */
export const identifyWord = (
  catalog: Catalog,
  text: string,
  preferred: ReadonlySet<string>,
): Identity | undefined => {
  const items = catalog.itemsByName.get(fold(text)) ?? [];
  const item = items.find((candidate) => preferred.has(candidate.id)) ?? items[0];
  if (item)
    return {
      item: item.id,
      label: `${item.name} (${formatPorts(item.ports.map((port) => port.number))})`,
    };
  return undefined;
};

/** What any typed answer is, number or name. */
export const identify = (
  catalog: Catalog,
  text: string,
  preferred: ReadonlySet<string>,
  registryName?: RegistryNames,
): Identity | undefined => {
  const answer = parsePortAnswer(text);
  return answer
    ? identifyPorts(catalog, answer.ports, preferred, registryName)
    : identifyWord(catalog, text, preferred);
};
