import { dayNumber } from '../../memory/moment.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const weekdays = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');
const msPerDay = 86_400_000;

/** The study day of a count of days since 1970, `2026-12-12`. */
export const dayOf = (number: number): string => new Date(number * msPerDay).toJSON().slice(0, 10);

/** Days since the Monday of a day's week, 0-6. Day 0, 1 January 1970, was a Thursday. */
export const sinceMonday = (number: number): number => (((number + 3) % 7) + 7) % 7;

/** "Mon" of a count of days since Monday. */
export const weekdayName = (since: number): string => weekdays[since] ?? '';

/** "Mar" of `2026-03-02`. */
export const monthName = (day: string): string => months[Number(day.slice(5, 7)) - 1] ?? '';

/** "2 Mar" of `2026-03-02`. */
export const shortDate = (day: string): string => `${Number(day.slice(8))} ${monthName(day)}`;

/** "Mon 2 Mar 2026" of `2026-03-02`. */
export const fullDate = (day: string): string =>
  `${weekdayName(sinceMonday(dayNumber(day)))} ${shortDate(day)} ${day.slice(0, 4)}`;

/** A day on an axis, as a count of days since 1970, and what is written there. */
export interface DayTick {
  readonly at: number;
  readonly words: string;
}

const everyDay = (first: number, last: number, most: number): readonly DayTick[] => {
  const step = Math.max(1, Math.ceil((last - first) / Math.max(1, most - 1)));
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: count }, (_, back) => last - (count - 1 - back) * step).map((at) => ({
    at,
    words: shortDate(dayOf(at)),
  }));
};

const firstsOfMonths = (first: number, last: number): readonly string[] => {
  const days = Array.from({ length: last - first + 1 }, (_, since) => dayOf(first + since));
  return days.filter((day) => day.endsWith('-01'));
};

/** "Mar", and "2027" for January. */
const monthWords = (day: string): string =>
  day.slice(5, 7) === '01' ? day.slice(0, 4) : monthName(day);

/** So many days on an axis are told by their months. */
const long = 100;

/** Days to write on an axis between two days, at most so many: the last one and steps back from it, or months. */
export const dayTicks = (first: number, last: number, most: number): readonly DayTick[] => {
  if (last - first < long) return everyDay(first, last, most);
  const months = firstsOfMonths(first, last);
  const step =
    [1, 2, 3, 4, 6, 12, 24, 48].find((each) => months.length / each <= most) ?? months.length;
  // Counted from January, so that years are written.
  const isShown = (day: string): boolean => {
    const [year = 0, month = 1] = day.split('-').map(Number);
    return (year * 12 + month - 1) % step === 0;
  };
  return months.filter(isShown).map((day) => ({ at: dayNumber(day), words: monthWords(day) }));
};
