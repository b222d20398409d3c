import type { Catalog } from '../registry/catalog.ts';
import { createIana, type Iana, type IanaRow } from '../registry/iana.ts';
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

const portsNamed = (rows: readonly IanaRow[]): ReadonlySet<number> => {
  const named = new Set<number>();
  for (const { first, last, status } of rows)
    for (let port = first; status === 'named' && port <= last && port < gridPorts; port++)
      named.add(port);
  return named;
};

/** All ports from 0 to 1023, as a list's learner stands with them. */
export const portGridOf = (map: PortMap, catalog: Catalog, registry: Iana): PortGrid => {
  const { date, source } = registry;
  const rows = registry.upTo(gridPorts - 1);
  const [onList, ours, named] = [levelsByPort(map), portsOfServices(catalog), portsNamed(rows)];
  const besideList = (port: number): GridMark => {
    if (ours.has(port)) return 'ours';
    return named.has(port) ? 'named' : 'free';
  };
  const marks = Array.from(
    { length: gridPorts },
    (_, port) => onList.get(port) ?? besideList(port),
  );
  return { marks, iana: createIana({ date, source, rows }) };
};
