import { describe, expect, it } from 'vitest';
import type { Memory } from '../../src/memory/memory.ts';
import { emptyMemory } from '../../src/memory/memory.ts';
import { dayNumber, daysLater } from '../../src/memory/moment.ts';
import { comingLine, examOverLine, todayLine } from '../../src/plain/day-lines.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { syllabusOf } from '../../src/schedule/syllabus.ts';
import { listDayOf } from '../../src/schedule/workday.ts';
import { examMemory } from '../app/exam-memory.ts';
import { momentAfter } from '../app/play.ts';
import { deckNamed } from '../memory/cards.ts';

const now = momentAfter(0);
const today = dayNumber(now.day);
const dayOf = (memory: Memory, list = 'net+', minutes = 10) =>
  listDayOf(syllabusOf(deckNamed(list), minutes), memory, now);
const todayOf = (memory: Memory, list?: string): string => todayLine(dayOf(memory, list));
const comingOf = (memory: Memory, list?: string): string => comingLine(dayOf(memory, list));

/** The first so many of Network+ are answered today, all others some days ago. */
const answeredToday = (memory: Memory, count: number): Memory => {
  const cards = new Map(memory.cards);
  for (const { id } of cardsOf(deckNamed('net+')).slice(0, count)) {
    const known = cards.get(id);
    if (known) cards.set(id, { ...known, lastDay: today });
  }
  const days = new Map([...memory.days, [today, { answers: count, right: count, ms: 0 }]]);
  return { ...memory, cards, days };
};

describe('a day like the others', () => {
  it('says what there is to repeat and what is new', () => {
    expect(todayOf(emptyMemory)).toBe('Today: 12 new. About 3 minutes.');
    expect(todayOf(examMemory({}))).toBe('Today: 59 to repeat. About 8 minutes.');
  });

  it('with more than one sitting holds says what waits, and no new ones', () => {
    const missed = examMemory({ list: 'sec+' });
    const [first, ...others] = [...missed.cards];
    const unmet = { ...missed, cards: new Map(others) };
    expect(first).toBeDefined();
    expect(todayOf(unmet, 'sec+')).toMatch(
      /^Today: 75 to repeat\. About 10 minutes; \d+ more wait, the most at risk come first\.$/,
    );
    expect(dayOf(unmet, 'sec+').today.fresh).toBe(0);
  });

  it('for which an exam is ahead says by when nothing waits any more', () => {
    const list = dayOf(examMemory({ list: 'sec+', exam: '2026-12-20' }), 'sec+');
    expect(todayLine({ ...list, caughtUp: '2026-12-02' })).toMatch(/ Caught up by tomorrow\.$/);
    expect(todayLine({ ...list, caughtUp: '2026-12-03' })).toMatch(/ Caught up by Thursday\.$/);
    expect(todayLine({ ...list, caughtUp: '2026-12-10' })).toMatch(/ by Thu 10 December\.$/);
    expect(list.caughtUp).toBeDefined();
  });

  it('done, says what tomorrow holds, or when there is something again', () => {
    const steady = examMemory({ daysAgo: 1 });
    expect(todayOf(steady)).toMatch(/^Done for today\. Next on \w{3} \d+ December\.$/);
    const next = dayOf(steady).next ?? '';
    const later = { ...now, time: now.time, day: next };
    const syllabus = syllabusOf(deckNamed('net+'), 10);
    expect(listDayOf(syllabus, steady, later).today.repeat).toBeGreaterThan(0);
    const before = { ...now, day: `2026-12-${String(Number(next.slice(8)) - 1).padStart(2, '0')}` };
    expect(listDayOf(syllabus, steady, before).today.repeat).toBe(0);
  });
});

describe('the last fourteen days on a small list', () => {
  it.each([3, 9, 14])('ask everything once a day: %i days before', (days) => {
    const list = dayOf(examMemory({ exam: daysLater(now, days).day, daysAgo: 1 }));
    expect(todayLine(list)).toBe('Today everything once more: 59 to repeat. About 8 minutes.');
    expect(comingLine(list)).toBe('Tomorrow everything once more: 59 to repeat.');
  });

  it('are announced the day before', () => {
    const exam = daysLater(now, 15).day;
    expect(todayOf(examMemory({ exam, daysAgo: 1 }))).toBe(
      'Done for today. Tomorrow everything once more: 59 to repeat.',
    );
  });

  it('are no backlog: neither what is left of today, nor what does not fit', () => {
    const exam = daysLater(now, 9).day;
    expect(todayOf(answeredToday(examMemory({ exam, daysAgo: 1 }), 40))).toMatch(
      /^Today: \d+ to repeat\. About \d minutes?\.$/,
    );
    const long = dayOf(examMemory({ list: 'sec+', exam }), 'sec+');
    expect(todayLine(long)).toBe('Today as much as fits: 75 of 125 to repeat. About 10 minutes.');
    expect(long.caughtUp).toBeUndefined();
  });
});

