import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Charts, DayAhead, FamilyChart, MixUpChart } from '../../src/charts/charts.ts';
import { chartsOf } from '../../src/charts/charts-of.ts';
import { emptyMemory } from '../../src/memory/memory.ts';
import {
  chartSentences,
  sayAhead,
  sayDays,
  sayDirections,
  sayExam,
  sayFamilies,
  sayHonesty,
  sayMixedUp,
  sayNow,
  sayOverTime,
  sayPair,
  sayTests,
} from '../../src/plain/charts-lines.ts';
import { chartSections, sectionLines } from '../../src/plain/charts-rows.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { momentOn } from '../memory/review.ts';
import { anybodyOn } from '../schedule/random-memory.ts';

const deck = deckNamed('core');
const ground = { minutes: 10, families: catalog.families, items: catalog.items };
const today = momentOn(30).day;
const none: Charts = {
  ...chartsOf(deck, emptyMemory, momentOn(30), ground),
  deck: { id: 'x', name: 'X', total: 20 },
  levels: { solid: 0, shaky: 0, new: 0, unmet: 20 },
};

const score = { right: 1, wrong: 0, accuracy: 1 };
const family = (name: string, solid: number, total: number): FamilyChart => ({
  id: name,
  name,
  levels: { solid, shaky: 0, new: 0, unmet: total - solid },
  total,
  score,
});
const named = (id: string, name: string, ...ports: readonly number[]) => ({ id, name, ports });
const imapForPop: MixUpChart = {
  asked: named('pop3', 'POP3', 110),
  given: named('imap', 'IMAP', 143),
  times: 4,
  open: true,
};
const dayOn = (day: number, answers = 12, minutes = 4) => ({
  day: momentOn(day).day,
  answers,
  right: answers,
  minutes,
});
const aheadOn = (day: number, repeats: number, fresh: number, minutes: number): DayAhead => ({
  day: momentOn(day).day,
  repeats,
  fresh,
  minutes,
  waiting: 0,
});
const levels = (solid: number, shaky: number, fresh: number, unmet: number) => ({
  solid,
  shaky,
  new: fresh,
  unmet,
});
/** Known at the end of each of the last days, today at the end. */
const over = (...known: readonly number[]): Partial<Charts> => ({
  days: [dayOn(1)],
  levels: levels(known.at(-1) ?? 0, 0, 0, 0),
  overTime: known.map((count, at) => ({
    day: momentOn(31 - known.length + at).day,
    known: count,
    met: 20,
  })),
});
const bin = (from: number, to: number, asked: number, right: number) => ({
  from,
  to,
  asked,
  right,
  forecast: asked > 0 ? (from + to) / 2 : null,
});
const test = (right: number) => ({
  exam: `t${right}`,
  deck: 'x',
  time: 0,
  day: today,
  asked: 40,
  right,
  passAt: 0.85,
  spent: 1,
});

type Say = (charts: Charts) => string;

