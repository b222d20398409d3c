import type { ItemSpec } from './compiled.ts';
import { type Iana, type IanaRow, namesAt } from './iana.ts';
import { fold } from './names.ts';
import type { Transport } from './port.ts';

/** The tier of names that only the registry knows: after every curated one. */
export const registryTier = 5;

const asked: readonly Transport[] = ['tcp', 'udp'];

/** What the registry alone calls a port. TCP and UDP are one where they share a name, else two. */
export interface BareNames {
  readonly port: number;
  readonly transports: readonly Transport[];
  readonly names: readonly string[];
  readonly descriptions: readonly string[];
}

export const bareNamesAt = (iana: Iana, port: number): readonly BareNames[] => {
  const named = namesAt(iana.at(port));
  const on = (transport: Transport) =>
    named.filter((entry) => entry.transports.includes(transport));
  const describe = (transports: readonly Transport[], entries: typeof named): BareNames => ({
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

/** At how many ports a text stands, as a name or a description. */
export type PortCount = (text: string) => number;

/** Counts over rows of the registry; a name of a span of ports stands at several. */
export const countPorts = (rows: readonly IanaRow[]): PortCount => {
  const ports = new Map<string, Set<number>>();
  for (const { name, description, first, last, status } of rows) {
    if (status !== 'named') continue;
    for (const text of [name, description]) {
      const folded = fold(text);
      ports.set(folded, (ports.get(folded) ?? new Set()).add(first).add(last));
    }
  }
  return (text) => ports.get(fold(text))?.size ?? 0;
};

/** What tells whether a bare name can stand as a question. */
export interface NameRules {
  readonly portsOf: PortCount;
  /** Whether a folded name is one of a service of ours. */
  readonly isTaken: (folded: string) => boolean;
}

/** A name that stands on several ports, or is also a service's of ours, misleads (docs/content.md). */
export const isClear = (found: BareNames, { portsOf, isTaken }: NameRules): boolean =>
  found.names.every((name) => portsOf(name) === 1 && !isTaken(fold(name)));

const shortest = (texts: readonly string[]): string | undefined =>
  [...texts].sort((a, b) => a.length - b.length)[0];

const longestLabel = 40;

const claims = (iana: Iana, { port, names, transports }: BareNames): readonly string[] => {
  const { rows } = iana.at(port);
  return names.flatMap((name) =>
    transports
      .filter((transport) => rows.some((row) => row.name === name && row.transport === transport))
      .map((transport) => `${name}/${transport}`),
  );
};

/** The id of a port that only the registry names: for life, since memory hangs on it. */
const idOf = ({ port, transports }: BareNames, isSplit: boolean): string =>
  isSplit ? `iana-${port}-${transports[0]}` : `iana-${port}`;

/**
 * The item for a port that only the registry names, asked from number to name only.
 * @param isSplit TCP and UDP have items of their own there
 */
export const bareSpec = (
  found: BareNames,
  isSplit: boolean,
  iana: Iana,
  { portsOf, isTaken }: NameRules,
): ItemSpec => {
  const telling = found.descriptions.filter(
    (text) => portsOf(text) === 1 && !isTaken(fold(text)) && fold(text) !== '',
  );
  const name = shortest(found.names) ?? '';
  const label = telling.find((text) => text.length <= longestLabel) ?? name;
  return {
    id: idOf(found, isSplit),
    name: label,
    names: [...found.names, ...telling],
    ports: [
      {
        number: found.port,
        transports: found.transports,
        iana: claims(iana, found),
        otherIana: [],
        aliases: [],
      },
    ],
    gloss:
      fold(label) === fold(name) ? 'a name of the IANA registry' : `${name} in the IANA registry`,
    difficulty: 1.5,
    tier: registryTier,
    directions: ['number-to-service'],
  };
};