describe('the last days', () => {
  const withExam = (exam: string, daysAgo = 3) => examMemory({ exam, daysAgo });

  it('say when the exam is, and ask everything once more', () => {
    expect(todayOf(withExam('2026-12-03'))).toBe(
      'The exam is in two days. Today everything once more: 59 to repeat, about 8 minutes.',
    );
    expect(todayOf(withExam('2026-12-02'))).toBe(
      'The exam is tomorrow. Today everything once more: 59 to repeat, about 8 minutes.',
    );
    expect(todayOf(answeredToday(withExam('2026-12-02'), 50))).toBe(
      'The exam is tomorrow. Still 9 to repeat, about 1 minute.',
    );
  });

  it('announce that the day before, and on the eve send to bed', () => {
    expect(comingOf(withExam('2026-12-04'))).toBe('Tomorrow everything once more: 59 to repeat.');
    expect(comingOf(withExam('2026-12-02'))).toBe('Tomorrow morning a last look at the shakiest.');
    expect(todayOf(answeredToday(withExam('2026-12-02'), 59))).toBe(
      'Done. Sleep on it; tomorrow morning a last look at the shakiest.',
    );
  });

  it('the morning has a last look, once, and no tomorrow', () => {
    const morning = withExam('2026-12-01');
    expect(todayOf(morning)).toBe('The exam is today. A last look at the 12 shakiest, 2 minutes.');
    expect(todayOf(answeredToday(morning, 5))).toBe(
      'The exam is today. Still 7 to repeat, about 1 minute.',
    );
    expect(todayOf(answeredToday(morning, 12))).toBe('That is all. You have met 20 of 20 ports.');
    expect(comingOf(morning)).toBe('You have met 20 of 20 ports.');
  });

  it('who begins on the eve has new ones; who has others behind them has none', () => {
    const goal = { deck: 'n10-009', date: '2026-12-02', passed: false };
    expect(todayOf({ ...emptyMemory, goal })).toBe(
      'The exam is tomorrow. Today: 12 new, about 3 minutes.',
    );
    const { days } = examMemory({});
    expect(todayOf({ ...emptyMemory, days, goal })).toBe(
      'The exam is tomorrow. Nothing new any more: it would not stick.',
    );
  });

  it('say how much of all fits one sitting, and of no backlog', () => {
    const eve = examMemory({ list: 'sec+', exam: '2026-12-02' });
    expect(todayOf(eve, 'sec+')).toBe(
      'The exam is tomorrow. Today as much as fits: 75 of 125 to repeat, about 10 minutes.',
    );
    const before = examMemory({ list: 'everything', exam: '2026-12-04', daysAgo: 1 });
    expect(comingOf(before, 'everything')).toBe('Tomorrow as much as fits: 75 of 1035 to repeat.');
  });

  it('the morning has its last look on a large list too, though time would be left', () => {
    const morning = examMemory({ list: 'everything', exam: '2026-12-01', daysAgo: 3 });
    expect(todayOf(morning, 'everything')).toBe(
      'The exam is today. A last look at the 12 shakiest, 2 minutes.',
    );
  });
});

describe('after the exam', () => {
  it('passed, it is kept: next week, or now', () => {
    const passed = { exam: '2026-11-25', passed: true };
    expect(todayOf(examMemory({ ...passed, daysAgo: 1 }))).toMatch(
      /^Passed\. A minute a week keeps it: next on \w{3} \d+ December\.$/,
    );
    expect(todayOf(examMemory(passed))).toBe(
      'Passed. A minute a week keeps it: 8 to repeat, about 1 minute.',
    );
  });

  it('plain lines say how to set the next or to end it', () => {
    expect(examOverLine('net+', '2026-12-12')).toBe(
      'The exam was on Sat 12 December. portquiz plan --exam net+ --date DAY sets the next; --passed ends it.',
    );
  });
});

it('never raises its voice', () => {
  for (const exam of ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-20'])
    for (const daysAgo of [0, 1, 3, 30])
      for (const passed of [false, true]) {
        const list = dayOf(examMemory({ exam, daysAgo, passed }));
        for (const line of [todayLine(list), comingLine(list)]) {
          expect(line).toMatch(/^[A-Z][^!%]*\.$/);
          expect(line).not.toMatch(/undefined|nothing|\b0 /);
        }
      }
});
