import type { Catalog } from '../../src/registry/catalog.ts';
import type { CompiledContent } from '../../src/registry/compiled.ts';
import { createCatalog } from '../../src/registry/create-catalog.ts';
import type { Transport } from '../../src/registry/port.ts';
import type { Service, ServicePort } from '../../src/registry/service.ts';

export const port = (
  number: number,
  transport: Transport,
  iana: string,
  member: Partial<ServicePort> = {},
): ServicePort => ({
  number,
  transports: [transport],
  iana: [`${iana}/${transport}`],
  otherIana: [],
  aliases: [],
  ...member,
});

export const service = (
  id: string,
  name: string,
  ports: readonly ServicePort[],
  more: Partial<Service> = {},
): Service => ({
  id,
  name,
  expansion: `${name} Protocol`,
  family: 'all',
  tier: 1,
  difficulty: 0,
  ports,
  aliases: [],
  neverAccept: [],
  acceptAlso: [],
  acceptSets: [],
  neverDistract: [],
  samePurpose: [],
  lookalikes: [],
  purpose: `Does what ${id.length} letters say.`,
  gloss: 'a service',
  more: 'More of it.',
  security: 'plaintext',
  replacedBy: [],
  mixedUpWith: [],
  customary: false,
  transportQuestion: true,
  needsTransport: false,
  sources: ['test'],
  ...more,
});

const services = [
  service('ftp', 'FTP', [
    port(20, 'tcp', 'ftp-data', { name: 'FTP data', role: 'data', aliases: ['ftp'] }),
    port(21, 'tcp', 'ftp', { name: 'FTP control', role: 'control', aliases: ['ftp'] }),
  ]),
  service('ssh', 'SSH', [port(22, 'tcp', 'ssh')], { mixedUpWith: [23], security: 'encrypted' }),
  service('telnet', 'Telnet', [port(23, 'tcp', 'telnet')]),
  service('dhcp', 'DHCP', [
    port(67, 'udp', 'bootps', { name: 'DHCP server', role: 'server', aliases: ['dhcp'] }),
    port(68, 'udp', 'bootpc', { name: 'DHCP client', role: 'client', aliases: ['dhcp'] }),
  ]),
  service('snmp', 'SNMP', [
    port(161, 'udp', 'snmp', { name: 'SNMP agent', role: 'agent', aliases: ['snmp'] }),
    port(162, 'udp', 'snmptrap', { name: 'SNMP trap', role: 'trap' }),
  ]),
  service('sip', 'SIP', [
    port(5060, 'udp', 'sip', { name: 'SIP', aliases: ['sip'] }),
    port(5061, 'tcp', 'sips', { name: 'SIPS' }),
  ]),
  service('ldap', 'LDAP', [port(389, 'tcp', 'ldap')], {
    twin: { port: 636, wording: 'without TLS' },
    purpose: 'Searches a directory, readable on the wire.',
  }),
  service('ldaps', 'LDAPS', [port(636, 'tcp', 'ldaps')]),
  service('irc', 'IRC', [port(194, 'tcp', 'irc')], { acceptAlso: [{ first: 6667, last: 6669 }] }),
  service('squid', 'Squid', [port(3128, 'tcp', 'ndl-aas')], { customary: true }),
  service('port-0', 'Reserved', [{ ...port(0, 'tcp', ''), iana: [] }], { security: 'none' }),
];

/** A catalog of these services alone, all in its core deck. */
export const catalogOf = (all: readonly Service[]): Catalog => {
  const content: CompiledContent = {
    version: 'fixture',
    families: [{ id: 'all', name: 'All' }],
    services: all,
    items: all.map(({ id, name }) => ({ id, name, service: id })),
    decks: [
      {
        id: 'core',
        aliases: [],
        name: 'Core',
        kind: 'core',
        retired: false,
        description: 'All of the fixture.',
        lines: all.map(({ id }) => ({ item: id, weight: 1, stage: 0 })),
      },
    ],
    sharedNames: {},
    registryNames: [],
  };
  return createCatalog(content);
};

/** A small content of its own, so that golden questions outlive every edit of the real one. */
export const fixture: Catalog = catalogOf(services);
