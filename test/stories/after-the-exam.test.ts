import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatLine } from '../../src/progress/journal-line.ts';
import { goalOf } from '../memory/review.ts';
import { practised } from '../pictures/practice.ts';
import { eventsIn, journalOf } from './journal.ts';
import { freshFolder, portquiz } from './run-portquiz.ts';
import { newHome, startTerminal } from './terminal.ts';

/** Somebody who practised Network+ for two weeks from 2 March 2026 on, for an exam on a day or not booked yet. */
const practisedIn = (home: string, exam: string | null): string => {
  const events = [...practised('net+', 14, {}), goalOf('n10-009', exam, 'goal')];
  writeFileSync(journalOf(home), events.map((event) => `${formatLine(event)}\n`).join(''));
  writeFileSync(path.join(home, 'settings.json'), '{"deck":"n10-009","minutes":20}');
  return home;
};

const at = (time: string) => ({ env: { PORTQUIZ_NOW: time } });

describe('after the day of the exam', () => {
  it('the program asks how it went; Esc leaves it for the next start, a keeps it', async () => {
    const home = practisedIn(newHome(), '2026-03-16');
    const first = startTerminal([], { home, ...at('2026-03-17T09:00') });
    await first.shows('The exam was on Mon 16 March. How did it go?');
    first.type('\u001B');
    await first.shows('You know');
    first.type('q');
    expect(await first.exit).toBe(0);
    const again = startTerminal([], { home, columns: 40, rows: 12, ...at('2026-03-18T09:00') });
    await again.shows('d   On to another exam');
    again.type('a');
    await again.shows('Passed. A minute a week keeps it');
    again.type('q');
    expect(await again.exit).toBe(0);
    expect(eventsIn(home).at(-1)).toMatchObject({ type: 'goal', deck: 'n10-009', passed: true });
    const last = startTerminal([], { home, ...at('2026-03-19T09:00') });
    await last.shows('Passed. A minute a week keeps it');
    last.type('\u0003');
    expect(await last.exit).toBe(130);
  });

  it('another day is set from there', async () => {
    const home = practisedIn(newHome(), '2026-03-16');
    const run = startTerminal([], { home, ...at('2026-03-17T09:00') });
    await run.shows('How did it go?');
    run.type('c');
    await run.shows('When is the exam?');
    run.type('b');
    await run.shows('Tue 31 March, in 14 days');
    run.type('q');
    expect(await run.exit).toBe(0);
  });

  it('plain lines say how to set the next', async () => {
    const home = practisedIn(freshFolder(), '2026-03-16');
    const { stdout } = await portquiz([], { home, now: '2026-03-17T09:00' });
    expect(stdout.split('\n')[1]).toBe(
      'The exam was on Mon 16 March. portquiz plan --exam net+ --date DAY sets the next; --passed ends it.',
    );
  });
});

describe('the last days in plain lines', () => {
  it.each([
    ['2026-03-16', 'The exam is tomorrow. Today everything once more: ', 'Tomorrow morning a last'],
    ['2026-03-15', 'The exam is today. A last look at the 12 shakiest', 'You have met 20 of 20'],
  ])('for an exam on %s', async (exam, opening, ending) => {
    const home = practisedIn(freshFolder(), exam);
    const lines = (await portquiz([], { home, now: '2026-03-15T18:00' })).stdout.split('\n');
    expect(lines[0]).toContain(`portquiz: CompTIA Network+ N10-009. ${opening}`);
    expect(lines.at(-2)).toContain(`Left. Nothing was asked. ${ending}`);
  });
});

describe('beyond the list', () => {
  it('is a key on Home once the list is met, and a list to name', async () => {
    const home = practisedIn(newHome(), null);
    const run = startTerminal([], { home, ...at('2026-03-15T18:00') });
    await run.shows('b  Beyond the list: 24 more ports that other exams ask.');
    run.type('b');
    await run.shows('Beyond CompTIA Network+ N10-009');
    await run.shows('1 of about 8');
    run.type('e');
    await run.shows('New to you.');
    run.type('q');
    expect(await run.exit).toBe(0);
    expect(eventsIn(home).at(-1)).toMatchObject({ type: 'review', deck: 'n10-009.beyond' });
    const named = startTerminal(['study', '--deck', 'net+.beyond'], { home });
    await named.shows('Beyond CompTIA Network+ N10-009');
    named.type('\u0003');
    expect(await named.exit).toBe(130);
  });

  it('can be set, asked of and studied in lines, and is not listed', async () => {
    const home = freshFolder();
    const due = await portquiz(['due', '--deck', 'N10-009.BEYOND'], { home });
    expect([due.code, due.stdout]).toEqual([
      0,
      'Beyond CompTIA Network+ N10-009: 0 to repeat, 12 new.\n',
    ]);
    expect((await portquiz(['config', 'set', 'deck', 'net+.beyond'], { home })).code).toBe(0);
    const study = await portquiz(['study'], { home, input: 'idk\n' });
    expect(study.stdout).toMatch(/^portquiz: Beyond CompTIA Network\+ N10-009\. About 12/);
    expect(eventsIn(home)).toMatchObject([{ deck: 'n10-009.beyond' }]);
    expect((await portquiz(['decks'], { home })).stdout).not.toContain('eyond');
    const none = await portquiz(['due', '--deck', 'everything.beyond'], { home });
    expect([none.code, none.stdout]).toEqual([2, '']);
  });
});

it('the summary of the last look sends nobody to a tomorrow', async () => {
  const home = practisedIn(freshFolder(), '2026-03-15');
  const input = Array(60).fill('a\n').join('');
  const { stdout } = await portquiz(['study', '--form', 'choice'], {
    home,
    now: '2026-03-15T18:00',
    input,
  });
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('All saved. You have met 20 of 20 ports.');
});
