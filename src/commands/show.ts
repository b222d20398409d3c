import { safeText } from '../grading/safe-text.ts';
import { namesAt, statusLabel } from '../registry/iana.ts';
import { formatPorts } from '../registry/item.ts';
import { rangeOf, transportLabel } from '../registry/port.ts';
import { parsePortWithTransport, servicesFor } from '../registry/search.ts';
import type { Service } from '../registry/service.ts';
import type { CommonOptions, Context } from './context.ts';
import { exitNo, UsageError } from './errors.ts';

const securityText: Readonly<Record<Service['security'], string>> = {
  plaintext: 'plaintext: readable on the wire',
  encrypted: 'encrypted',
  mixed: 'mixed: depends on version or negotiation',
  none: '',
};

const rangeText = {
  system: 'well-known (0-1023)',
  user: 'registered (1024-49151)',
  dynamic: 'dynamic (49152-65535)',
};

const field = (name: string, text: string | undefined): readonly string[] =>
  text === undefined || text === '' ? [] : [`  ${name.padEnd(12)} ${text}`];

const portText = ({ number, transports, role, name }: Service['ports'][number]): string =>
  [`${number} ${transportLabel(transports)}`, name, role && role !== name ? role : undefined]
    .filter(Boolean)
    .join(', ');

const serviceLines = (service: Service, context: Context): readonly string[] => [
  `${formatPorts(service.ports.map((port) => port.number))}  ${service.name}  ${service.expansion}`,
  ...field('what for', service.purpose),
  ...field('and', service.more),
  ...field('remember', service.mnemonic),
  ...service.ports.flatMap((port) => field('port', portText(port))),
  ...field('security', securityText[service.security]),
  ...field('use instead', service.instead),
  ...field('mixed up with', service.mixedUpWith.join(', ')),
  ...field('also called', service.aliases.join(', ')),
  ...field('family', context.catalog.families.get(service.family)?.name),
  ...field('sources', service.sources.join(', ')),
];

const serviceRecord = (service: Service) => ({
  id: service.id,
  name: service.name,
  expansion: service.expansion,
  ports: service.ports.map(({ number, transports, role, iana }) => ({
    number,
    transports,
    role: role ?? null,
    iana,
  })),
  purpose: service.purpose,
  more: service.more,
  mnemonic: service.mnemonic ?? null,
  security: service.security,
  instead: service.instead ?? null,
  mixedUpWith: service.mixedUpWith,
  aliases: service.aliases,
  family: service.family,
  tier: service.tier,
  customary: service.customary,
  sources: service.sources,
});

const showPort = (
  port: number,
  transport: string | undefined,
  options: CommonOptions,
  context: Context,
): number => {
  const entry = context.iana.at(port);
  const services = servicesFor(context.catalog, String(port)).filter(
    (service) =>
      transport === undefined ||
      service.ports.some(
        (own) => own.number === port && own.transports.some((used) => used === transport),
      ),
  );
  const names = namesAt(entry).filter(
    (found) => transport === undefined || found.transports.some((used) => used === transport),
  );
  if (options.json) {
    context.printJson({
      port,
      range: rangeOf(port),
      status: entry.status,
      iana: names,
      services: services.map(serviceRecord),
    });
    return 0;
  }
  context.print(`Port ${port}: ${rangeText[rangeOf(port)]}`);
  for (const service of services) context.print(...serviceLines(service, context));
  const remarks = [
    ...new Set(entry.rows.filter((row) => row.status === 'other').map((row) => row.description)),
  ];
  const said = names.map(({ name, description, transports }) =>
    `${name} ${transportLabel(transports)}  ${description}`.trim(),
  );
  if (said.length === 0) said.push(remarks.join('; ') || statusLabel(entry));
  context.print(...said.map((text) => `  ${'IANA'.padEnd(12)} ${safeText(text)}`));
  return 0;
};

const showName = (word: string, options: CommonOptions, context: Context): number => {
  const services = servicesFor(context.catalog, word);
  const rows = services.length > 0 ? [] : context.iana.named(word);
  const ports = [...new Set(rows.map((row) => row.first))];
  if (options.json) {
    context.printJson({ name: safeText(word), services: services.map(serviceRecord), ports });
  } else if (services.length + ports.length === 0) {
    context.print(
      `Nothing is called "${safeText(word)}". \`portquiz search ${safeText(word)}\` looks further.`,
    );
  } else for (const service of services) context.print(...serviceLines(service, context));
  if (!options.json) for (const port of ports) showPort(port, undefined, options, context);
  return services.length + ports.length > 0 ? 0 : exitNo;
};

/** `portquiz show NUMBER|NAME`: everything known about a port or a service. */
export const show = (word: string, options: CommonOptions, context: Context): number => {
  const asked = parsePortWithTransport(word);
  if (asked) return showPort(asked.port, asked.transport, options, context);
  if (/^[-+]?\d+(?:\/.*)?$/.test(word.trim())) {
    throw new UsageError(
      `"${safeText(word)}" is no port; ports go from 0 to 65535, with /tcp or /udp if you like`,
    );
  }
  return showName(word, options, context);
};
