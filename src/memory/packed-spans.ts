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

const packed = (number: number): string => {
  let [text, left] = ['', number];
  for (; left >= base; left >>= bits) text += digits[base + (left % base)];
  return text + digits[left];
};

/** Where the last span lies, and where the number for its length is written. */
const lastOf = (text: PackedSpans) => {
  let [day, number, shift, begin, at] = [0, 0, 0, 0, 0];
  let [numberAt, lengthAt] = [0, 0];
  for (; at < text.length; at++) {
    const digit = digitOf[text.charCodeAt(at)] ?? 0;
    number |= (digit & (base - 1)) << shift;
    shift += bits;
    if (digit >= base) continue;
    [begin, day, lengthAt, numberAt] = [day, day + number, numberAt, at + 1];
    [number, shift] = [0, 0];
  }
  return { begin, end: day, lengthAt };
};

/**
 * The spans with one more that begins after the last one did; two that touch become one.
 * @param end the day after its last
 */
export const withSpan = (text: PackedSpans, begin: number, end: number): PackedSpans => {
  const last = lastOf(text);
  return text !== '' && begin <= last.end
    ? text.slice(0, last.lengthAt) + packed(end - last.begin)
    : text + packed(begin - last.end) + packed(end - begin);
};

/** By how much a count changes, day by day; what lies before its days or behind them changes the first and the last. */
export type DayChanges = Int32Array;

/** Changes a count from a day on; day 0 is its first one. */
export const changeFrom = (changes: DayChanges, day: number, by: number): void => {
  const place = Math.max(0, Math.min(day, changes.length - 1));
  changes[place] = (changes[place] ?? 0) + by;
};

/**
 * Counts one more on the days of all spans.
 * @param day0 where day 0 lies in the changes
 */
export const addSpans = (text: PackedSpans, day0: number, changes: DayChanges): void => {
  const last = changes.length - 1;
  let day = day0;
  let number = 0;
  let shift = 0;
  let by = 1;
  // One loop, no list and no call of ours: after a million answers a chart goes through a hundred thousand spans.
  for (let at = 0; at < text.length; at++) {
    const digit = digitOf[text.charCodeAt(at)] ?? 0;
    number |= (digit & (base - 1)) << shift;
    shift += bits;
    if (digit >= base) continue;
    day += number;
    const place = Math.max(0, Math.min(day, last));
    changes[place] = (changes[place] ?? 0) + by;
    by = -by;
    number = 0;
    shift = 0;
  }
};
