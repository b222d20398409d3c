import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatLine } from '../../src/progress/journal-line.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { deckNamed } from '../memory/cards.ts';
import { missOf, momentOn, reviewOf } from '../memory/review.ts';
import { eventsIn, journalOf } from './journal.ts';
import { type JsonRecord, recordsIn } from './json-session.ts';
import { freshFolder, portquiz } from './run-portquiz.ts';

const now = '2026-03-08T12:00';
const keysOf = (record: unknown): readonly string[] =>
  typeof record === 'object' && record !== null ? Object.keys(record).sort() : [];

const planOf = async (home: string, ...words: readonly string[]): Promise<JsonRecord> => {
  const { stdout, stderr } = await portquiz(['plan', '--json', ...words], { home, now });
  expect(stderr).toBe('');
  return recordsIn(stdout)[0] ?? {};
};

const settingsIn = (home: string): unknown =>
  JSON.parse(readFileSync(path.join(home, 'settings.json'), 'utf8'));

/** A home in which 20 cards of Network+ were answered on each of so many days from 2 March 2026 on. */
const practised = (days: number): string => {
  const home = freshFolder();
  const cards = cardsOf(deckNamed('net+')).slice(0, 20);
  const events = Array.from({ length: days }, (_, day) =>
    cards.map(({ id: card, direction }, at) => {
      const fields = { id: `${day}-${at}`, card, direction, ...momentOn(day, 12, at * 10) };
      return at % 5 === 0 ? missOf(fields) : reviewOf(fields);
    }),
  ).flat();
  writeFileSync(journalOf(home), events.map((event) => `${formatLine(event)}\n`).join(''));
  return home;
};

describe.concurrent('portquiz plan', () => {
  it('keeps the day, the list and the minutes, and prints the way there in 40 columns', async () => {
    const home = freshFolder();
    const words = ['plan', '--exam', 'net+', '--date', '22 mar', '--minutes', '15'];
    const { stdout, code } = await portquiz(words, { home, now });
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'CompTIA Network+ N10-009: Sun 22 March, in 14 days.',
      'At most 15 minutes a day.',
      expect.stringMatching(/^All 20 ports will be met by \w{3} \d+ March\.$/),
    ]);
    for (const line of lines.slice(lines.indexOf(''))) expect(line.length).toBeLessThanOrEqual(40);
    expect(eventsIn(home)).toMatchObject([{ type: 'goal', deck: 'n10-009', date: '2026-03-22' }]);
    expect(settingsIn(home)).toEqual({ deck: 'n10-009', minutes: 15 });
    const again = await portquiz(['plan'], { home, now });
    expect(again.stdout).toBe(stdout);
    await portquiz(['plan', '--exam', 'net+'], { home, now });
    expect(eventsIn(home)).toHaveLength(1);
  });

  it('unbooks the day, and then has nothing to tell', async () => {
    const home = freshFolder();
    await planOf(home, '--exam', 'ccna', '--date', '2026-04-01');
    const words = ['plan', '--date', 'None'];
    const { stdout } = await portquiz(words, { home, now: '2026-03-08T12:30' });
    expect(stdout).toMatch(/the day is not booked/);
    expect(eventsIn(home).at(-1)).toMatchObject({ type: 'goal', deck: 'ccna', date: null });
    const after = await portquiz(['plan'], { home, now: '2026-03-08T13:00' });
    expect([after.code, after.stdout]).toEqual([2, '']);
    expect(after.stderr).toMatch(/no day is set for Useful for Cisco CCNA .*--date 2026-03-29/);
  });

  it('--passed ends it once its day has come, and not before', async () => {
    const home = freshFolder();
    const pass = (at: string, ...words: readonly string[]) =>
      portquiz(['plan', '--passed', ...words], { home, now: at });
    expect((await pass(now)).stderr).toContain('there is no exam set');
    await portquiz(['plan', '--exam', 'net+', '--date', '2026-03-20'], { home, now });
    const early = await pass(now);
    expect([early.code, early.stderr]).toEqual([2, expect.stringContaining('still to come')]);
    expect((await pass('2026-03-20T18:00', '--exam', 'ccna')).code).toBe(2);
    const passed = await pass('2026-03-20T18:00');
    expect(passed.stdout).toBe('CompTIA Network+ N10-009: passed. A minute a week keeps it.\n');
    expect(passed.code).toBe(0);
    expect(eventsIn(home).at(-1)).toMatchObject({ type: 'goal', deck: 'n10-009', passed: true });
    const due = await portquiz(['due', '--json'], { home, now: '2026-03-21T18:00' });
    expect(recordsIn(due.stdout)[0]).toMatchObject({ new: 0, today: 0 });
  });

  it('says when the day is over', async () => {
    const home = freshFolder();
    await planOf(home, '--exam', 'net+', '--date', '2026-03-10');
    const after = await portquiz(['plan'], { home, now: '2026-03-11T12:00' });
    expect([after.code, after.stdout]).toEqual([2, '']);
    expect(after.stderr).toMatch(/Tue 10 March, is over/);
  });

  it.each<readonly [string, readonly string[]]>([
    ['a past day', ['--exam', 'net+', '--date', '2026-03-07']],
    ['an unknown list', ['--exam', 'nolist', '--date', '2026-04-01']],
    ['nonsense minutes', ['--exam', 'net+', '--date', '2026-04-01', '--minutes', 'ten']],
    ['no day', ['--exam', 'net+', '--minutes', '20']],
  ])('writes nothing with %s', async (_, words) => {
    const home = freshFolder();
    const { code, stdout } = await portquiz(['plan', ...words], { home, now });
    expect([code, stdout]).toEqual([2, '']);
    expect(existsSync(journalOf(home))).toBe(false);
    expect(existsSync(path.join(home, 'settings.json'))).toBe(false);
  });

  it('--json is frozen: one object, with a day or without', async () => {
    const fields = [
      'byTheExam',
      'caughtUpIn',
      'date',
      'days',
      'daysLeft',
      'deck',
      'met',
      'minutes',
      'mostRepeats',
      'newPerDay',
      'remedies',
      'repeatsPerDay',
      'sweep',
      'unmet',
    ];
    const plan = await planOf(freshFolder(), '--exam', 'net+', '--date', '2026-03-12');
    expect(keysOf(plan)).toEqual(fields);
    expect(plan).toMatchObject({
      deck: 'n10-009',
      date: '2026-03-12',
      daysLeft: 4,
      minutes: 10,
      met: false,
      sweep: { days: 2 },
      caughtUpIn: null,
      byTheExam: null,
    });
    expect(keysOf(plan.sweep)).toEqual(['days', 'questions']);
    expect(keysOf(plan.remedies)).toEqual(['date', 'minutes']);
    const days = Array.isArray(plan.days) ? plan.days : [];
    expect(days).toHaveLength(4);
    expect(keysOf(days[0])).toEqual(['date', 'minutes', 'new', 'repeat', 'waiting']);
    const none = await planOf(freshFolder(), '--exam', 'net+', '--date', 'none');
    expect(keysOf(none)).toEqual(fields);
    expect(none).toMatchObject({ deck: 'n10-009', date: null, minutes: 10, days: [] });
  });
});

