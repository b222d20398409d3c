import type { ExamRow } from '../app/statistics-rows.ts';
import { examRows, firstDay } from '../app/statistics-rows.ts';
import type { StatisticsScreen } from '../app/statistics-screen.ts';
import type {
  Charts,
  DayAhead,
  DirectionChart,
  FamilyChart,
  KnownOn,
  MixUpChart,
  Named,
} from '../charts/charts.ts';
import type { Score } from '../memory/statistics.ts';
import { hasTooFew } from '../plain/charts-lines.ts';
import { plural, sayWork } from '../plain/day-lines.ts';
import { dayAfter } from '../plain/days.ts';
import { levelWords } from '../plain/map-lines.ts';
import { formatPorts } from '../registry/item.ts';
import { levels } from '../schedule/known.ts';
import { wayName } from './statistics-words.ts';

/** "83 % right"; nothing before the first answer that counts. */
export const sayShare = ({ accuracy }: Score): string =>
  accuracy === null ? '' : `${Math.round(accuracy * 100)} % right`;

/** "20 of 24 answers right". */
const sayScore = ({ right, wrong, accuracy }: Score): string =>
  accuracy === null ? 'no answers yet' : `${right} of ${plural(right + wrong, 'answer')} right`;

/** How a day is written: "Mon 23 Nov" or "Mon 23 November". */
type Dated = (day: string) => string;

/** "Today", "Mon 23 November", and "Sun 23 November 2025" where the year is another. */
const sayDay = (day: string, today: string, dated: Dated): string => {
  if (day === today) return 'Today';
  return day.slice(0, 4) === today.slice(0, 4) ? dated(day) : `${dated(day)} ${day.slice(0, 4)}`;
};

const sayKnown = ({ day, known, met }: KnownOn, { today, deck }: Charts, dated: Dated): string =>
  `${sayDay(day, today, dated)}: ${known} known, ${met} met of ${deck.total}.`;

const sayFamily = ({ name, levels: counts, score }: FamilyChart): string => {
  const parts = levels.flatMap((level) =>
    counts[level] > 0 ? [`${counts[level]} ${levelWords[level]}`] : [],
  );
  return `${name}: ${parts.join(', ') || 'nothing'}; ${sayScore(score)}.`;
};

const sayWay = ({ direction, known, met, total, score }: DirectionChart): string =>
  `${wayName(direction)}: ${known} known, ${met} met of ${total}; ${sayScore(score)}.`;

/** "143 for 110"; nothing where the numbers are the same, or one has none. */
export const sayNumbers = ({ asked, given }: Record<'asked' | 'given', Named>): string => {
  const [one, other] = [formatPorts(given.ports), formatPorts(asked.ports)];
  return one === '' || other === '' || one === other ? '' : `${one} for ${other}`;
};

const sayMixUp = (mixUp: MixUpChart): string => {
  const { asked, given, times, open } = mixUp;
  const numbers = sayNumbers(mixUp);
  const names = `${given.name} for ${asked.name}`;
  const since = open ? 'still mixed up' : 'told apart since';
  return `${names}${numbers ? `, ${numbers}` : ''}: ${plural(times, 'time')}, ${since}.`;
};

const sayPractised = (charts: Charts, day: string, dated: Dated): string => {
  const practised = charts.days.find((other) => other.day === day);
  const name = sayDay(day, charts.today, dated);
  if (!practised || practised.answers === 0) return `${name}: nothing.`;
  const { answers, right, minutes } = practised;
  const time = plural(Math.max(1, Math.round(minutes)), 'minute');
  return `${name}: ${right} of ${answers} right, ${time}.`;
};

const sayAhead = (
  { day, repeats, fresh, minutes, waiting }: DayAhead,
  today: string,
  dated: Dated,
): string => {
  const work = sayWork({ repeat: repeats, fresh });
  const time = minutes > 0 ? `, ${plural(minutes, 'minute')}` : '';
  const more = waiting > 0 ? `; ${waiting} more ${waiting === 1 ? 'waits' : 'wait'}` : '';
  return `${sayDay(day, today, dated)}: ${work}${time}${more}.`;
};

const inHundred = (share: number): number => Math.round(share * 100);

const sayExamRow = (row: ExamRow, today: string, dated: Dated): string => {
  switch (row.kind) {
    case 'all':
      return 'Pace: that of the last two weeks.';
    case 'met':
    case 'unmet': {
      const { low, mean, high } = row.share;
      const which = row.kind === 'met' ? 'met' : 'not met yet';
      return `You will recall ${inHundred(mean)} % of ${row.cards} ${which}, likely ${inHundred(low)} to ${inHundred(high)} %.`;
    }
    case 'bin': {
      const { from, to, asked, right } = row.record;
      const few = hasTooFew(row.record) ? ', too few' : '';
      return `Said ${inHundred(from)} to ${inHundred(to)} %: ${right} of ${asked} right${few}.`;
    }
    case 'test': {
      const { day, asked, right, passAt } = row.record;
      const passed = asked > 0 && right / asked >= passAt ? 'passed' : 'not passed';
      return `${sayDay(day, today, dated)}: ${right} of ${asked}, ${passed}.`;
    }
    default:
      return row satisfies never;
  }
};

const of = <T>(row: T | undefined, say: (row: T) => string): string =>
  row === undefined ? '' : say(row);

/**
 * All there is to say of the row or the day moved to, in one sentence; empty where there is none.
 * @param dated how days are written
 */
export const sayRow = ({ charts, tab, cursors }: StatisticsScreen, dated: Dated): string => {
  const at = cursors[tab];
  const { today } = charts;
  switch (tab) {
    case 'over-time':
      return of(charts.overTime[at], (day) => sayKnown(day, charts, dated));
    case 'families':
      return of(charts.families[at], sayFamily);
    case 'ways':
      return of(charts.directions[at], sayWay);
    case 'mixed-up':
      return of(charts.mixedUp[at], sayMixUp);
    case 'days':
      return sayPractised(charts, dayAfter(firstDay(charts), at), dated);
    case 'ahead':
      return of(charts.ahead[at], (day) => sayAhead(day, today, dated));
    case 'exam':
      return of(examRows(charts.exam)[at], (row) => sayExamRow(row, today, dated));
    default:
      return tab satisfies never;
  }
};
