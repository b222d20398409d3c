import type { Transport } from './port.ts';

/** A port that something listens on. Without a transport only the number is known. */
export interface OpenPort {
  readonly number: number;
  readonly transport?: Transport;
}

/** A place in a piped text that could not be understood. Line and column count from 1. */
export interface UnreadText {
  readonly line: number;
  readonly column?: number;
  readonly text: string;
}

/** The number behind a service's name on a transport, as ss and netstat print it without -n. */
export type PortNames = (name: string, transport: Transport) => number | undefined;

/** "53 UDP", "8080": an open port as people write it. */
export const sayPort = ({ number, transport }: OpenPort): string =>
  transport === undefined || transport === 'tcp' ? `${number}` : `${number}/${transport}`;
