import { crc32 } from 'node:zlib';

/**
 * A sum of a text or bytes, with their length, that shows whether they are still the same: against damage and not
 * against malice, which could as well change the journal. Node's cryptography would take 6 ms of every start to load.
 */
export const digestOf = (content: string | Buffer): string => {
  const length = Buffer.byteLength(content);
  return `${crc32(content).toString(16).padStart(8, '0')}-${length.toString(16)}`;
};
