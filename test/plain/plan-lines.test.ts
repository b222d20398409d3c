import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import { planInFewWords, planInShort, planLines, planWords } from '../../src/plain/plan-lines.ts';
import { dayRows, planTable } from '../../src/plain/plan-table.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { knownMemory } from '../app/known-memory.ts';
import { momentAfter } from '../app/play.ts';
import { deckNamed } from '../memory/cards.ts';
import { prospectIn } from '../schedule/booked.ts';

const now = momentAfter(0);
const allMet = knownMemory(cardsOf(deckNamed('net+')), 30);
const nearlyMet = knownMemory(cardsOf(deckNamed('net+')).slice(0, 50), 1);
const halfMet = knownMemory(cardsOf(deckNamed('net+')).slice(0, 30), 30);
const muchWaits = knownMemory(cardsOf(deckNamed('everything')).slice(0, 300), 30);

const way = (word: string, days: number, memory: Memory = emptyMemory, minutes = 10) =>
  prospectIn(word, days, memory, now, minutes);

describe('the way to an exam, in words', () => {
  it('a date that does: by when all is met, and what the days hold', () => {
    expect(planLines(way('net+', 14)).slice(0, 7)).toEqual([
      'CompTIA Network+ N10-009: Tue 15 December, in 14 days.',
      'At most 10 minutes a day.',
      'All 20 ports will be met by Mon 7 December.',
      expect.stringMatching(/^New: about \d+ a day, 12 at most\.$/),
      expect.stringMatching(/^To repeat: about \d+ on a usual day, \d+ at most\.$/),
      expect.stringMatching(
        /^On each of the last 2 days everything once more: 59 in about \d+ min/,
      ),
      'portquiz asks ports only; the rest of the exam is up to you.',
    ]);
  });

  it('a date that does not: how much is left over, and which date would do', () => {
    const [left, help] = planWords(way('net+', 4)).outcome;
    expect(left).toMatch(/^All 20 ports are met in time, but \d+ of their 59 questions are not\.$/);
    expect(help).toMatch(/^\d+ minutes a day would do, or a date from \w{3} \d+ December on\.$/);
  });

  it('a date that no minutes would reach: which one would', () => {
    for (const word of ['net+', 'everything'])
      expect(planWords(way(word, 2)).outcome[1]).toMatch(
        /^More minutes a day would not do; a date from \w{3} \d+ \w+ on would\.$/,
      );
  });

  it('a list too large for its minutes: how many minutes would do, or which date', () => {
    const [left, help] = planWords(way('everything', 30)).outcome;
    expect(left).toMatch(/^\d+ of 1035 questions and \d+ of 721 ports cannot be met in time\.$/);
    expect(help).toMatch(/^\d+ minutes a day would do, or a date from \w{3} \d+ \w+ on\.$/);
  });

  it('says honestly when nothing would do', () => {
    expect(planWords(way('everything', 3, emptyMemory, 1)).outcome).toContain(
      'Neither more minutes a day nor a date within a year would do; a shorter list would.',
    );
  });

  it('everything met already', () => {
    expect(planWords(way('net+', 11, allMet)).outcome).toEqual([
      'All 20 ports are met; nothing new is left.',
    ]);
    expect(planWords(way('net+', 11, allMet)).load.join(' ')).not.toContain('New:');
  });

  it('the eve, and the day itself', () => {
    expect(planWords(way('net+', 1, allMet)).load).toEqual([
      expect.stringMatching(/^Today as much as fits: \d+ in about 10 minutes\.$/),
    ]);
    expect(planWords(way('net+', 2)).load).toEqual([
      'New: 12 today.',
      'On the last day everything once more: 12 in about 2 minutes.',
    ]);
    expect(planWords(way('net+', 2, halfMet)).load[0]).toBe(
      'Nothing new in the last days: it would not stick.',
    );
    expect(planLines(way('net+', 0, allMet))).toEqual([
      'CompTIA Network+ N10-009: Tue 1 December, today.',
      'At most 10 minutes a day.',
      'Today is the day: 12 to repeat.',
      'portquiz asks ports only; the rest of the exam is up to you.',
    ]);
    expect(planWords(way('net+', 0)).outcome).toEqual([
      'Today is the day: 12 new.',
      '59 of 59 questions are not met.',
    ]);
  });

  it('days missed: what waits, and by when it is caught up', () => {
    const caughtUp = planWords(way('everything', 60, muchWaits, 15)).outcome;
    expect(caughtUp).toContainEqual(expect.stringMatching(/^More waits than fits today: \d+ are/));
    expect(caughtUp.at(-1)).toMatch(/^All is caught up by \w{3} \d+ \w+\.$/);
    const never = planWords(way('everything', 10, muchWaits, 5));
    expect(never.outcome.at(-1)).toBe('They are not all caught up in time.');
    expect(never.load[0]).toBe('The minutes leave no room for anything new.');
  });

  it('a small list of which not all fits a day is no backlog in the last fourteen days', () => {
    expect(planWords(way('net+', 14, allMet, 2)).outcome).toHaveLength(1);
    expect(planWords(way('net+', 15, allMet, 2)).outcome[1]).toMatch(/^More waits than fits today/);
  });

  it('the last days are as many as ask everything', () => {
    expect(planWords(way('net+', 30)).load.at(-1)).toBe(
      'On each of the last 12 days everything once more: 59 in about 8 minutes.',
    );
    expect(planWords(way('net+', 30)).load[1]).not.toContain('59');
  });

  it('a date years off is told with its year', () => {
    expect(planLines(way('net+', 400))[0]).toContain('Wed 5 January 2028, in 400 days');
  });

  it.each<readonly [number, Memory, string, string]>([
    [14, emptyMemory, 'about 8 new a day', 'All will be met by Mon 7 December.'],
    [3, emptyMemory, '40 of 59 questions', 'Time for 40 of 59 questions.'],
    [14, nearlyMet, '9 new in all', 'All will be met by Wed 2 December.'],
    [14, allMet, 'nothing new', 'All are met; nothing new is left.'],
    [0, allMet, 'nothing new', 'Today is the day.'],
  ])('%i days in few words', (days, memory, few, short) => {
    const { plan, questions, today } = way('net+', days, memory);
    expect(planInFewWords(plan, questions)).toBe(few);
    expect(planInShort(plan, questions, today)).toBe(short);
  });
});

