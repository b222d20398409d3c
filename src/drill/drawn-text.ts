/** What is drawn for people to write down: no 0 and O, no 1, I and L, which look alike on a board. */
export const drawnSigns = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const base = BigInt(drawnSigns.length);

/** A number in so many drawn signs, the highest first; what does not fit is left out. */
export const drawnText = (value: bigint | number, length: number): string => {
  let rest = BigInt(value);
  let text = '';
  for (let at = 0; at < length; at++) {
    text = (drawnSigns[Number(rest % base)] ?? '') + text;
    rest /= base;
  }
  return text;
};

/** The number that drawn signs stand for; undefined where another sign is among them. */
export const drawnNumber = (text: string): bigint | undefined => {
  let value = 0n;
  for (const sign of text) {
    const digit = drawnSigns.indexOf(sign);
    if (digit < 0) return undefined;
    value = value * base + BigInt(digit);
  }
  return value;
};
