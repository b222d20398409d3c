import type {
  Charts,
  DayAhead,
  DirectionChart,
  ExamChart,
  FamilyChart,
  MixUpChart,
  Named,
} from '../charts/charts.ts';
import { dayNumber } from '../memory/moment.ts';
import type { ForecastRecord } from '../memory/statistics.ts';
import { formatPorts } from '../registry/item.ts';
import { plural, sayWork } from './day-lines.ts';
import { dayFrom, daysAway, longDay } from './days.ts';
import { kindNames } from './exam-lines.ts';
import { notYetLine } from './forecast-lines.ts';

/** "once", "4 times". */
export const sayTimes = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** "143 IMAP": as charts tell an item. */
export const sayNamed = ({ name, ports }: Named): string =>
  ports.length === 0 ? name : `${formatPorts(ports)} ${name}`;

/** "143 for 110"; with names where the numbers would be the same, or are not known. */
export const sayPair = ({ asked, given }: Pick<MixUpChart, 'asked' | 'given'>): string => {
  const [one, other] = [formatPorts(given.ports), formatPorts(asked.ports)];
  return one === '' || other === '' || one === other
    ? `${given.name} for ${asked.name}`
    : `${one} for ${other}`;
};

/** How well the ports of the list are known now. */
export const sayNow = ({ deck, levels }: Charts): string => {
  const { solid, shaky, new: fresh, unmet } = levels;
  const ports = plural(deck.total, 'port');
  if (unmet === deck.total) return `None of the ${ports} is met yet.`;
  if (solid === deck.total) return `You know all of the ${ports}.`;
  const rest = [
    shaky > 0 ? `${shaky} shaky` : '',
    fresh > 0 ? `${fresh} new` : '',
    unmet > 0 ? `${unmet} not met yet` : '',
  ];
  return `You know ${solid} of ${ports}; ${rest.filter(Boolean).join(', ')}.`;
};

const daysBack = 7;

const sayAgo = (days: number): string => {
  if (days === daysBack) return 'a week ago';
  return days === 1 ? 'yesterday' : `${days} days ago`;
};

/** What is known now against a week ago, or the first day where that is less. */
export const sayOverTime = (charts: Charts): string => {
  const { deck, overTime, days } = charts;
  if (days.length === 0) return 'Nothing answered yet; the line begins with the first answer.';
  const now = overTime.at(-1)?.known ?? charts.levels.solid;
  const known = `You know ${now} of ${deck.total}`;
  const back = Math.min(daysBack, overTime.length - 1);
  const before = overTime.at(-1 - back);
  if (back < 1 || !before) return `${known} after the first day.`;
  const ago = sayAgo(back);
  return before.known === now
    ? `${known}, as many as ${ago}.`
    : `${known}; ${ago} it was ${before.known}.`;
};

const sumOf = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** The ends of a chart whose rows have a share that is known: the best and the least, the larger one first. */
const extremes = <T>(
  rows: readonly T[],
  shareOf: (row: T) => readonly [known: number, total: number],
): readonly [best: T, least: T] | undefined => {
  const share = (row: T): number => {
    const [known, total] = shareOf(row);
    return known / Math.max(1, total);
  };
  const size = (row: T): number => shareOf(row)[1];
  const sorted = rows.toSorted((a, b) => share(b) - share(a) || size(b) - size(a));
  const [best] = sorted;
  const worst = sorted.find((row) => share(row) === share(sorted.at(-1) ?? row));
  return best === undefined || worst === undefined ? undefined : [best, worst];
};

const ofFamily = ({ name, levels, total }: FamilyChart): string =>
  `${name}, ${levels.solid} of ${total}`;

