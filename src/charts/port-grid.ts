import type { Catalog } from '../registry/catalog.ts';
import { createIana, type Iana } from '../registry/iana.ts';
import { portNumbers } from '../registry/item.ts';
import { type Level, levels } from '../schedule/known.ts';
import type { PortMap } from './port-map.ts';

/** The system ports of RFC 6335. */
export const gridPorts = 1024;

/** What a port is: on the list and so well known, another service of ours, a name of the registry alone, or nothing. */
export type GridMark = Level | 'ours' | 'named' | 'free';

/** All system ports at once. */
export interface PortGrid {
  /** By port number. */
  readonly marks: readonly GridMark[];
  /** What the registry says of these ports, and of no others. */
  readonly iana: Iana;
}

const rank = (level: Level): number => levels.indexOf(level);

/** Of two items at a port the one known better speaks for it. */
const levelsByPort = ({ cells }: PortMap): ReadonlyMap<number, Level> => {
  const known = new Map<number, Level>();
  for (const { item, level } of cells)
    for (const port of portNumbers(item)) {
      const other = known.get(port);
      if (other === undefined || rank(level) < rank(other)) known.set(port, level);
    }
  return known;
};

const portsOfServices = ({ services }: Catalog): ReadonlySet<number> =>
  new Set([...services.values()].flatMap(({ ports }) => ports.map(({ number }) => number)));

/** All ports from 0 to 1023, as a list's learner stands with them. */
export const portGridOf = (map: PortMap, catalog: Catalog, registry: Iana): PortGrid => {
  const { date, source } = registry;
  const iana = createIana({ date, source, rows: registry.upTo(gridPorts - 1) });
  const [onList, ours] = [levelsByPort(map), portsOfServices(catalog)];
  const marks = Array.from({ length: gridPorts }, (_, port): GridMark => {
    const isNamed = iana.at(port).status === 'named';
    return onList.get(port) ?? (ours.has(port) ? 'ours' : isNamed ? 'named' : 'free');
  });
  return { marks, iana };
};
