import type { Question } from '../question.ts';
import type { Random } from '../random.ts';

/** What stands round a port in a line. None of its numbers is that of a choice, so that nothing points at one. */
export interface Surroundings {
  /** Two hosts of one network: `10.0.12.7` and `10.0.12.40`. */
  readonly client: string;
  readonly server: string;
  /** The network of both: `10.0.12.0`. */
  readonly network: string;
  /** A host elsewhere, from the addresses for documentation (RFC 5737). */
  readonly outside: string;
  /** The port a client calls from, of the dynamic range (RFC 6335), where no name belongs. */
  readonly clientPort: number;
  /** One of some numbers that a field really holds. */
  readonly oneOf: (values: readonly number[]) => number;
}

const firstDynamic = 49_152;
const dynamicPorts = 16_384;
const documentation = ['192.0.2', '198.51.100'];

const parts = (address: string): readonly number[] => address.split('.').map(Number);

/** Draws again until a number is free: of hundreds a few are taken. */
const free = (draw: () => number, isTaken: (number: number) => boolean): number => {
  let drawn = draw();
  while (isTaken(drawn)) drawn = draw();
  return drawn;
};

const shortSpan = 100;

/** Every number that a question offers or takes. */
export const numbersOf = ({ options, key }: Question): readonly number[] => {
  const offered = options.flatMap(({ ports = [] }) => ports);
  if (key.kind !== 'ports') return offered;
  const also = key.acceptAlso.flatMap(({ first, last }) =>
    Array.from({ length: Math.min(shortSpan, last - first + 1) }, (_, i) => first + i),
  );
  return [...offered, ...also, ...key.acceptSets.flat()];
};

/**
 * What stands round the port of a question.
 * @param numbers what none of it may be
 * @param isNamed whether a port belongs to a service
 */
export const surround = (
  numbers: readonly number[],
  isNamed: (port: number) => boolean,
  random: Random,
): Surroundings => {
  const taken = new Set(numbers);
  const isTaken = (number: number): boolean => taken.has(number);
  const octet = (): number => free(() => 1 + random.below(99), isTaken);
  const prefix = `10.0.${octet()}`;
  const client = octet();
  const server = free(octet, (number) => number === client);
  const elsewhere = documentation.filter((address) => !parts(address).some(isTaken));
  return {
    client: `${prefix}.${client}`,
    server: `${prefix}.${server}`,
    network: `${prefix}.0`,
    outside: `${random.shuffle(elsewhere)[0] ?? '10.1.0'}.${octet()}`,
    clientPort: free(
      () => firstDynamic + random.below(dynamicPorts),
      (port) => isTaken(port) || isNamed(port),
    ),
    oneOf: (values) => random.shuffle(values.filter((value) => !isTaken(value)))[0] ?? 0,
  };
};
