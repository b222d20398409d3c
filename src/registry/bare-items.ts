import {
  type BareNames,
  bareNamesAt,
  bareSpec,
  countPorts,
  isClear,
  type NameRules,
} from './bare-names.ts';
import type { Catalog } from './catalog.ts';
import type { Iana } from './iana.ts';
import type { Item } from './item.ts';
import { linkItem } from './link-item.ts';
import { once } from './once.ts';
import type { OpenPort } from './open-port.ts';
import { parsePort, rangeOf } from './port.ts';

/** Items for ports that no content has sentences for, made of the registry when they are asked for. */
export interface BareItems {
  /** The items of a port above 1023, or of its transport; none where the bare names would mislead. */
  at(port: OpenPort): readonly Item[];
  /** The item with an id of such a port, `iana-9090`, as memory and statistics know it. */
  withId(id: string): Item | undefined;
}

const idPattern = /^iana-(\d{4,5})(?:-(?:tcp|udp))?$/;

/** Below 1024 the build has made them, and left out by hand what misleads. */
const isOfTheBuild = (port: number): boolean => rangeOf(port) === 'system';

/** @param catalog the content; what it calls something is nobody else's name */
export const createBareItems = (catalog: Catalog, iana: Iana): BareItems => {
  // Reading the whole registry takes 20 ms: only when there is something to name.
  const rules = once(
    (): NameRules => ({
      portsOf: countPorts(iana.rows),
      isTaken: (name) => catalog.itemsByName.has(name),
    }),
  );
  const itemOf = (found: BareNames, all: readonly BareNames[]): Item =>
    linkItem(bareSpec(found, all.length > 1, iana, rules()), undefined);
  return {
    at: ({ number, transport }) => {
      if (isOfTheBuild(number)) return [];
      const all = bareNamesAt(iana, number);
      return all
        .filter(({ transports }) => transport === undefined || transports.includes(transport))
        .filter((found) => isClear(found, rules()))
        .map((found) => itemOf(found, all));
    },
    withId: (id) => {
      const port = parsePort(idPattern.exec(id)?.[1] ?? '');
      if (port === undefined || isOfTheBuild(port)) return undefined;
      const all = bareNamesAt(iana, port);
      return all.map((found) => itemOf(found, all)).find((item) => item.id === id);
    },
  };
};
