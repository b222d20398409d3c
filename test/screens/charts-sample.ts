import type {
  Charts,
  DayAhead,
  FamilyChart,
  KnownOn,
  MixUpChart,
  Named,
  PractisedDay,
} from '../../src/charts/charts.ts';
import type { Score } from '../../src/memory/statistics.ts';
import { dayAfter } from '../../src/plain/days.ts';
import { deckNamed } from '../memory/cards.ts';

const today = '2026-12-01';
const none: Score = { right: 0, wrong: 0, accuracy: null };

const score = (right: number, wrong: number): Score => ({
  right,
  wrong,
  accuracy: right + wrong === 0 ? null : right / (right + wrong),
});

/** Somebody who has answered nothing. */
export const emptyCharts: Charts = {
  deck: { id: 'n10-009', name: 'CompTIA Network+ N10-009', total: 20 },
  today,
  levels: { solid: 0, shaky: 0, new: 0, unmet: 20 },
  overTime: [],
  families: [],
  directions: [],
  mixedUp: [],
  days: [],
  ahead: [],
  exam: { ahead: undefined, forecast: undefined, calibration: [], tests: [] },
};

const family = (name: string, [solid, shaky, fresh, unmet]: number[], right = 0, wrong = 0) =>
  ({
    id: name,
    name,
    levels: { solid: solid ?? 0, shaky: shaky ?? 0, new: fresh ?? 0, unmet: unmet ?? 0 },
    total: (solid ?? 0) + (shaky ?? 0) + (fresh ?? 0) + (unmet ?? 0),
    score: score(right, wrong),
  }) satisfies FamilyChart;

const families = [
  family('Directory and logon', [1, 1, 0, 0], 18, 6),
  family('File sharing', [2, 1, 0, 1], 31, 4),
  family('Databases', [0, 0, 0, 1]),
  family('Mail', [1, 1, 0, 0], 22, 9),
  family('Managing networks', [1, 0, 2, 0], 12, 3),
  family('Names and addresses', [2, 0, 0, 0], 25, 1),
  family('Remote access', [2, 0, 0, 1], 28, 0),
  family('Voice and video', [0, 1, 0, 0], 3, 3),
  family('Web', [2, 0, 0, 0], 30, 2),
];

const named = (name: string, ...ports: number[]): Named => ({
  id: name.toLowerCase(),
  name,
  ports,
});
const [imap, pop3, ldap, ldaps] = [
  named('IMAP', 143),
  named('POP3', 110),
  named('LDAP', 389),
  named('LDAPS', 636),
];
const mixedUp: readonly MixUpChart[] = [
  { asked: pop3, given: imap, times: 4, open: true },
  { asked: named('SMTPS', 587), given: named('SMTP', 25), times: 3, open: false },
  { asked: ldap, given: ldaps, times: 2, open: true },
  { asked: ldaps, given: ldap, times: 1, open: true },
  { asked: named('SNMP', 161, 162), given: named('Syslog', 514), times: 1, open: false },
];

/** Answers on a day: about five days a week, a few on most, many now and then. */
const answersOn = (day: number): number => (day % 7 > 4 ? 0 : (day * 37) % 61);

const practised = (count: number): readonly PractisedDay[] =>
  Array.from({ length: count }, (_, at) => count - 1 - at).flatMap((ago) => {
    const answers = answersOn(ago);
    const day = { day: dayAfter(today, -ago), answers, right: Math.floor(answers * 0.8) };
    return answers === 0 ? [] : [{ ...day, minutes: answers / 5 }];
  });

const overDays = (count: number, total: number): readonly KnownOn[] =>
  Array.from({ length: count }, (_, at) => {
    const share = (at + 1) / count;
    const met = Math.min(total, Math.round(total * Math.min(1, share * 1.4)));
    const known = Math.floor(met * Math.min(1, share + 0.1) * (at % 9 === 8 ? 0.5 : 0.55));
    return { day: dayAfter(today, at + 1 - count), known, met };
  });

const ahead = (count: number): readonly DayAhead[] =>
  Array.from({ length: count }, (_, at) => {
    const [repeats, fresh] = [(at * 7 + 9) % 23, at < 5 ? 8 - at : 0];
    return {
      day: dayAfter(today, at),
      repeats,
      fresh,
      minutes: 1 + Math.round((repeats + fresh) / 4),
      waiting: 0,
    };
  });

