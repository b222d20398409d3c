import type { AskedBy, Entry, RegistryFacts, ServiceFacts } from '../charts/entry.ts';
import type { PortName } from '../charts/neighbours.ts';
import { safeText } from '../grading/safe-text.ts';
import { statusLabel } from '../registry/iana.ts';
import { formatPorts } from '../registry/item.ts';
import { rangeOf, transportLabel } from '../registry/port.ts';
import type { Service, ServicePort } from '../registry/service.ts';

/** One thing that is said of an entry. */
export interface EntryLine {
  readonly label: string;
  readonly text: string;
}

/** What belongs together in an entry. */
export interface EntrySection {
  /** "443  HTTPS"; empty for what stands on no service. */
  readonly title: string;
  /** What the name stands for. */
  readonly subtitle: string;
  readonly lines: readonly EntryLine[];
}

const rangeText = {
  system: 'well-known (0-1023)',
  user: 'registered (1024-49151)',
  dynamic: 'dynamic (49152-65535)',
};

const securityText: Readonly<Record<Service['security'], string>> = {
  plaintext: 'plaintext: readable on the wire',
  encrypted: 'encrypted',
  mixed: 'mixed: depends on version or negotiation',
  none: '',
};

const line = (label: string, text: string | undefined): readonly EntryLine[] =>
  text === undefined || text === '' ? [] : [{ label, text }];

const portText = ({ number, transports, role, name }: ServicePort): string =>
  [`${number} ${transportLabel(transports)}`, name, role && role !== name ? role : undefined]
    .filter(Boolean)
    .join(', ');

/** "80 HTTP": a port with its name, where it has one. */
export const sayPort = ({ port, name }: PortName): string => safeText(`${port} ${name}`);

const spanText = ({ first, last }: Service['acceptAlso'][number]): string =>
  first === last ? `${first}` : `${first}-${last}`;

const alsoRight = ({ acceptAlso, acceptSets }: Service): string =>
  [...acceptAlso.map(spanText), ...acceptSets.map((set) => set.join('/'))].join(', ');

const listText = ({ name, as }: AskedBy): string => (as === undefined ? name : `${name} (${as})`);

const titleOf = ({ ports, name }: Service): string =>
  `${formatPorts(ports.map(({ number }) => number))}  ${name}`;

/** What is to be known of a service. */
const mainLines = ({ service, notes, mixedUpWith }: ServiceFacts): readonly EntryLine[] => [
  ...line('what for', service.purpose),
  ...line('and', service.more),
  ...line('remember', service.mnemonic),
  ...notes.flatMap((note) => line('note', note)),
  ...service.ports.flatMap((port) => line('port', portText(port))),
  ...line('security', securityText[service.security]),
  ...line('use instead', service.instead),
  ...line('also right', alsoRight(service)),
  ...line('mixed up with', mixedUpWith.map(sayPort).join(', ')),
];

/** What else there is. */
const otherLines = ({ service, family, lists }: ServiceFacts): readonly EntryLine[] => [
  ...line('also called', service.aliases.join(', ')),
  ...line('family', family),
  ...line('lists', lists.map(listText).join('; ')),
  ...line('sources', service.sources.join(', ')),
];

const sayNames = ({ entry, names }: RegistryFacts): readonly string[] => {
  if (names.length > 0)
    return names.map(({ name, description, transports }) =>
      `${name} ${transportLabel(transports)}  ${description}`.trim(),
    );
  const remarks = entry.rows.filter(({ status }) => status === 'other');
  const said = [...new Set(remarks.map(({ description }) => description))];
  return [said.join('; ') || statusLabel(entry)];
};

const linesOfRegistry = ({ registry, snapshot }: Entry): readonly EntryLine[] => {
  const said = registry.flatMap((facts) => {
    const port = registry.length > 1 ? `${facts.entry.port} ` : '';
    return sayNames(facts).map((text) => safeText(port + text));
  });
  return [...said.flatMap((text) => line('IANA', text)), ...line('as of', snapshot)];
};

const restLines = (entry: Entry): readonly EntryLine[] => {
  const { rightFor, bare, neighbours } = entry;
  const counts = rightFor.map(({ name, ports }) => sayPort({ port: ports[0]?.number ?? 0, name }));
  return [
    ...bare.flatMap(({ note }) => line('note', note)),
    ...line('counts for', counts.join(', ')),
    ...linesOfRegistry(entry),
    ...line('nearest', neighbours.map(sayPort).join(', ')),
  ];
};

/** "Port 443: well-known (0-1023)"; undefined for an entry that was not asked for by its number. */
export const entryHeading = ({ port, services }: Entry): string | undefined => {
  if (port === undefined) return undefined;
  const nothing = services.length === 0 ? '; no service of note' : '';
  return `Port ${port}: ${rangeText[rangeOf(port)]}${nothing}`;
};

/** "23 Telnet", "514 rsh, Syslog", "1022 exp2", "Port 26": what heads an entry, from wherever it was opened. */
export const entryTitle = ({ port, services, registry }: Entry): string => {
  const [first, ...others] = services.map(({ service }) => service);
  if (first && others.length === 0) return titleOf(first).replace('  ', ' ');
  if (first) return `${port} ${[first, ...others].map(({ name }) => name).join(', ')}`;
  const name = registry.flatMap(({ names }) => names)[0]?.name ?? '';
  return name === '' ? `Port ${port}` : sayPort({ port: port ?? 0, name });
};

const sectionOf = (facts: ServiceFacts, lines: readonly EntryLine[]): EntrySection => ({
  title: titleOf(facts.service),
  subtitle: facts.service.expansion,
  lines,
});

const untitled = (lines: readonly EntryLine[]): EntrySection => ({
  title: '',
  subtitle: '',
  lines,
});

/**
 * All there is to say of an entry, section by section: the services, the learner, what the registry has.
 * @param own what the learner's own answers come to
 */
export const entrySections = (
  entry: Entry,
  own: readonly EntryLine[] = [],
): readonly EntrySection[] => {
  const { services } = entry;
  const [first] = services;
  // Where there is but one, its learner comes before its many other names.
  const sections =
    services.length === 1 && first
      ? [sectionOf(first, mainLines(first)), untitled(own), untitled(otherLines(first))]
      : [
          ...services.map((facts) => sectionOf(facts, [...mainLines(facts), ...otherLines(facts)])),
          untitled(own),
        ];
  return [...sections, untitled(restLines(entry))].filter(({ lines }) => lines.length > 0);
};
