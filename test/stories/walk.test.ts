import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { momentAt } from '../../src/memory/moment.ts';
import { formatLine } from '../../src/progress/journal-line.ts';
import { createRandom } from '../../src/questions/random.ts';
import { goalOf, momentOn } from '../memory/review.ts';
import { journalOf } from './journal.ts';
import { newHome, startTerminal, type TerminalRun } from './terminal.ts';

const random = createRandom('terminal');
const oneOf = <T>(values: readonly [T, ...T[]]): T => random.pick(values);

const keys = [
  '\r',
  ...'abcdefghjklmnosuxyz0129? ',
  '\r',
  '\t',
  '\u007F',
  '\u001B[A',
  '\u001B[B',
  '\u001B[C',
  '\u001B[D',
  '\u001B[1;5P',
  '\u001B[99;5~',
  '\u001B[<0;10;10M',
  '\u001B',
  '\u001B[200~22\r\nssh\r\n\u001B[201~',
] as const satisfies readonly [string, ...string[]];

const openings = [
  [],
  ['study'],
  ['study', '--form', 'typed'],
  ['study', '--count', '2'],
  ['study', '--deck', 'net+.beyond'],
  [],
] as const;

/** The exam of the list at hand was yesterday: the next start asks how it went. */
const passTheExam = (home: string): void => {
  const yesterday = momentAt(Date.now() - 86_400_000).day;
  const event = goalOf('n10-009', yesterday, 'exam', momentAt(Date.now()));
  appendFileSync(journalOf(home), `\n${formatLine(event)}\n`);
  writeFileSync(path.join(home, 'settings.json'), '{"deck":"n10-009"}');
};

/** Where a day is booked, so that there is a plan to open: p would leave Welcome for plain lines. */
const withPlan = [...keys, 'p', 'p', 'p'] as const satisfies readonly [string, ...string[]];

/** A home of somebody who knows the day of the exam. */
const bookedHome = (): string => {
  const home = newHome();
  const goal = { v: 1, type: 'goal', id: 'goal', deck: 'core', date: '2026-12-12' } as const;
  writeFileSync(journalOf(home), `${formatLine({ ...goal, ...momentOn(0) })}\n`);
  return home;
};

/** So many keys in bursts, some glued, with a resize now and then; the program has to be alive at the end. */
const walk = async (
  run: TerminalRun,
  count: number,
  pressed: readonly [string, ...string[]] = keys,
): Promise<void> => {
  for (let done = 0; done < count; ) {
    const burst = 1 + random.below(4);
    run.type(Array.from({ length: burst }, () => oneOf(pressed)).join(''));
    done += burst;
    if (random.below(40) === 0) run.resize(20 + random.below(100), 5 + random.below(35));
    await sleep(oneOf([2, 5, 15, 60]));
    // A frame taller than the window would have scrolled the alternate screen.
    expect(run.terminal.buffer.active.baseY).toBe(0);
  }
};

const leave = async (run: TerminalRun): Promise<void> => {
  run.resize(80, 24);
  run.type('\u0003');
  expect(await run.exit).toBe(130);
  expect(run.isAlternate()).toBe(false);
  expect(run.cursorHidden()).toBe(false);
  expect(run.written()).not.toContain('stopped by an error');
  expect(run.written()).not.toContain('\u001B[3J');
};

it('a random walk in a real terminal: nothing is thrown, nothing scrolls, and Ctrl-C leaves it whole', async () => {
  const home = newHome();
  for (const [at, words] of openings.entries()) {
    if (at === openings.length - 1) passTheExam(home);
    const run = startTerminal(words, { home });
    await run.shows(at === openings.length - 1 ? 'How did it go?' : /quit|keys/);
    await walk(run, 250);
    await leave(run);
  }
});

/** No q: the walk is to stay in the test, through its end and its report, and begin others. */
const inTest = [
  '\r',
  ...'abefnpossjkhlmtrG ?',
  '\r',
  '\u001B',
  '\u001B[C',
  '\u001B[D',
  '\u001B[6~',
] as const satisfies readonly [string, ...string[]];

it('a random walk round the timed test', async () => {
  const run = startTerminal([], { home: bookedHome(), env: { PORTQUIZ_NOW: '2026-11-20T09:00' } });
  await run.shows('t  timed test');
  run.type('t');
  await run.shows('our own line');
  run.type('\r');
  await run.shows('1 of ');
  await walk(run, 400, inTest);
  await leave(run);
});

it('a random walk round the plan', async () => {
  const env = { PORTQUIZ_NOW: '2026-11-20T09:00' };
  const run = startTerminal([], { home: bookedHome(), env });
  await run.shows('p  plan');
  run.type('p');
  await run.shows('portquiz asks ports only');
  await walk(run, 250, withPlan);
  await leave(run);
});
