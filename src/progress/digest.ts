import { createHash } from 'node:crypto';

/** The SHA-256 of a text or bytes, its first 128 bits in hexadecimal. */
export const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 32);
