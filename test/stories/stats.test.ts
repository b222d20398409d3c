import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { formatLine } from '../../src/progress/journal-line.ts';
import { missOf, momentOn, reviewOf } from '../memory/review.ts';
import { recordsIn } from './json-session.ts';
import { freshFolder, portquiz } from './run-portquiz.ts';

/** 2026-03-12, ten days after the first answers. */
const now = '2026-03-12T12:00';

const given = (id: string, item: string, day: number, givenIs: string) =>
  missOf({
    id,
    item,
    card: `${item}:service-to-number`,
    direction: 'service-to-number',
    givenIs,
    ...momentOn(day),
  });

/** A learner who has met three ports, and mixes two of them up. */
const practised = (): string => {
  const home = path.join(freshFolder(), 'home');
  mkdirSync(home);
  const right = (day: number, direction: 'number-to-service' | 'service-to-number' | 'purpose') =>
    reviewOf({ id: `${day}-${direction}`, card: `ssh:${direction}`, direction, ...momentOn(day) });
  const events = [
    right(0, 'number-to-service'),
    right(0, 'service-to-number'),
    right(2, 'number-to-service'),
    right(2, 'service-to-number'),
    given('m1', 'pop3', 0, 'imap'),
    given('m2', 'pop3', 2, 'imap'),
    given('m3', 'pop3', 10, 'imap'),
  ];
  writeFileSync(
    path.join(home, 'journal.jsonl'),
    events.map((event) => `${formatLine(event)}\n`).join(''),
  );
  return home;
};

const stats = (words: readonly string[], home = practised()) =>
  portquiz(['stats', ...words], { home, now });

describe.concurrent('stats in lines', () => {
  it('says what each chart means, and its figures', async () => {
    const { stdout, stderr, code } = await stats([]);
    expect([stderr, code]).toEqual(['', 0]);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.slice(0, 2)).toEqual([
      '7 answers on 3 days; 3 were first meetings and count in no figure.',
      'Since then: 2 of 4 right (50 %). Best run 2, now 0.',
    ]);
    for (const line of [
      'The ports everybody meets, Thu 12 March',
      'Over time',
      '  You know 1 of 27, as many as a week ago.',
      'By family',
      'By way of asking',
      '  name to number           1 of 26 known, 2 met; 1 of 3 right (33 %)',
      '  You gave 143 IMAP for 110 POP3, 3 times; not told apart yet.',
      '  143 for 110              IMAP for POP3, 3 times',
      '  Practised on 3 days, 1 of the last 7: 7 answers in 1 minute.',
      'The coming days',
      '  No exam of this list is ahead.',
      '  `portquiz plan --exam core --date 2026-04-02` sets its day.',
      'How its forecasts came true',
      '  No timed test of this list so far.',
    ])
      expect(lines).toContain(line);
    // Words and numbers alone: it is read out.
    expect(stdout).not.toMatch(/[^\n -~]/);
  });

  it('are of the list that is named', async () => {
    const { stdout } = await stats(['--deck', 'a+']);
    expect(stdout).toContain('\nCompTIA A+ Core 1 220-1201, Thu 12 March\n');
    expect(stdout).toMatch(/You know \d+ of 14 ports/);
  });

  it('are one sentence before the first answer', async () => {
    const { stdout, code } = await stats([], freshFolder());
    expect([stdout, code]).toEqual([
      'Nothing answered yet. `portquiz study` asks the first question.\n',
      0,
    ]);
  });
});

describe.concurrent('stats for programs', () => {
  it('--json has the figures of the charts', async () => {
    const home = practised();
    const { stdout } = await stats(['--json'], home);
    const [record] = recordsIn(stdout);
    expect(record?.charts).toMatchObject({
      deck: { id: 'core', total: 27 },
      today: '2026-03-12',
      levels: { solid: 1, shaky: 1, new: 0, unmet: 25 },
      mixedUp: [
        {
          asked: { id: 'pop3', name: 'POP3', ports: [110] },
          given: { id: 'imap', name: 'IMAP', ports: [143] },
          times: 3,
          open: true,
        },
      ],
      exam: { date: null, daysLeft: null, forecast: null, tests: [] },
    });
    const due = recordsIn((await portquiz(['due', '--json'], { home, now })).stdout)[0];
    const { ahead, overTime, days } = Object(record?.charts);
    expect(ahead).toHaveLength(14);
    expect(ahead[0].repeat + ahead[0].waiting + ahead[0].new).toBe(due?.today);
    expect(overTime).toHaveLength(11);
    expect(overTime.at(-1)).toEqual({ day: '2026-03-12', known: 1, met: 2 });
    expect(days.map(({ answers }: { answers: number }) => answers)).toEqual([3, 3, 1]);
  });

  it('--csv has the same figures, a row each', async () => {
    const home = practised();
    const [{ stdout }, json] = [await stats(['--csv'], home), await stats(['--json'], home)];
    const rows: readonly Record<string, string>[] = parse(stdout, { columns: true });
    const { charts } = Object(recordsIn(json.stdout)[0]);
    const figureOf = (chart: string, series: string, key = ''): string | undefined =>
      rows.find((row) => row.chart === chart && row.series === series && row.key === key)?.value;
    expect(figureOf('levels', 'solid')).toBe(String(charts.levels.solid));
    for (const { day, known, met } of charts.overTime)
      expect([figureOf('overTime', 'known', day), figureOf('overTime', 'met', day)]).toEqual([
        String(known),
        String(met),
      ]);
    for (const { id, total, score } of charts.families)
      expect([figureOf('families', 'total', id), figureOf('families', 'right', id)]).toEqual([
        String(total),
        String(score.right),
      ]);
    for (const each of charts.ahead)
      for (const series of ['repeat', 'new', 'minutes', 'waiting'])
        expect(figureOf('ahead', series, each.day)).toBe(String(each[series]));
    expect(figureOf('mixedUp', 'times', 'imap for pop3')).toBe('3');
    expect(figureOf('mixedUp', 'given ports', 'imap for pop3')).toBe('143');
    expect(figureOf('exam', 'date')).toBe('');
    expect(rows.filter(({ chart }) => chart === 'days')).toHaveLength(charts.days.length * 3);
  });

  it.each([
    [['--csv', '--json'], /^portquiz: --csv: the output can hold one thing only/],
    [['--deck', 'nowhere'], /^portquiz: deck: there is no list "nowhere"/],
    [['--csv', '--deck', 'nowhere'], /^portquiz: deck: there is no list "nowhere"/],
  ])('%j is bad input', async (words, line) => {
    const { stdout, stderr, code } = await stats(words);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toMatch(line);
  });
});