/** The family that is known best, and the one that is known least. */
export const sayFamilies = ({ families }: Charts): string => {
  const ends = extremes(families, ({ levels, total }) => [levels.solid, total]);
  if (!ends || families.every(({ levels }) => levels.solid === 0))
    return 'No port of any family is known yet.';
  if (families.every(({ levels, total }) => levels.solid === total))
    return 'All ports of all families are known.';
  const [best, least] = ends;
  if (best === least) return `All families are known alike: ${ofFamily(best)}.`;
  return `You know most of ${ofFamily(best)}, and least of ${ofFamily(least)}.`;
};

const ofDirection = ({ direction, known, total }: DirectionChart): string =>
  `"${kindNames[direction]}", ${known} of ${plural(total, 'question')}`;

/** Shares this close, in per cent, are no contrast: it is a question or so of twenty. */
const alike = 5;

/** The way of asking that is answered best, and the one that is answered least. */
export const sayDirections = ({ directions }: Charts): string => {
  const ends = extremes(directions, ({ known, total }) => [known, total]);
  if (!ends || directions.every(({ met }) => met === 0)) return 'Nothing was asked yet.';
  if (directions.every(({ known }) => known === 0)) return 'Not known yet in any way of asking.';
  if (directions.every(({ known, total }) => known === total))
    return 'All is known, in every way of asking.';
  const [best, least] = ends;
  if (best === least) return `All ways of asking go alike: ${ofDirection(best)}.`;
  const [most, fewest] = [best, least].map(({ known, total }) => known / Math.max(1, total));
  if (Math.round(((most ?? 0) - (fewest ?? 0)) * 100) <= alike) {
    const [known, total] = [
      sumOf(directions.map((way) => way.known)),
      sumOf(directions.map((way) => way.total)),
    ];
    return `You know about the same in each way of asking, ${known} of ${plural(total, 'question')} in all.`;
  }
  return `You know most from ${ofDirection(best)}, and least from ${ofDirection(least)}.`;
};

const toldApart = (mixedUp: readonly MixUpChart[]): string => {
  const all = mixedUp.length;
  const open = mixedUp.filter((pair) => pair.open).length;
  if (all === 1) return open === 1 ? 'not told apart yet' : 'told apart since';
  if (open === 0) return `all ${all} pairs are told apart by now`;
  if (open === all) return `none of the ${all} pairs is told apart yet`;
  return `${open} of ${all} pairs ${open === 1 ? 'is' : 'are'} not told apart yet`;
};

/** What is mixed up most often, and how much of it is told apart by now. */
export const sayMixedUp = ({ mixedUp }: Charts): string => {
  const [most] = mixedUp.toSorted((a, b) => b.times - a.times);
  if (!most) return 'Nothing was mixed up so far.';
  const { asked, given, times } = most;
  const often = mixedUp.length > 1 ? 'Most often you' : 'You';
  return `${often} gave ${sayNamed(given)} for ${sayNamed(asked)}, ${sayTimes(times)}; ${toldApart(mixedUp)}.`;
};

/** "63 minutes", "under a minute". */
export const sayMinutes = (minutes: number): string =>
  Math.round(minutes) === 0 ? 'under a minute' : plural(Math.round(minutes), 'minute');

/** On how many days something was answered, and how much. */
export const sayDays = ({ days, today }: Charts): string => {
  if (days.length === 0) return 'No day was practised yet.';
  const all = `${plural(sumOf(days.map(({ answers }) => answers)), 'answer')} in ${sayMinutes(sumOf(days.map(({ minutes }) => minutes)))}`;
  if (days.length === 1) return `Practised on one day so far: ${all}.`;
  const ago = ({ day }: { readonly day: string }): number => dayNumber(today) - dayNumber(day);
  const lately = days.filter((day) => ago(day) >= 0 && ago(day) < daysBack).length;
  return `Practised on ${days.length} days, ${lately} of the last ${daysBack}: ${all}.`;
};

const questionsOn = ({ repeats, fresh }: DayAhead): number => repeats + fresh;

/** "tomorrow", "Sat 28 November": two weeks hold each weekday twice. */
const sayWhen = (day: string, today: string): string =>
  daysAway(day, today) === 'tomorrow' ? 'tomorrow' : longDay(day);