describe('what a chart means, in a sentence', () => {
  it.each<readonly [Say, Partial<Charts>, string]>([
    [sayNow, {}, `None of the 20 ports is met yet.`],
    [sayNow, { levels: levels(9, 4, 0, 7) }, 'You know 9 of 20 ports; 4 shaky, 7 not met yet.'],
    [sayNow, { levels: levels(20, 0, 0, 0) }, 'You know all of the 20 ports.'],
    [sayOverTime, {}, 'Nothing answered yet; the line begins with the first answer.'],
    [sayOverTime, over(3), 'You know 3 of 20 after the first day.'],
    [sayOverTime, over(3, 4), 'You know 4 of 20; yesterday it was 3.'],
    [sayOverTime, over(3, 4, 4, 3), 'You know 3 of 20, as many as 3 days ago.'],
    [sayOverTime, over(0, 4, 5, 5, 6, 6, 7, 8, 9), 'You know 9 of 20; a week ago it was 4.'],
    [sayFamilies, { families: [] }, 'No port of any family is known yet.'],
    [sayFamilies, {}, 'No port of any family is known yet.'],
    [
      sayFamilies,
      { families: [family('Files', 0, 3), family('Mail', 5, 6), family('Web', 1, 2)] },
      'You know most of Mail, 5 of 6, and least of Files, 0 of 3.',
    ],
    [
      sayFamilies,
      { families: [family('Files', 1, 2), family('Mail', 3, 6)] },
      'All families are known alike: Mail, 3 of 6.',
    ],
    [
      sayFamilies,
      { families: [family('Files', 3, 3), family('Mail', 6, 6)] },
      'All ports of all families are known.',
    ],
    [sayDirections, {}, 'Nothing was asked yet.'],
    [
      sayDirections,
      {
        directions: [
          { direction: 'number-to-service', known: 14, met: 18, total: 20, score },
          { direction: 'transport', known: 3, met: 8, total: 20, score },
        ],
      },
      'You know most from "number to name", 14 of 20 questions, and least from "TCP or UDP?", 3 of 20 questions.',
    ],
    [
      sayDirections,
      {
        directions: [
          { direction: 'number-to-service', known: 19, met: 19, total: 19, score },
          { direction: 'service-to-number', known: 19, met: 20, total: 20, score },
        ],
      },
      'You know about the same in each way of asking, 38 of 39 questions in all.',
    ],
    [sayMixedUp, {}, 'Nothing was mixed up so far.'],
    [
      sayMixedUp,
      { mixedUp: [imapForPop] },
      'You gave 143 IMAP for 110 POP3, 4 times; not told apart yet.',
    ],
    [
      sayMixedUp,
      { mixedUp: [{ ...imapForPop, times: 1, open: false }] },
      'You gave 143 IMAP for 110 POP3, once; told apart since.',
    ],
    [
      sayMixedUp,
      { mixedUp: [{ ...imapForPop, times: 2, open: false }, imapForPop] },
      'Most often you gave 143 IMAP for 110 POP3, 4 times; 1 of 2 pairs is not told apart yet.',
    ],
    [sayDays, {}, 'No day was practised yet.'],
    [
      sayDays,
      { days: [dayOn(30, 1, 0.2)] },
      'Practised on one day so far: 1 answer in under a minute.',
    ],
    [
      sayDays,
      { days: [dayOn(2), dayOn(23), dayOn(24), dayOn(30)] },
      'Practised on 4 days, 2 of the last 7: 48 answers in 16 minutes.',
    ],
    [
      sayAhead,
      { ahead: [aheadOn(30, 9, 6, 4), aheadOn(31, 0, 8, 2), aheadOn(33, 30, 8, 7)] },
      'Today holds 9 to repeat, 6 new, about 4 minutes; the fullest day ahead is Sat 4 April, 38 questions.',
    ],
    [
      // The minutes are whole ones: of days with as many the one with most questions is the fullest.
      sayAhead,
      { ahead: [aheadOn(30, 9, 6, 4), aheadOn(31, 30, 0, 7), aheadOn(40, 24, 8, 7)] },
      'Today holds 9 to repeat, 6 new, about 4 minutes; the fullest day ahead is Sat 11 April, 32 questions.',
    ],
    [
      sayAhead,
      { ahead: [aheadOn(30, 9, 6, 4), aheadOn(31, 1, 0, 1)] },
      'Today holds 9 to repeat, 6 new, about 4 minutes; no day after it is fuller.',
    ],
    [
      sayAhead,
      { ahead: [aheadOn(30, 0, 0, 0), aheadOn(31, 1, 0, 1)] },
      'Nothing is left for today; the fullest day ahead is tomorrow, 1 question.',
    ],
    [
      sayAhead,
      { ahead: [aheadOn(30, 0, 0, 0), aheadOn(31, 0, 0, 0)] },
      'Nothing is left for today; nothing comes on the day after it.',
    ],
    [sayAhead, { ahead: [aheadOn(30, 12, 0, 2)] }, 'Today holds 12 to repeat, about 2 minutes.'],
    [sayExam, {}, 'No exam of this list is ahead.'],
    [
      sayExam,
      {
        days: [dayOn(30)],
        exam: { ...none.exam, ahead: { date: momentOn(40).day, daysLeft: 10 } },
      },
      'By the exam: told from 3 days and 60 answers on; so far 1 day and 12 answers.',
    ],
    [sayHonesty, {}, 'No forecast has met its answer yet; that takes another day.'],
    [
      sayHonesty,
      { exam: { ...none.exam, calibration: [bin(0.8, 0.9, 1, 1)] } },
      'Only 1 answer so far to judge the forecasts by.',
    ],
    [
      sayHonesty,
      { exam: { ...none.exam, calibration: [bin(0.8, 0.9, 50, 42), bin(0.9, 1, 20, 20)] } },
      'When portquiz expected 80 to 90 of 100 right, you got 84.',
    ],
    [sayTests, {}, 'No timed test of this list so far.'],
    [
      sayTests,
      { exam: { ...none.exam, tests: [test(30)] } },
      'One timed test so far: 30 of 40, not passed.',
    ],
    [
      sayTests,
      { exam: { ...none.exam, tests: [test(30), test(34)] } },
      '2 timed tests, 1 passed; the last one 34 of 40, passed.',
    ],
  ])('%o %#', (say, charts, sentence) => {
    expect(say({ ...none, ...charts })).toBe(sentence);
  });

  it('tells the exam with ports and days', () => {
    const share = { mean: 0.8, low: 0.7, high: 0.9 };
    const charts = (low: number, high: number): Charts => ({
      ...none,
      exam: {
        ...none.exam,
        ahead: { date: momentOn(40).day, daysLeft: 10 },
        forecast: {
          deck,
          date: momentOn(40).day,
          readiness: { introduced: undefined, notMet: undefined, total: share },
          ports: { low, high, of: 20 },
        },
      },
    });
    expect(sayExam(charts(15, 18))).toBe(
      'By the exam, Sat 11 April (in 10 days), you will know 15 to 18 of 20 ports at this pace.',
    );
    expect(sayExam(charts(20, 20))).toContain('you will know 20 of 20 ports');
  });

  it('names a pair by its numbers, and by names where these tell nothing', () => {
    expect(sayPair(imapForPop)).toBe('143 for 110');
    const { asked } = imapForPop;
    expect(sayPair({ asked, given: named('gone', 'gone') })).toBe('gone for POP3');
    const [ssh, sftp] = [named('ssh', 'SSH', 22), named('sftp', 'SFTP', 22)];
    expect(sayPair({ asked: ssh, given: sftp })).toBe('SFTP for SSH');
  });
});

