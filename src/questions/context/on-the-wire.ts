import type { Item } from '../../registry/item.ts';
import type { Transport } from '../../registry/port.ts';
import type { ServicePort } from '../../registry/service.ts';

// How services behave where their packets are seen, as far as a line of a tool would else show what never happens.

/** The data ports of FTP: its server calls from them, and nobody listens there (RFC 959, section 3.2). */
const calledFrom: ReadonlySet<number> = new Set([20, 989]);

/** Traceroute sends to a port because nobody listens there. */
const unheard: ReadonlySet<number> = new Set([33434]);

/** IPv6 alone: RIPng (RFC 2080) and DHCPv6 (RFC 9915). */
const overIpv6: ReadonlySet<number> = new Set([521, 546, 547]);

/** Sent to a group of hosts, not to one: SSDP, HSRP, GLBP, mDNS, LLMNR. */
const toMany: ReadonlySet<number> = new Set([1900, 1985, 3222, 5353, 5355]);

/** The DHCP client: called from the server's own port, which would tell what it is. */
const calledByTwin: ReadonlySet<number> = new Set([68]);

/** Both ends use the number: relayed DHCP, NetBIOS, PTP, IKE, RIP, L2TP, NAT-T, BACnet. */
const bothEnds: ReadonlySet<number> = new Set([
  67, 137, 138, 319, 320, 500, 520, 1701, 4500, 47808,
]);

/** Whether a socket waits for callers there. */
export const listens = ({ number }: ServicePort): boolean =>
  !calledFrom.has(number) && !unheard.has(number);

/** Whether one host calls another there over IPv4. */
export const isCalled = ({ number }: ServicePort): boolean =>
  !calledFrom.has(number) &&
  !overIpv6.has(number) &&
  !toMany.has(number) &&
  !calledByTwin.has(number);

export const isIpv6Only = ({ number }: ServicePort): boolean => overIpv6.has(number);

/** Whether one host is called there, so that a rule may name it. */
export const isForOneHost = ({ number }: ServicePort): boolean => !toMany.has(number);

/** Whether the caller uses the number too, and no dynamic port. */
export const isSameAtBothEnds = ({ number }: ServicePort): boolean => bothEnds.has(number);

/** TCP and UDP as a port uses them; where that is disputed (port-rules, section 3) only the one in common use. */
export const spokenBy = (
  { service }: Item,
  { transports }: ServicePort,
): readonly ('tcp' | 'udp')[] => {
  const isPlain = (transport: Transport) => transport === 'tcp' || transport === 'udp';
  const used = transports.filter(isPlain);
  return service?.transportQuestion === false ? used.slice(0, 1) : used;
};
