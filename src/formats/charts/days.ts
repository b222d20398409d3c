import type { Charts, PractisedDay } from '../../charts/charts.ts';
import { dayNumber } from '../../memory/moment.ts';
import { type Chart, type Draw, isNarrow } from './chart.ts';
import { dayOf, fullDate, monthName, sinceMonday, weekdayName } from './dates.ts';
import { box, label } from './svg.ts';

/** The steps of the shade of a day. */
const steps = 4;

const left = 34;
const top = 20;
const monthWidth = 30;

/** A day's step, 1 to 4, against the busiest day drawn. */
const stepOf = (answers: number, most: number): number =>
  Math.min(steps, Math.max(1, Math.ceil((answers / most) * steps)));

/** Weeks to draw, the last the week of today: all since the first day as far as they fit, and no fewer than twelve. */
const weeksFor = (days: readonly PractisedDay[], today: number, fit: number): number => {
  const first = dayNumber(days[0]?.day ?? dayOf(today));
  const weeks = (today - sinceMonday(today) - (first - sinceMonday(first))) / 7 + 1;
  return Math.min(fit, Math.max(12, weeks));
};

const hintOf = ({ day, answers, minutes }: PractisedDay): string =>
  `${fullDate(day)}: ${answers} answers, ${Math.round(minutes)} minutes`;

const monthLabels = (start: number, weeks: number, pitch: number): readonly string[] => {
  const monthOf = (week: number): string => monthName(dayOf(start + week * 7));
  return Array.from({ length: weeks }, (_, week) => week).flatMap((week) => {
    const x = left + week * pitch;
    const begins = week === 0 || monthOf(week) !== monthOf(week - 1);
    // The first week's month gives way to one that begins soon after it.
    const givesWay = week === 0 && monthOf(0) !== monthOf(Math.ceil(monthWidth / pitch) - 1);
    const fits = x + monthWidth <= left + weeks * pitch + 8;
    return begins && fits && !givesWay ? [label(monthOf(week), x, 12, { kind: 'axis' })] : [];
  });
};

const drawingOf =
  (days: readonly PractisedDay[], today: number): Draw =>
  (width) => {
    const smallest = isNarrow(width) ? 13 : 12;
    const weeks = weeksFor(days, today, Math.min(53, Math.floor((width - left) / smallest)));
    const pitch = Math.min(18, Math.floor(((width - left) / weeks) * 10) / 10);
    const start = today - sinceMonday(today) - (weeks - 1) * 7;
    const byDay = new Map(days.map((day) => [dayNumber(day.day), day]));
    const drawn = days.filter(({ day }) => dayNumber(day) >= start);
    const most = Math.max(1, ...drawn.map(({ answers }) => answers));
    const cell = (at: number): string => {
      const day = byDay.get(at);
      const x = left + Math.floor((at - start) / 7) * pitch;
      const y = top + sinceMonday(at) * pitch;
      if (!day || day.answers === 0) {
        const middle = (pitch - 2) / 2 - 1;
        return box('rest', [x + middle, y + middle, 2, 2]);
      }
      return box(`heat-${stepOf(day.answers, most)}`, [x, y, pitch - 2, pitch - 2], hintOf(day));
    };
    return {
      height: top + 7 * pitch,
      shapes: [
        ...monthLabels(start, weeks, pitch),
        ...[0, 2, 4, 6].map((since) =>
          label(weekdayName(since), 0, top + since * pitch + pitch / 2 + 3, { kind: 'axis' }),
        ),
        ...Array.from({ length: today - start + 1 }, (_, since) => cell(start + since)),
      ],
    };
  };

/** The days practised, a column a week. */
export const daysChart = ({ days, today }: Charts): Chart => ({
  draw: days.length === 0 ? undefined : drawingOf(days, dayNumber(today)),
  describe:
    'A column for each week, a cell for each day, Monday at the top; the darker or brighter of the ground it stands out, the more was answered that day.',
  keys: [
    { kind: 'rest', words: 'none' },
    { kind: 'heat-1', words: 'few' },
    { kind: 'heat-2', words: 'some' },
    { kind: 'heat-3', words: 'more' },
    { kind: 'heat-4', words: 'most' },
  ],
  table: {
    heads: ['Day', 'answers', 'right', 'minutes'],
    rows: days.map(({ day, answers, right, minutes }) => [
      fullDate(day),
      answers,
      right,
      Math.round(minutes),
    ]),
  },
});
