import { dayNumber, isDay } from '../memory/moment.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const farthestDays = 5 * 366;

const pad = (number: number | string): string => String(number).padStart(2, '0');

/** 1 to 12; 0 for a word that is no month. */
const monthOf = (word: string): number => months.indexOf(word.slice(0, 3)) + 1;

/** Year (where given), month and day of a written date. */
type Parts = readonly [string | undefined, number, number];

/** Numbers with dots are day and month; with slashes only where no month has that number. */
const numbersOf = (text: string): Parts | undefined => {
  const iso = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return [iso[1], Number(iso[2]), Number(iso[3])];
  const dots = /^(\d{1,2})\. ?(\d{1,2})\.? ?(\d{4})?$/.exec(text);
  if (dots) return [dots[3], Number(dots[2]), Number(dots[1])];
  const slashes = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(text);
  const [one, other] = [Number(slashes?.[1]), Number(slashes?.[2])];
  if (!slashes || (one <= 12 && other <= 12)) return undefined;
  return one > 12 ? [slashes[3], other, one] : [slashes[3], one, other];
};

const partsOf = (text: string): Parts | undefined => {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.? ?([a-z]{3,9})\.?,? ?(\d{4})?$/.exec(text);
  const monthFirst = /^([a-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?,? ?(\d{4})?$/.exec(text);
  const [word, day, year] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3]]
    : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]];
  const month = monthOf(word ?? '');
  return month === 0 ? numbersOf(text) : [year, month, Number(day)];
};

/** What a typed date comes to: a day from today on, or a sentence about what is wrong with it. */
export type DateAnswer = { readonly day: string } | { readonly refused: string };

/**
 * Reads a date as people type it: `2026-12-12`, `12-12`, `12.12.`, `15/12`, `12 Dec`, `December 12th, 2026`. Without a year the next such
 * day is meant. 3/4 is refused: it is a day in March or in April.
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
