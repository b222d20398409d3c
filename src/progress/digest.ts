const prime = 0x01000193;

/**
 * A sum of a text or bytes, with their length, that shows whether they are still the same: against damage and not
 * against malice, which could as well change the journal. Node's cryptography would take 6 ms of every start to load;
 * this is FNV-1a with four bytes at a time in place of one, 2 ms for a learner of 500 cards.
 */
export const digestOf = (content: string | Buffer): string => {
  // A copy of its own begins where four bytes may be read as one number.
  const bytes = Uint8Array.from(typeof content === 'string' ? Buffer.from(content) : content);
  const words = new Int32Array(bytes.buffer, 0, bytes.length >>> 2);
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) {
    sum = Math.imul(sum ^ (words[at] ?? 0), prime);
    // A change in the highest byte has to reach the lower ones, too.
    sum ^= sum >>> 15;
  }
  for (let at = words.length * 4; at < bytes.length; at++)
    sum = Math.imul(sum ^ (bytes[at] ?? 0), prime);
  return `${(sum >>> 0).toString(16).padStart(8, '0')}-${bytes.length.toString(16)}`;
};