/** What today holds, and which of the coming days has the most questions. */
export const sayAhead = ({ ahead, today: day }: Charts): string => {
  const [today, ...later] = ahead;
  if (!today) return 'Nothing is planned.';
  const isDone = questionsOn(today) === 0;
  const now = isDone
    ? 'Nothing is left for today'
    : `Today holds ${sayWork({ repeat: today.repeats, fresh: today.fresh })}, about ${plural(today.minutes, 'minute')}`;
  const [fullest] = later.toSorted((a, b) => questionsOn(b) - questionsOn(a));
  if (!fullest) return `${now}.`;
  const most = questionsOn(fullest);
  if (most === 0)
    return `${now}; nothing comes on the ${later.length === 1 ? 'day' : `${later.length} days`} after it.`;
  if (!isDone && most <= questionsOn(today)) return `${now}; no day after it is fuller.`;
  return `${now}; the fullest day ahead is ${sayWhen(fullest.day, day)}, ${plural(most, 'question')}.`;
};

/** What will be known on the day of the exam, at the pace of the last two weeks. */
export const sayExam = ({ exam: { ahead, forecast }, days, today }: Charts): string => {
  if (!ahead) return 'No exam of this list is ahead.';
  if (!forecast) return notYetLine(days.length, sumOf(days.map(({ answers }) => answers)));
  const { low, high, of } = forecast.ports;
  const ports = low === high ? `${low}` : `${low} to ${high}`;
  const when = `${dayFrom(ahead.date, today)} (${daysAway(ahead.date, today)})`;
  return `By the exam, ${when}, you will know ${ports} of ${plural(of, 'port')} at this pace.`;
};

const inHundred = (share: number): number => Math.round(share * 100);

/** Fewer answers say nothing of a forecast. */
const fewestAsked = 10;

/** Whether a forecast met so few answers that they do not judge it. */
export const hasTooFew = ({ asked }: ForecastRecord): boolean => asked < fewestAsked;

/** What portquiz expected of answers against what came, where it expected most of them. */
export const sayHonesty = ({ exam }: Charts): string => {
  const [most] = exam.calibration
    .filter((record) => !hasTooFew(record))
    .toSorted((a, b) => b.asked - a.asked);
  const answers = sumOf(exam.calibration.map(({ asked }) => asked));
  if (!most && answers === 0) return 'No forecast has met its answer yet; that takes another day.';
  if (!most) return `Only ${plural(answers, 'answer')} so far to judge the forecasts by.`;
  const { from, to, asked, right } = most;
  return `When portquiz expected ${inHundred(from)} to ${inHundred(to)} of 100 right, you got ${inHundred(right / asked)}.`;
};

const isPassed = ({ right, asked, passAt }: ExamChart['tests'][number]): boolean =>
  asked > 0 && right / asked >= passAt;

/** How the timed tests of the list went. */
export const sayTests = ({ exam: { tests } }: Charts): string => {
  const last = tests.at(-1);
  if (!last) return 'No timed test of this list so far.';
  const result = `${last.right} of ${last.asked}, ${isPassed(last) ? 'passed' : 'not passed'}`;
  if (tests.length === 1) return `One timed test so far: ${result}.`;
  return `${tests.length} timed tests, ${tests.filter(isPassed).length} passed; the last one ${result}.`;
};

/** What each chart means, in one sentence each. */
export const chartSentences = (charts: Charts) =>
  ({
    now: sayNow(charts),
    'over-time': sayOverTime(charts),
    families: sayFamilies(charts),
    directions: sayDirections(charts),
    'mixed-up': sayMixedUp(charts),
    days: sayDays(charts),
    ahead: sayAhead(charts),
    exam: sayExam(charts),
    honesty: sayHonesty(charts),
    tests: sayTests(charts),
  }) as const;
