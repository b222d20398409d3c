import type { ItemSpec } from '../../src/registry/compiled.ts';
import { type Iana, namesAt } from '../../src/registry/iana.ts';
import { fold } from '../../src/registry/names.ts';
import type { Transport } from '../../src/registry/port.ts';
import type { Service } from '../../src/registry/service.ts';

/** The tier of names that only the registry knows: after every curated one. */
export const registryTier = 5;

const asked: readonly Transport[] = ['tcp', 'udp'];

interface Found {
  readonly port: number;
  readonly transports: readonly Transport[];
  readonly names: readonly string[];
  readonly descriptions: readonly string[];
}

const foundAt = (iana: Iana, port: number): readonly Found[] => {
  const named = namesAt(iana.at(port));
  const on = (transport: Transport) =>
    named.filter((entry) => entry.transports.includes(transport));
  const describe = (transports: readonly Transport[], entries: typeof named): Found => ({
    port,
    transports,
    names: entries.map((entry) => entry.name),
    descriptions: [
      ...new Set(entries.map((entry) => entry.description).filter((text) => text !== '')),
    ],
  });
  const [tcp, udp] = [on('tcp'), on('udp')];
  const sharesAName = tcp.some((entry) => udp.includes(entry));
  if (sharesAName) return [describe(asked, [...new Set([...tcp, ...udp])])];
  return [describe(['tcp'], tcp), describe(['udp'], udp)].filter((found) => found.names.length > 0);
};

const isCurated = (found: Found, services: readonly Service[]): boolean =>
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

const shortest = (texts: readonly string[]): string | undefined =>
  [...texts].sort((a, b) => a.length - b.length)[0];

const longestLabel = 40;

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
  const all = Array.from({ length: 1024 }, (_, port) => foundAt(iana, port)).flat();
  const ports = new Map<string, Set<number>>();
  for (const found of all) {
    for (const text of [...found.names, ...found.descriptions]) {
      ports.set(fold(text), (ports.get(fold(text)) ?? new Set()).add(found.port));
    }
  }
  const portsOf = (text: string): number => ports.get(fold(text))?.size ?? 0;
  return all
    .filter((found) => !leaveOut.has(found.port) && !isCurated(found, services))
    .filter((found) => found.names.every((name) => portsOf(name) === 1 && !taken.has(fold(name))))
    .map((found): ItemSpec => {
      const telling = found.descriptions.filter(
        (text) => portsOf(text) === 1 && !taken.has(fold(text)) && fold(text) !== '',
      );
      const name = shortest(found.names) ?? '';
      const label = telling.find((text) => text.length <= longestLabel) ?? name;
      const split = all.filter((other) => other.port === found.port).length > 1;
      return {
        id: split ? `iana-${found.port}-${found.transports[0]}` : `iana-${found.port}`,
        name: label,
        names: [...found.names, ...telling],
        ports: [
          {
            number: found.port,
            transports: found.transports,
            iana: found.names.flatMap((ianaName) =>
              found.transports
                .filter((transport) =>
                  iana
                    .at(found.port)
                    .rows.some((row) => row.name === ianaName && row.transport === transport),
                )
                .map((transport) => `${ianaName}/${transport}`),
            ),
            otherIana: [],
            aliases: [],
          },
        ],
        gloss:
          fold(label) === fold(name)
            ? 'a name of the IANA registry'
            : `${name} in the IANA registry`,
        difficulty: 1.5,
        tier: registryTier,
        directions: ['number-to-service'],
      };
    });
};
