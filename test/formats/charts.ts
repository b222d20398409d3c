import type {
  Charts,
  DayAhead,
  FamilyChart,
  MixUpChart,
  Named,
  PractisedDay,
} from '../../src/charts/charts.ts';
import type { FigureName } from '../../src/formats/stats-page.ts';
import { dayNumber, daysLater } from '../../src/memory/moment.ts';
import type { Score } from '../../src/memory/statistics.ts';
import { allDirections } from '../../src/registry/item.ts';
import { deckNamed } from '../memory/cards.ts';

const today = '2026-11-23';

/** The study day some days from today. */
export const day = (away: number): string =>
  daysLater({ time: 0, offset: 0, day: today }, away).day;

const score = (right: number, wrong: number): Score => ({
  right,
  wrong,
  accuracy: right + wrong === 0 ? null : right / (right + wrong),
});

const named = (name: string, ...ports: number[]): Named => ({
  id: name.toLowerCase(),
  name,
  ports,
});

const mixUp = (given: Named, asked: Named, times: number, open = true): MixUpChart => ({
  given,
  asked,
  times,
  open,
});

const family = (
  name: string,
  solid: number,
  shaky: number,
  fresh: number,
  unmet: number,
): FamilyChart => ({
  id: name.toLowerCase(),
  name,
  levels: { solid, shaky, new: fresh, unmet },
  total: solid + shaky + fresh + unmet,
  score: score(solid * 4 + shaky, shaky * 2),
});

const calibration = (...counts: readonly (readonly [asked: number, right: number])[]) =>
  [0.5, 0.7, 0.8, 0.9, 1].map((to, at) => {
    const from = [0, 0.5, 0.7, 0.8, 0.9][at] ?? 0;
    const [asked = 0, right = 0] = counts[at] ?? [];
    return { from, to, asked, right, forecast: asked === 0 ? null : (from + to) / 2 };
  });

/** The charts of somebody who has answered nothing. */
export const noCharts: Charts = {
  deck: { id: 'n10-009', name: 'CompTIA Network+ N10-009', total: 20 },
  today,
  levels: { solid: 0, shaky: 0, new: 0, unmet: 20 },
  overTime: [],
  families: [],
  directions: [],
  mixedUp: [],
  days: [],
  ahead: [],
  exam: { ahead: undefined, forecast: undefined, calibration: calibration(), tests: [] },
};

/** After the first day. */
export const firstDay: Charts = {
  ...noCharts,
  levels: { solid: 0, shaky: 2, new: 6, unmet: 12 },
  overTime: [{ day: today, known: 0, met: 8 }],
  families: [
    family('File transfer and sharing', 0, 0, 3, 2),
    family('Mail', 0, 2, 1, 4),
    family('Remote access', 0, 0, 2, 1),
    family('Name resolution', 0, 0, 0, 1),
  ],
  directions: [
    { direction: 'number-to-service', known: 6, met: 8, total: 20, score: score(0, 0) },
    { direction: 'service-to-number', known: 0, met: 0, total: 20, score: score(0, 0) },
    { direction: 'purpose', known: 0, met: 0, total: 20, score: score(0, 0) },
  ],
  mixedUp: [mixUp(named('IMAP', 143), named('POP3', 110), 1)],
  days: [{ day: today, answers: 14, right: 12, minutes: 3.4 }],
  ahead: [ahead(0, 8, 6), ahead(1, 10, 8), ahead(2, 12, 2)],
};

function ahead(away: number, repeats: number, fresh: number): DayAhead {
  return {
    day: day(away),
    repeats,
    fresh,
    minutes: Math.round((repeats + fresh) * 0.21),
    waiting: away * 4,
  };
}

/** Every day but some of the days before today. */
const practisedDays = (count: number): readonly PractisedDay[] =>
  Array.from({ length: count }, (_, back) => count - 1 - back)
    .filter((back) => back % 7 !== 3 && back % 11 !== 5 && !(back > 120 && back < 140))
    .map((back) => {
      const answers = 6 + ((back * 37) % 41);
      return {
        day: day(-back),
        answers,
        right: Math.floor(answers * 0.86),
        minutes: answers * 0.2,
      };
    });

const growing = (count: number, total: number) =>
  Array.from({ length: count }, (_, at) => {
    const met = Math.min(total, Math.ceil(total * (1 - Math.exp((-3 * (at + 1)) / count))));
    const known = Math.max(0, Math.round(met * 0.86 - total * 0.05 + ((at * 7) % 5)));
    return { day: day(at + 1 - count), known: Math.min(known, met), met };
  });

const deck = deckNamed('net+');