describe.concurrent('by the exam', () => {
  it('is told once enough was answered, by stats and by plan', async () => {
    const home = practised(4);
    const { byTheExam } = await planOf(home, '--exam', 'net+', '--date', '2026-03-20');
    expect(keysOf(byTheExam)).toEqual(['date', 'deck', 'introduced', 'notMet', 'ports', 'total']);
    const { stdout } = await portquiz(['stats', '--json'], { home, now });
    const stats = recordsIn(stdout)[0] ?? {};
    expect(stats.byTheExam).toEqual(byTheExam);
    expect(byTheExam).toMatchObject({ deck: 'n10-009', date: '2026-03-20', ports: { of: 20 } });
    const { introduced, total }: JsonRecord = { ...Object(byTheExam) };
    expect(keysOf(introduced)).toEqual(['cards', 'high', 'low', 'mean']);
    expect(keysOf(total)).toEqual(['high', 'low', 'mean']);
    const text = await portquiz(['stats'], { home, now });
    expect(text.stdout).toMatch(
      /By the exam, Fri 20 March \(in 12 days\), you will know \d+ to \d+ of 20 ports at this pace\./,
    );
    expect(text.stdout).toMatch(/Of the \d+ questions? you have met you will know about \d+/);
    expect(text.stdout).toMatch(/When portquiz expected \d+ to \d+ of 100 right, you got \d+\./);
  });

  it('is not told before, but from when on it will be', async () => {
    const home = practised(2);
    await planOf(home, '--exam', 'net+', '--date', '2026-03-20');
    const { stdout } = await portquiz(['stats'], { home, now });
    expect(stdout).toContain('told from 3 days and 60 answers on; so far 2 days and 40 answers.');
    const json = await portquiz(['stats', '--json'], { home, now });
    expect(recordsIn(json.stdout)[0]).toMatchObject({ byTheExam: null });
  });
});