const share = (mean: number, spread: number) => ({
  mean,
  low: Math.max(0, mean - spread),
  high: Math.min(1, mean + spread),
});

/** Three weeks of practice, an exam ahead, and something to show on every chart. */
export const fullCharts: Charts = {
  deck: { id: 'n10-009', name: 'CompTIA Network+ N10-009', total: 20 },
  today,
  levels: { solid: 11, shaky: 4, new: 2, unmet: 3 },
  overTime: overDays(23, 20),
  families,
  directions: [
    { direction: 'number-to-service', known: 14, met: 17, total: 19, score: score(88, 9) },
    { direction: 'service-to-number', known: 11, met: 16, total: 20, score: score(61, 14) },
    { direction: 'purpose', known: 6, met: 11, total: 20, score: score(30, 12) },
    { direction: 'transport', known: 2, met: 3, total: 12, score: none },
  ],
  mixedUp,
  days: practised(23),
  ahead: ahead(12),
  exam: {
    ahead: { date: '2026-12-12', daysLeft: 11 },
    forecast: {
      deck: deckNamed('net+'),
      date: '2026-12-12',
      readiness: {
        introduced: { ...share(0.92, 0.06), cards: 44 },
        notMet: { ...share(0.61, 0.2), cards: 15 },
        total: share(0.88, 0.08),
      },
      ports: { low: 16, high: 19, of: 20 },
    },
    calibration: [
      { from: 0, to: 0.5, asked: 4, right: 1, forecast: 0.41 },
      { from: 0.5, to: 0.7, asked: 21, right: 13, forecast: 0.63 },
      { from: 0.7, to: 0.8, asked: 38, right: 31, forecast: 0.76 },
      { from: 0.8, to: 0.9, asked: 64, right: 55, forecast: 0.86 },
      { from: 0.9, to: 1, asked: 130, right: 126, forecast: 0.95 },
    ],
    tests: [
      {
        exam: 'a',
        deck: 'n10-009',
        time: 1,
        day: '2026-11-20',
        asked: 40,
        right: 29,
        passAt: 0.85,
        spent: 1,
      },
      {
        exam: 'b',
        deck: 'n10-009',
        time: 2,
        day: '2026-11-28',
        asked: 40,
        right: 36,
        passAt: 0.85,
        spent: 1,
      },
    ],
  },
};

/** The first day of a list. */
export const oneDay: Charts = {
  ...fullCharts,
  overTime: overDays(1, 20).map((day) => ({ ...day, known: 2, met: 12 })),
  mixedUp: [],
  days: [{ day: today, answers: 24, right: 15, minutes: 4.2 }],
  exam: { ...emptyCharts.exam, ahead: fullCharts.exam.ahead },
};

/** A year of a list. */
export const oneYear: Charts = { ...fullCharts, overTime: overDays(365, 20), days: practised(365) };

/** A list of a thousand names, hardly begun. */
export const largeList: Charts = {
  ...fullCharts,
  deck: { id: 'system-ports', name: 'All system ports, as far as IANA names them', total: 1000 },
  levels: { solid: 60, shaky: 21, new: 9, unmet: 910 },
  overTime: overDays(60, 1000).map(({ day, known, met }) => ({
    day,
    known: Math.floor(known / 12),
    met: Math.floor(met / 11),
  })),
  families: [
    family('IANA names', [40, 11, 4, 845], 120, 44),
    family('Directory and logon', [12, 5, 2, 40], 30, 4),
    family(
      'A family whose name is much longer than any window is wide, so it is cut',
      [8, 5, 3, 25],
      3,
      1,
    ),
  ],
  mixedUp: Array.from({ length: 300 }, (_, at) => ({
    asked: named(`Service ${at}`, at),
    given: named(`Network time distribution ${at + 1}`, at + 1, at + 2),
    times: 300 - at,
    open: at % 3 === 0,
  })),
};

/** All of them, with what is special. */
export const samples = [
  ['a full one', fullCharts],
  ['an empty learner', emptyCharts],
  ['one day', oneDay],
  ['one year', oneYear],
  ['a large list', largeList],
] as const;
