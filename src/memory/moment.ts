/** A point in time as the learner lives it. Pure code is handed one; only the shell reads a clock. */
export interface Moment {
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  /** Minutes east of UTC at that time. */
  readonly offset: number;
  /** The study day: the local date with a 04:00 start, `2026-12-12`. */
  readonly day: string;
}

const dayStart = 4;
const msPerDay = 86_400_000;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/**
 * The study day of a time, by the local getters of Date (Intl costs 11-47 ms at its first use).
 * Going by the local hour keeps the 04:00 start on the days when the clocks change.
 */
export const studyDay = (date: Date): string => {
  const day = new Date(date.getFullYear(), date.getMonth(), date.getDate(), 12);
  if (date.getHours() < dayStart) day.setDate(day.getDate() - 1);
  return `${day.getFullYear()}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}`;
};

/** The moment at a time, in the zone of this process. */
export const momentAt = (time: number): Moment => {
  const date = new Date(time);
  return { time, offset: -date.getTimezoneOffset() || 0, day: studyDay(date) };
};

/** Remembers the last answer: events come a day's at a time, and Date is slow to read a text. */
const rememberingLast = <T>(answer: (text: string) => T): ((text: string) => T) => {
  let last: { readonly text: string; readonly value: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, value: answer(text) };
    return last.value;
  };
};

/** Days since 1970 of a study day, so that elapsed days are a difference. */
export const dayNumber: (day: string) => number = rememberingLast((day) =>
  Math.round(Date.parse(`${day}T00:00:00Z`) / msPerDay),
);

export const isDay: (text: string) => boolean = rememberingLast(
  (text) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text,
);

const monthOf = (day: number) => {
  const date = new Date(day * msPerDay);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const begin = Date.UTC(year, month) / msPerDay;
  const end = Date.UTC(year, month + 1) / msPerDay;
  return { begin, end, name: date.toJSON().slice(0, 8) };
};

let month = monthOf(0);

/** The study day of a day number, `2026-12-12`. Its month is remembered: charts name thousands in a row. */
export const dayOfNumber = (number: number): string => {
  if (number < month.begin || number >= month.end) month = monthOf(number);
  return month.name + twoDigits(number - month.begin + 1);
};

/** Study days from now to a local date: 0 on the day itself, negative once it is over. */
export const daysUntil = (date: string, now: Moment): number =>
  dayNumber(date) - dayNumber(now.day);

/** The same time of day, some study days on. */
export const daysLater = (now: Moment, days: number): Moment => ({
  time: now.time + days * msPerDay,
  offset: now.offset,
  day: dayOfNumber(dayNumber(now.day) + days),
});
