import {
  type BareNames,
  bareNamesAt,
  bareSpec,
  isClear,
  type NameRules,
  type PortCount,
} from '../../src/registry/bare-names.ts';
import type { ItemSpec } from '../../src/registry/compiled.ts';
import type { Iana } from '../../src/registry/iana.ts';
import { fold } from '../../src/registry/names.ts';
import type { Service } from '../../src/registry/service.ts';

const isCurated = (found: BareNames, services: readonly Service[]): boolean =>
  services.some((service) =>
    service.ports.some((port) => {
      if (port.number !== found.port) return false;
      const names = [...port.iana, ...port.otherIana].map((name) => fold(name.split('/')[0] ?? ''));
      return (
        port.transports.some((transport) => found.transports.includes(transport)) ||
        found.names.some((name) => names.includes(fold(name)))
      );
    }),
  );

/** Counts among what was found alone: what a name is above port 1023 confuses nobody below it. */
const countAmong = (all: readonly BareNames[]): PortCount => {
  const ports = new Map<string, Set<number>>();
  for (const { port, names, descriptions } of all) {
    for (const text of [...names, ...descriptions])
      ports.set(fold(text), (ports.get(fold(text)) ?? new Set()).add(port));
  }
  return (text) => ports.get(fold(text))?.size ?? 0;
};

/**
 * Items for the system ports (0-1023) that have a name and no service of ours, asked from number to name only.
 * Left out: what the deck lists by hand, names that stand on several ports, and names that are also a curated service's.
 * @param taken folded names and aliases of the curated services
 */
export const registryItems = (
  iana: Iana,
  services: readonly Service[],
  taken: ReadonlySet<string>,
  leaveOut: ReadonlySet<number>,
): readonly ItemSpec[] => {
  const all = Array.from({ length: 1024 }, (_, port) => bareNamesAt(iana, port)).flat();
  const rules: NameRules = { portsOf: countAmong(all), isTaken: (name) => taken.has(name) };
  return all
    .filter((found) => !leaveOut.has(found.port) && !isCurated(found, services))
    .filter((found) => isClear(found, rules))
    .map((found) => {
      const isSplit = all.filter((other) => other.port === found.port).length > 1;
      return bareSpec(found, isSplit, iana, rules);
    });
};
