import type { Catalog } from './catalog.ts';
import { fold } from './names.ts';
import { parsePort } from './port.ts';
import type { Service } from './service.ts';

/** The services at a port number, or under a name, as `show` looks them up. */
export const servicesFor = (catalog: Catalog, word: string): readonly Service[] => {
  const port = parsePort(word);
  const items =
    port === undefined
      ? (catalog.itemsByName.get(fold(word)) ?? [])
      : (catalog.itemsByPort.get(port) ?? []);
  const found = items.flatMap((item) => (item.service ? [item.service] : []));
  return [...new Set(found)];
};

/** The services that have all of these ports, or take them for right. */
export const servicesWithAll = (
  { services }: Catalog,
  numbers: readonly number[],
): readonly Service[] =>
  [...services.values()].filter(({ ports, acceptAlso }) =>
    numbers.every(
      (port) =>
        ports.some(({ number }) => number === port) ||
        acceptAlso.some(({ first, last }) => first <= port && port <= last),
    ),
  );

/** "22/tcp": a port with its transport, as people type it. */
export const parsePortWithTransport = (
  text: string,
): { readonly port: number; readonly transport?: string } | undefined => {
  const match = /^(\d+)(?:\/(tcp|udp|sctp|dccp))?$/i.exec(text.trim());
  const port = match?.[1] === undefined ? undefined : parsePort(match[1]);
  if (port === undefined) return undefined;
  return match?.[2] === undefined ? { port } : { port, transport: match[2].toLowerCase() };
};
