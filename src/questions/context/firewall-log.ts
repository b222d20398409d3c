import type { Random } from '../random.ts';
import { byName, type Sight } from './by-name.ts';
import { isCalled, isSameAtBothEnds } from './on-the-wire.ts';

const callerPort = ({ port, clientPort }: Sight): number =>
  isSameAtBothEnds(port) ? port.number : clientPort;

/** The kernel's log line (nf_log_ip_packet), without the fields that say nothing of the service. */
const netfilter =
  (prefix: string) =>
  (sight: Sight): readonly string[] => [
    `${prefix} ... SRC=${sight.outside}`,
    `DST=${sight.server} ... PROTO=${sight.transport.toUpperCase()} SPT=${callerPort(sight)} DPT=${sight.port.number} ...`,
  ];

/** Message 106023 of a Cisco ASA, as far as the destination. */
const asa = (sight: Sight): readonly string[] => [
  `%ASA-4-106023: Deny ${sight.transport}`,
  `src outside:${sight.outside}/${callerPort(sight)} dst inside:${sight.server}/${sight.port.number}`,
];

const styles = [netfilter('[UFW BLOCK]'), netfilter('nft drop:'), asa] as const;

/** A packet that a firewall has blocked: for which service was it? */
export const firewallLog = byName({
  kind: 'firewall-log',
  shows: isCalled,
  scene: (sight, random: Random) => random.pick(styles)(sight),
  prompt: 'Which service was blocked?',
  customary: 'Which service is that, commonly?',
  saysTransport: false,
  always: 'src dst',
});
