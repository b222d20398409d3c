import { dayNumber } from '../memory/moment.ts';

const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
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

/** "Sat 12 December" of `2026-12-12`. Day 0, 1 January 1970, was a Thursday. */
export const longDay = (day: string): string => {
  const [, month = '01', date = '01'] = day.split('-');
  return `${weekdays[((dayNumber(day) % 7) + 7) % 7]} ${Number(date)} ${months[Number(month) - 1]}`;
};

/** "Sat 12 Dec" of `2026-12-12`. */
export const shortDay = (day: string): string => {
  const [weekday, date, month = ''] = longDay(day).split(' ');
  return `${weekday} ${date} ${month.slice(0, 3)}`;
};

/** "in 16 days", "tomorrow", "today". */
export const daysAway = (day: string, today: string): string => {
  const days = dayNumber(day) - dayNumber(today);
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
};
