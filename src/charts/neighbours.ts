import type { Catalog } from '../registry/catalog.ts';
import type { Iana } from '../registry/iana.ts';

/** A port with what it is called. */
export interface PortName {
  readonly port: number;
  readonly name: string;
}

const namedPorts = (catalog: Catalog, { registrations }: Iana): ReadonlyMap<number, string> => {
  const names = new Map<number, string>();
  registrations.firsts.forEach((port, row) => {
    const name = registrations.at(row)?.name ?? '';
    if (name !== '' && !names.has(port)) names.set(port, name);
  });
  for (const { ports, name } of catalog.services.values())
    for (const { number } of ports) names.set(number, name);
  return names;
};

/** The nearest ports below and above one that have a name. */
export const neighboursOf = (port: number, catalog: Catalog, iana: Iana): readonly PortName[] => {
  const names = namedPorts(catalog, iana);
  const ports = [...names.keys()];
  const below = Math.max(...ports.filter((other) => other < port));
  const above = Math.min(...ports.filter((other) => other > port));
  return [below, above].flatMap((near) => {
    const name = names.get(near);
    return name === undefined ? [] : [{ port: near, name }];
  });
};
