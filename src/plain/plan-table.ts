import type { PlannedDay } from '../schedule/project.ts';
import type { Prospect } from '../schedule/prospect.ts';
import { dayAfter, shortDay } from './days.ts';

/** A day of a plan as it is told. */
export interface DayRow {
  /** The date, `2026-12-12`. */
  readonly day: string;
  readonly fresh: number;
  readonly repeat: number;
  readonly minutes: number;
  /** Of the longest day's time, 0-1. */
  readonly share: number;
}

const msPerMinute = 60_000;

/** A minute at the least for whatever takes any time. */
export const wholeMinutes = (ms: number): number =>
  ms === 0 ? 0 : Math.max(1, Math.round(ms / msPerMinute));

const rowOf = ({ fresh, repeat, ms }: PlannedDay, day: string, longestMs: number): DayRow => ({
  day,
  fresh,
  repeat,
  minutes: wholeMinutes(ms),
  share: longestMs === 0 ? 0 : ms / longestMs,
});

/** The days of a plan, today first. */
export const dayRows = ({ plan, today }: Prospect): readonly DayRow[] =>
  plan.days.map((day, index) => rowOf(day, dayAfter(today, index), plan.longestMs));

const widths = { day: 10, fresh: 5, repeat: 11, minutes: 9 } as const;

const columns = (day: string, fresh: string, repeat: string): string =>
  `${day.padEnd(widths.day)}${fresh.padStart(widths.fresh)}${repeat.padStart(widths.repeat)}`;

/** Over the rows, without the minutes. */
export const tableHead = columns('', 'new', 'to repeat');
/** And with them. */
export const tableHeadWithMinutes = tableHead + 'minutes'.padStart(widths.minutes);

/** "Wed 9 Dec     7         12", without the minutes. */
export const dayText = ({ day, fresh, repeat }: DayRow): string =>
  columns(shortDay(day), String(fresh), String(repeat));

/** And with them. */
export const dayTextWithMinutes = (row: DayRow): string =>
  dayText(row) + String(row.minutes).padStart(widths.minutes);

const mostRows = 14;
const lastRows = 2;

/** The next days in columns, and the last ones, in 40 columns; nothing when no day is left. */
export const planTable = (prospect: Prospect): readonly string[] => {
  const rows = dayRows(prospect).map(dayTextWithMinutes);
  if (rows.length === 0) return [];
  const before = rows.length - lastRows;
  const shown =
    before > mostRows ? [...rows.slice(0, mostRows), '...', ...rows.slice(before)] : rows;
  return [tableHeadWithMinutes, ...shown];
};
