/**
 * Spans of days as a short text: the days from one end to the next, in turn outside a span and within one, from day 0
 * on. A number is written in digits of five bits, the lowest first; all but its last carry a sixth bit. Between two
 * spans lies a day at the least. A start reads all of it as one text, and only who wants the days takes it apart.
 */
export type PackedSpans = string;

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const bits = 5;
const base = 1 << bits;

const digitOf = new Uint8Array(128);
for (let value = 0; value < digits.length; value++) digitOf[digits.charCodeAt(value)] = value;

const digitAt = (text: string, at: number): number => digitOf[text.charCodeAt(at)] ?? 0;

const packed = (number: number): string => {
  let [text, left] = ['', number];
  for (; left >= base; left >>= bits) text += digits[base + (left % base)];
  return text + digits[left];
};

/**
 * The ends of the spans in turn: the day each begins on, and the one after its last.
 * @param day0 the number of day 0
 */
export const endsOf = (text: PackedSpans, day0 = 0): number[] => {
  const ends: number[] = [];
  let [day, number, shift] = [day0, 0, 0];
  // One loop and no call of ours in it: after a million answers a chart goes through a hundred thousand spans.
  for (let at = 0; at < text.length; at++) {
    const digit = digitOf[text.charCodeAt(at)] ?? 0;
    number |= (digit & (base - 1)) << shift;
    shift += bits;
    if (digit >= base) continue;
    day += number;
    ends.push(day);
    number = 0;
    shift = 0;
  }
  return ends;
};

const withoutLastNumber = (text: PackedSpans): PackedSpans => {
  let length = text.length - 1;
  while (length > 0 && digitAt(text, length - 1) >= base) length--;
  return text.slice(0, length);
};

/**
 * The spans with one more that begins after the last one did; two that touch become one.
 * @param end the day after its last
 */
export const withSpan = (text: PackedSpans, begin: number, end: number): PackedSpans => {
  const ends = endsOf(text);
  const [lastBegin, lastEnd] = [ends.at(-2), ends.at(-1) ?? 0];
  return lastBegin !== undefined && begin <= lastEnd
    ? withoutLastNumber(text) + packed(end - lastBegin)
    : text + packed(begin - lastEnd) + packed(end - begin);
};
