/** Steps of MurmurHash3's finish, which spread each bit over all others. */
const [first, second] = [0x85ebca6b, 0xc2b2ae35];

/**
 * A sum of a text, 64 bits in hexadecimal, that shows whether it is still the same: against damage and not against
 * malice, which could as well change the journal. Node's cryptography would take 6 ms of every start to load.
 */
export const digestOf = (text: string): string => {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, first);
    high = Math.imul(high ^ code, second);
    low = (low << 13) | (low >>> 19);
    high = (high << 17) | (high >>> 15);
  }
  const mixed = [low ^ (high >>> 16), high ^ (low >>> 13)].map(
    (part) => Math.imul(part, first) >>> 0,
  );
  return mixed.map((part) => part.toString(16).padStart(8, '0')).join('');
};