describe('the days of a plan', () => {
  it('are 14 and then the last ones, in 40 columns', () => {
    const table = planTable(way('net+', 60));
    expect(table).toHaveLength(1 + 14 + 1 + 2);
    expect(table[1]).toMatch(/^Tue 1 Dec +12 +0 +3$/);
    expect(table.slice(-3)).toEqual(['...', expect.stringMatching(/^Thu 28 Jan/), table.at(-1)]);
    for (const line of table) expect(line.length).toBeLessThanOrEqual(40);
    expect(planTable(way('net+', 16))).toHaveLength(1 + 16);
    expect(planTable(way('net+', 0))).toEqual([]);
  });

  it('add up to what the sentences say, whatever the list, the day and the minutes', () => {
    const memories = [emptyMemory, allMet, halfMet, muchWaits];
    fc.assert(
      fc.property(
        fc.constantFrom('net+', 'a+', 'sec+', 'core', 'system-ports', 'everything'),
        fc.nat(40),
        fc.constantFrom(...memories),
        fc.integer({ min: 1, max: 180 }),
        (word, days, memory, minutes) => {
          const prospect = way(word, days, memory, minutes);
          const rows = dayRows(prospect);
          expect(rows).toHaveLength(days);
          const met = rows.reduce((sum, { fresh }) => sum + fresh, 0);
          expect(met + prospect.plan.unmet).toBeLessThanOrEqual(prospect.questions);
          for (const { minutes: taken } of rows) expect(taken).toBeLessThanOrEqual(minutes);
          for (const line of planLines(prospect)) {
            expect(line).toMatch(/^[ -~]*$/);
            expect(line).not.toMatch(/undefined|null|NaN|Infinity|\b1 (ports|days|minutes)\b/);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
