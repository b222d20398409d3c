import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ExamAnswer } from '../../src/memory/events.ts';
import { eventsIn } from './journal.ts';
import { newHome, startShell, startTerminal, type TerminalRun } from './terminal.ts';

const enter = '\r';

const homeOnNet = (): string => {
  const home = newHome();
  writeFileSync(path.join(home, 'settings.json'), '{"deck":"n10-009"}');
  return home;
};

/** Before a test, from Home. */
const atIntro = async (home: string, env: Readonly<Record<string, string>> = {}) => {
  const run = startTerminal([], { home, env });
  await run.shows('t  timed test');
  run.type('t');
  await run.shows(/our own line/);
  return run;
};

const answer = async (run: TerminalRun, place: number): Promise<void> => {
  await run.shows(`${place} of 40`);
  run.type('a');
};

const answersIn = (home: string): readonly ExamAnswer[] =>
  eventsIn(home).flatMap((event) => (event.type === 'exam-answer' ? [event] : []));

/** What was kept of the clock, in ms. */
const clockKept = (home: string): number =>
  Number(
    Object.values(JSON.parse(readFileSync(path.join(home, 'exam-clock.json'), 'utf8'))).at(-1),
  );

/** The question on the screen: the first line that asks. */
const questionOn = (run: TerminalRun): string =>
  run.screen().find((line) => line.includes('?') && !line.includes('keys')) ?? '';

describe('a timed test in a real terminal', () => {
  it('killed in its midst goes on at the same question, with its answers and its time', async () => {
    const home = homeOnNet();
    const first = await atIntro(home);
    first.type(enter);
    for (const place of [1, 2, 3]) await answer(first, place);
    await first.shows('4 of 40');
    first.type('f');
    await first.shows('! flagged');
    const asked = questionOn(first);
    first.kill('SIGKILL');
    expect(await first.exit).toBe(137);
    const before = answersIn(home);
    expect(before.filter(({ answer: given }) => given !== null)).toHaveLength(3);

    const second = await atIntro(home);
    await second.shows('A test is open: 3 of 40 answered, 1 flagged, 20 minutes left.');
    second.type(enter);
    await second.shows('4 of 40');
    expect(questionOn(second)).toBe(asked);
    await second.shows('! flagged');
    second.type('p');
    await second.shows('your answer');
    second.type('o');
    await second.shows(/ 1 ● +2 ● +❯ 3 ● +4 ·! +5 ·/);
    second.type('s');
    await second.shows('37 are not answered. s again hands it in.');
    second.type('s');
    await second.shows(/passed: \d of 40 right/i);
    second.type('q');
    expect(await second.exit).toBe(0);
    expect(second.written()).toMatch(/Timed ports test, .*: \d of 40, not passed\./);
    const submits = eventsIn(home).filter(({ type }) => type === 'exam-submit');
    expect(submits).toHaveLength(1);
    expect(submits[0]).toMatchObject({ ended: 'handed-in', asked: 40 });

    const third = await atIntro(home);
    await third.shows(/Earlier .* of 40, not passed/);
    third.type('r');
    await third.shows('Report: CompTIA Network+ N10-009');
    third.type('\u0003');
    expect(await third.exit).toBe(130);
  }, 60_000);

  it('loses no time while it is stopped', async () => {
    const home = homeOnNet();
    const shell = startShell({ home });
    await shell.shows('$');
    shell.type('bind "set enable-bracketed-paste off"; clear; $PORTQUIZ exam\r');
    await shell.shows('Enter starts.');
    shell.type(enter);
    await answer(shell, 1);
    await shell.shows('2 of 40');
    shell.type('\u001A');
    await shell.shows('Stopped');
    await sleep(6000);
    shell.type('fg\r');
    await shell.shows('At rest.');
    await sleep(200);
    const before = answersIn(home)[0]?.spent ?? 0;
    expect(clockKept(home)).toBeGreaterThanOrEqual(before);
    expect(clockKept(home) - before).toBeLessThan(3000);
    shell.type(enter);
    await shell.shows('2 of 40');
    shell.type('\u0003');
    await shell.shows('The test rests: 1 of 40 answered');
    shell.type('exit\r');
    await shell.exit;
  }, 40_000);

  it('opens by its command with what that asks for; --new leaves the one that was begun', async () => {
    const home = homeOnNet();
    const first = startTerminal(['exam', '--questions', '12', '--minutes', 'off'], { home });
    await first.shows('12 questions, no clock.');
    await first.shows('❯ no clock');
    first.type(enter);
    await first.shows(/1 of 12$/m);
    first.type('q');
    expect(await first.exit).toBe(0);
    const second = startTerminal(['exam'], { home });
    await second.shows('A test is open: 0 of 12 answered.');
    second.type('q');
    expect(await second.exit).toBe(0);
    for (const words of [['--new'], ['--deck', 'a+']]) {
      const other = startTerminal(['exam', ...words], { home });
      await other.shows('Enter starts.');
      expect(other.screen().join('\n')).not.toContain('is open');
      other.type('q');
      expect(await other.exit).toBe(0);
    }
  }, 60_000);

  it.each([
    ['q', 0],
    ['\u0003', 130],
    ['SIGTERM', 143],
  ])(
    'left by %j keeps its clock to the second, and says how it stands',
    async (way, code) => {
      const home = homeOnNet();
      const run = await atIntro(home);
      run.type(enter);
      await answer(run, 1);
      await run.shows('2 of 40');
      await sleep(1500);
      if (way.startsWith('SIG')) run.kill(way);
      else run.type(way);
      expect(await run.exit).toBe(code);
      expect(run.written()).toContain('The test rests: 1 of 40 answered, 20 minutes left.');
      expect(clockKept(home) - (answersIn(home)[0]?.spent ?? 0)).toBeGreaterThan(1400);
    },
    30_000,
  );
});