/** After three weeks, with an exam ahead. */
export const threeWeeks: Charts = {
  ...firstDay,
  levels: { solid: 11, shaky: 4, new: 2, unmet: 3 },
  overTime: growing(21, 20),
  families: [
    family('File transfer and sharing', 3, 1, 1, 0),
    family('Mail', 3, 2, 0, 2),
    family('Remote access', 3, 0, 0, 0),
    family('Name resolution and addressing of hosts', 1, 0, 1, 0),
    family('Monitoring', 1, 1, 0, 1),
  ],
  directions: allDirections.map((direction, at) => ({
    direction,
    known: 14 - at * 3,
    met: 18 - at * 3,
    total: at > 2 ? 9 : 20,
    score: score(40 - at * 9, at * 3),
  })),
  mixedUp: [
    mixUp(named('IMAP', 143), named('POP3', 110), 4),
    mixUp(named('LDAP', 389), named('LDAPS', 636), 3, false),
    mixUp(named('SNMP', 161, 162), named('Syslog', 514), 1),
  ],
  days: practisedDays(21),
  ahead: Array.from({ length: 14 }, (_, at) => ahead(at, 18 - ((at * 5) % 13), at < 4 ? 3 : 0)),
  exam: {
    ahead: { date: day(19), daysLeft: 19 },
    forecast: {
      deck,
      date: day(19),
      readiness: {
        introduced: { mean: 0.9, low: 0.84, high: 0.95, cards: 51 },
        notMet: { mean: 0.7, low: 0.5, high: 0.85, cards: 9 },
        total: { mean: 0.87, low: 0.8, high: 0.93 },
      },
      ports: { low: 16, high: 19, of: 20 },
    },
    calibration: calibration([0, 0], [6, 3], [22, 16], [61, 55], [214, 203]),
    tests: [test(-9, 24, 40), test(-1, 35, 40)],
  },
};

function test(away: number, right: number, asked: number) {
  const end = day(away);
  const time = dayNumber(end) * 86_400_000;
  return { exam: end, deck: 'n10-009', time, day: end, asked, right, passAt: 0.8, spent: 900_000 };
}

/** After more than a year, with a list of a thousand and names as long as they come. */
export const thousand: Charts = {
  ...threeWeeks,
  deck: { id: 'everything', name: 'Everything there is', total: 1000 },
  levels: { solid: 612, shaky: 140, new: 1, unmet: 247 },
  overTime: growing(500, 1000),
  families: [
    ...threeWeeks.families,
    family('IANA names', 400, 90, 1, 200),
    ...Array.from({ length: 14 }, (_, at) =>
      family(`Family number ${at}`, 14 - at, at, at % 3, at * 2),
    ),
  ],
  mixedUp: Array.from({ length: 60 }, (_, at) =>
    mixUp(
      named(`A service with a very long name ${at}`, 10_000 + at, 20_000 + at),
      named(`Another with a name as long ${at}`, 30_000 + at),
      60 - at,
      at % 3 > 0,
    ),
  ),
  days: practisedDays(500),
  ahead: Array.from({ length: 30 }, (_, at) => ahead(at, 120 - at * 2, 8)),
  exam: {
    ...threeWeeks.exam,
    forecast: threeWeeks.exam.forecast && {
      ...threeWeeks.exam.forecast,
      ports: { low: 790, high: 861, of: 1000 },
    },
    tests: Array.from({ length: 30 }, (_, at) => test(at - 30, 100 + at, 150)),
  },
};

/** Sentences as long as they come, so that the page is seen with them. */
export const sentences: Readonly<Record<FigureName, string>> = {
  now: 'You know 11 of 20 ports; 4 are shaky and 3 you have not met yet.',
  'over-time': 'You know 11 of 20, 3 more than a week ago.',
  families: 'Remote access stands; Mail needs you most: 3 of 7.',
  directions: 'You are surest from number to name, and least sure of what replaces what.',
  'mixed-up': 'You most often take 143 (IMAP) for 110 (POP3): 4 times.',
  days: 'You practised on 15 of the last 21 days, 4 minutes a day.',
  ahead: 'Tomorrow holds 16 questions, about 3 minutes; the most in the coming two weeks is 21.',
  exam: 'By Sat 12 December, at this pace, you will know 16 to 19 of 20.',
  honesty: 'When it said 90 to 100 in 100, 203 of 214 were right: it has been honest with you.',
  tests: 'Of 2 timed tests you passed 1, the last one.',
};

/** Every kind of learner, for a test of each. */
export const everyLearner = [
  ['who has answered nothing', noCharts],
  ['after the first day', firstDay],
  ['after three weeks', threeWeeks],
  ['with a list of a thousand', thousand],
] as const;
