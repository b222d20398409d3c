/** Days from one to another, both among them. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Spans as a short text: of each the days since the one before ended (the first: since day 0), and its length less one.
 * A number is written in digits of five bits, the lowest first; all but the last carry a sixth bit. Between two spans
 * lies a day at the least. A start reads it as one small text, and only who wants the days takes it apart.
 */
export type PackedSpans = string;

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const base = 32;

const digitOf = new Uint8Array(128);
for (let value = 0; value < digits.length; value++) digitOf[digits.charCodeAt(value)] = value;

const packed = (number: number): string => {
  let [text, left] = ['', number];
  for (; left >= base; left = Math.floor(left / base)) text += digits[base + (left % base)];
  return text + digits[left];
};

/** Calls back for each span in order, with the place where its length is written. */
export const eachSpan = (
  text: PackedSpans,
  visit: (from: number, to: number, lengthAt: number) => void,
): void => {
  let [at, end] = [0, 0];
  const read = (): number => {
    let [number, weight] = [0, 1];
    while (at < text.length) {
      const value = digitOf[text.charCodeAt(at++)] ?? 0;
      number += (value % base) * weight;
      if (value < base) break;
      weight *= base;
    }
    return number;
  };
  while (at < text.length) {
    const from = end + read();
    const lengthAt = at;
    end = from + read();
    visit(from, end, lengthAt);
  }
};

/** The spans with one more that begins after the last one ends; two that touch become one. */
export const withSpan = (text: PackedSpans, { from, to }: Span): PackedSpans => {
  let [lastFrom, lastTo, lengthAt] = [0, 0, -1];
  eachSpan(text, (spanFrom, spanTo, place) => {
    [lastFrom, lastTo, lengthAt] = [spanFrom, spanTo, place];
  });
  return lengthAt >= 0 && from <= lastTo + 1
    ? text.slice(0, lengthAt) + packed(to - lastFrom)
    : text + packed(from - lastTo) + packed(to - from);
};