describe('the rows of a chart', () => {
  const rowsOf = (title: string, charts: Partial<Charts>): readonly string[] => {
    const section = chartSections({ ...none, ...charts }).find((one) => one.title === title);
    return section ? sectionLines(section).slice(2) : [];
  };
  const pairs = (count: number) => Array.from({ length: count }, () => imapForPop);
  const days = (count: number) => Array.from({ length: count }, (_, at) => dayOn(at));

  it.each([
    ['Mixed up', { mixedUp: pairs(10) }, { mixedUp: pairs(24) }, '  ... and 14 more'],
    ['Days', { days: days(14) }, { days: days(20) }, '  ... and 6 before'],
    [
      'Timed tests',
      { exam: { ...none.exam, tests: [1, 2, 3, 4, 5].map(test) } },
      { exam: { ...none.exam, tests: [1, 2, 3, 4, 5, 6].map(test) } },
      '  ... and 1 before',
    ],
  ])('%s: say how many are left out', (title, whole, long, more) => {
    expect(rowsOf(title, whole).join()).not.toContain('...');
    expect(rowsOf(title, long)).toContain(more);
    expect(rowsOf(title, long).length).toBe(rowsOf(title, whole).length + 1);
  });

  it('hold all forecasts that met an answer, those with few marked', () => {
    const calibration = [bin(0, 0.5, 0, 0), bin(0.5, 0.7, 9, 5), bin(0.7, 0.8, 10, 8)];
    expect(rowsOf('How its forecasts came true', { exam: { ...none.exam, calibration } })).toEqual([
      '  50 to 70 expected        too few answers (5 of 9 right)',
      '  70 to 80 expected        80 of 100 right (8 of 10)',
    ]);
  });

  it('say how to set the day of an exam while none is ahead', () => {
    expect(rowsOf('By the exam', {})).toEqual([
      `  \`portquiz plan --exam x --date ${momentOn(51).day}\` sets its day.`,
    ]);
    const ahead = { date: momentOn(40).day, daysLeft: 10 };
    expect(rowsOf('By the exam', { exam: { ...none.exam, ahead } })).toEqual([]);
  });
});

it('for any learner all is said in whole lines, in the words of learners', () => {
  fc.assert(
    fc.property(anybodyOn(cardsOf(deck), 'core'), ({ memory, today: day }) => {
      const charts = chartsOf(deck, memory, momentOn(day, 8), ground);
      for (const sentence of Object.values(chartSentences(charts)))
        expect(sentence).toMatch(/^[A-Z0-9][^\n]*[^.\s]\.$/);
      for (const line of chartSections(charts).flatMap(sectionLines))
        expect(line).not.toMatch(/undefined|NaN|Infinity|\n|retriev|stabil|lapse/i);
    }),
    { numRuns: 60 },
  );
});
