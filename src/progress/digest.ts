/**
 * The SHA-256 of a text or bytes, its first 128 bits in hexadecimal. Node's cryptography is loaded at the first one,
 * since most commands that read no progress need none.
 */
export const digestOf = (content: string | Uint8Array): string =>
  process
    .getBuiltinModule('node:crypto')
    .createHash('sha256')
    .update(content)
    .digest('hex')
    .slice(0, 32);
