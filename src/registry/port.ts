/** A transport protocol as IANA writes it, lower case. */
export type Transport = 'tcp' | 'udp' | 'sctp' | 'dccp';

/** The three ranges of RFC 6335, section 6. */
export type PortRange = 'system' | 'user' | 'dynamic';

export const highestPort = 65_535;

export const transports: readonly Transport[] = ['tcp', 'udp', 'sctp', 'dccp'];

/** The RFC 6335 range a port number (0-65535) lies in. */
export const rangeOf = (port: number): PortRange => {
  if (port <= 1023) return 'system';
  return port <= 49_151 ? 'user' : 'dynamic';
};

export const isTransport = (word: string): word is Transport =>
  transports.some((known) => known === word);

/**
 * A port number as people print it: digits only, no leading zero, at most 65535.
 * Anything else is undefined: `022` is not 22, since no digit is ever forgiven.
 */
export const parsePort = (text: string): number | undefined => {
  if (!/^(?:0|[1-9]\d{0,4})$/.test(text)) return undefined;
  const port = Number(text);
  return port <= highestPort ? port : undefined;
};

/** "TCP", "UDP", "TCP and UDP": how transports are shown beside a port. */
export const transportLabel = (used: readonly Transport[]): string =>
  transports
    .filter((transport) => used.includes(transport))
    .map((transport) => transport.toUpperCase())
    .join(' and ');
