import { dayNumber, isDay } from '../memory/moment.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const farthestDays = 5 * 366;

const pad = (number: number | string): string => String(number).padStart(2, '0');

const monthOf = (word: string): number => months.indexOf(word.slice(0, 3)) + 1;

/** Year (where given), month and day of a written date. */
const partsOf = (text: string): readonly [string | undefined, number, number] | undefined => {
  const iso = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return [iso[1], Number(iso[2]), Number(iso[3])];
  const dayFirst = /^(\d{1,2})\.? ?([a-z]{3,9})\.?,? ?(\d{4})?$/.exec(text);
  if (dayFirst) return [dayFirst[3], monthOf(dayFirst[2] ?? ''), Number(dayFirst[1])];
  const monthFirst = /^([a-z]{3,9})\.? ?(\d{1,2}),? ?(\d{4})?$/.exec(text);
  if (monthFirst) return [monthFirst[3], monthOf(monthFirst[1] ?? ''), Number(monthFirst[2])];
  return undefined;
};

/** What a typed date comes to: a day from today on, or a sentence about what is wrong with it. */
export type DateAnswer = { readonly day: string } | { readonly refused: string };

/**
 * Reads a date as people type it: `2026-12-12`, `12-12`, `12 Dec`, `December 12, 2026`. Without a year the next such
 * day is meant. Numbers with slashes or dots are refused: 3/4 is a day in March or in April.
 * @param today the study day, `2026-11-23`
 */
export const readDate = (text: string, today: string): DateAnswer => {
  const parts = partsOf(text.trim().toLowerCase().replace(/\s+/g, ' '));
  if (!parts) return { refused: 'Write it like 2026-12-12 or 12 Dec.' };
  const [written, month, day] = parts;
  const inYear = (year: number | string): string => `${year}-${pad(month)}-${pad(day)}`;
  const thisYear = Number(today.slice(0, 4));
  const year = written ?? (inYear(thisYear) < today ? thisYear + 1 : thisYear);
  const date = inYear(year);
  if (!isDay(date)) return { refused: 'There is no such day.' };
  if (date < today) return { refused: 'That day is over.' };
  if (dayNumber(date) - dayNumber(today) > farthestDays) return { refused: 'That is too far off.' };
  return { day: date };
};
