import { dayNumber, daysLater, type Moment } from '../memory/moment.ts';

const weekdays = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "Saturday" of `2026-12-12`. Day 0, 1 January 1970, was a Thursday. */
const weekdayOf = (day: string): string => weekdays[((dayNumber(day) % 7) + 7) % 7] ?? '';

/** "Sat 12 December" of `2026-12-12`. */
export const longDay = (day: string): string => {
  const [, month = '01', date = '01'] = day.split('-');
  return `${weekdayOf(day).slice(0, 3)} ${Number(date)} ${months[Number(month) - 1]}`;
};

/** "Sat 12 Dec" of `2026-12-12`. */
export const shortDay = (day: string): string => {
  const [weekday, date, month = ''] = longDay(day).split(' ');
  return `${weekday} ${date} ${month.slice(0, 3)}`;
};

/** "10:02": the time of day, as the learner lives it. */
export const timeOfDay = ({ time, offset }: Moment): string =>
  new Date(time + offset * 60_000).toISOString().slice(11, 16);

/** "in 16 days", "tomorrow", "today". */
export const daysAway = (day: string, today: string): string => {
  const days = dayNumber(day) - dayNumber(today);
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
};

const monthsFrom = 60;
const yearsFrom = 730;
const daysOfMonth = 30.44;
const daysOfYear = 365.25;

/** As `daysAway`, and what is far off roughly: "in 3 months" from 60 days on, "in 2 years" from two years on. */
export const awayRoughly = (day: string, today: string): string => {
  const days = dayNumber(day) - dayNumber(today);
  if (days < monthsFrom) return daysAway(day, today);
  return days < yearsFrom
    ? `in ${Math.round(days / daysOfMonth)} months`
    : `in ${Math.round(days / daysOfYear)} years`;
};

/** From so many days on a date without its year could be that of another. */
const yearTold = 300;

/** "Sat 12 December", and "Sun 12 December 2027" where it is far off. */
export const dayFrom = (day: string, today: string): string =>
  dayNumber(day) - dayNumber(today) < yearTold
    ? longDay(day)
    : `${longDay(day)} ${day.slice(0, 4)}`;

/** The date some days after another. */
export const dayAfter = (day: string, days: number): string =>
  daysLater({ time: 0, offset: 0, day }, days).day;

/** "earlier today", "yesterday", "on Thursday", and where that may be any Thursday "on Thu 10 December". */
export const pastDay = (day: string, today: string): string => {
  const days = dayNumber(today) - dayNumber(day);
  if (days <= 0) return 'earlier today';
  if (days === 1) return 'yesterday';
  return `on ${days < 7 ? weekdayOf(day) : longDay(day)}`;
};

/** "tomorrow", "Thursday", and where that may be any Thursday "Thu 10 December". */
export const soonDay = (day: string, today: string): string => {
  const days = dayNumber(day) - dayNumber(today);
  if (days < 2) return daysAway(day, today);
  return days < 7 ? weekdayOf(day) : longDay(day);
};
