import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newHome, startTerminal } from './terminal.ts';

const answersIn = (home: string): number =>
  readFileSync(path.join(home, 'journal.jsonl'), 'utf8').split('\n').filter(Boolean).length;

describe('a learner at a real terminal', () => {
  it('is asked what for and when, two keys, and stands before the first question', async () => {
    const run = startTerminal(['--seed', '1'], { env: { PORTQUIZ_NOW: '2026-12-01T09:00' } });
    await run.shows('What are you learning ports for?');
    expect(run.screen()[1]).toContain('Press p for plain text');
    run.type('a');
    await run.shows('When is the exam?');
    await run.shows('by Tue 15 December');
    run.type('b');
    await run.shows('1 of about 12');
    await run.shows('CompTIA Network+');
    run.type('q');
    expect(await run.exit).toBe(0);
    const again = startTerminal([], { home: run.home, env: { PORTQUIZ_NOW: '2026-12-02T09:00' } });
    await again.shows('Tue 15 December, in 13 days');
    await again.shows(/Today: 12 new/);
    again.type('s');
    await again.shows('CompTIA Network+ N10-009');
    again.type('\u001B[B\u001B[B\r');
    await again.shows(/Answers +choice/);
    again.type('q');
    expect(await again.exit).toBe(0);
    const settings: unknown = JSON.parse(
      readFileSync(path.join(run.home, 'settings.json'), 'utf8'),
    );
    expect(settings).toMatchObject({ deck: 'n10-009', form: 'choice' });
  });

  it('prefers plain lines: p, and the same session goes on as lines', async () => {
    const run = startTerminal([]);
    await run.shows('Press p for plain text');
    run.type('p');
    await run.shows('config set plain false');
    await run.shows('Answer:');
    expect(run.isAlternate()).toBe(false);
    run.type('e\r');
    await run.shows('Not known. New to you.');
    run.type('quit\r');
    expect(await run.exit).toBe(0);
    expect(answersIn(run.home)).toBe(1);
    const again = startTerminal([], { home: run.home });
    await again.shows('Answer:');
    again.type('quit\r');
    expect(await again.exit).toBe(0);
  });

  it('opens Home, starts, answers, pauses, takes back, and leaves a result in the scrollback', async () => {
    const home = newHome();
    writeFileSync(path.join(home, 'settings.json'), '{"deck":"core"}');
    const run = startTerminal(['--seed', '1'], { home });
    await run.shows('Today: 12 new.');
    run.type('\r');
    await run.shows('1 of about 12');
    run.type('e');
    await run.shows('New to you.');
    run.type('\r');
    await run.shows('2 of about 13');
    await run.shows('before:');
    run.type('\u001B');
    await run.shows('Paused.');
    run.type('u');
    await run.shows('1 of about 12');
    run.type('e');
    await run.shows('New to you.');
    run.type('q');
    expect(await run.exit).toBe(0);
    await run.shows(/1 question, 0 right, 1 met for the first time/);
    expect(run.isAlternate()).toBe(false);
    expect(run.cursorHidden()).toBe(false);
    expect(answersIn(run.home)).toBe(3);
  });

  it('types a name, sees both facts, and says it was right', async () => {
    const run = startTerminal(['study', '--form', 'typed', '--card', 'ssh:number-to-service']);
    await run.shows('Name: _');
    run.type('my shell');
    await run.shows('Name: my shell_');
    run.type('\r');
    await run.shows(/right is +22 +SSH/);
    run.type('o');
    await run.shows('Right after all');
    run.type('\u0003');
    expect(await run.exit).toBe(130);
    await run.shows(/1 question, 1 right/);
  });

  it('goes on by itself after a right answer', async () => {
    const run = startTerminal([
      'study',
      '--form',
      'typed',
      '--card',
      'ssh:number-to-service',
      '--card',
      'dns:number-to-service',
    ]);
    await run.shows('port 22');
    run.type('ssh\r');
    await run.shows('Right');
    await run.shows('port 53');
    run.type('\u0003');
    expect(await run.exit).toBe(130);
  });
});

describe('the traps of terminals', () => {
  it('paints with CI set', async () => {
    const run = startTerminal(['study'], {
      env: { CI: 'true', CONTINUOUS_INTEGRATION: '1', DEV: 'true' },
    });
    await run.shows('1 of about 12');
    run.type('q');
    expect(await run.exit).toBe(0);
  });

  it('lives through Ctrl+F1 and glued keys: down and Enter in one read take the first row', async () => {
    const run = startTerminal(['study', '--card', 'ssh:number-to-service']);
    await run.shows('port 22');
    const first =
      run
        .screen()
        .find((line) => line.trim().startsWith('a   '))
        ?.trim()
        .slice(4) ?? '';
    run.type('\u001B[1;5P\u001B[B\r');
    await run.shows(first === 'SSH' ? 'Right' : 'you said');
    expect(run.screen().join('\n')).toContain(first);
    run.type('\u0003');
    await run.exit;
  });

  it('repaints whole frames: however one moves, nothing of the one before is left', async () => {
    const run = startTerminal(['study', '--card', 'ssh:number-to-service']);
    await run.shows('port 22');
    for (let moved = 0; moved < 12; moved++) {
      run.type(moved % 3 === 0 ? '\u001B[A' : '\u001B[B');
      await run.shows('❯');
      const lines = run.screen();
      expect(lines.filter((line) => line.includes('port 22'))).toHaveLength(1);
      expect(lines.filter((line) => line.includes('❯'))).toHaveLength(1);
      expect(lines.filter((line) => line.includes('Esc pause'))).toHaveLength(1);
    }
    run.type('q');
    await run.exit;
  });

  it('is never as tall as the window, says so when that is too small, and comes back', async () => {
    const run = startTerminal(['study'], { columns: 40, rows: 12 });
    await run.shows('1 of about 12');
    run.resize(30, 8);
    await run.shows('portquiz needs 40x12');
    run.resize(100, 30);
    await run.shows('1 of about 12');
    expect(run.written()).not.toContain('\u001B[3J');
    run.type('q');
    await run.exit;
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('keeps what was answered on %s', async (signal, code) => {
    const run = startTerminal(['study', '--form', 'choice']);
    await run.shows('1 of about 12');
    run.type('e');
    await run.shows('New to you.');
    run.kill(signal);
    expect(await run.exit).toBe(code);
    expect(answersIn(run.home)).toBe(1);
  });
});

describe('a screen reader', () => {
  it('gets sentences in order on the normal screen, and nothing goes on by itself', async () => {
    const run = startTerminal(['study', '--form', 'typed', '--card', 'ssh:number-to-service'], {
      env: { INK_SCREEN_READER: 'true' },
    });
    await run.shows(/Question 1 of about 1\. Which service uses port 22\? One name, TCP\./);
    expect(run.isAlternate()).toBe(false);
    run.type('ssh');
    await run.shows(/Keys: .*\nName: ssh/);
    run.type('\r');
    await run.shows('Right. 22 is SSH');
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await run.shows('Right. 22 is SSH');
    run.type('\r');
    await run.shows(/Done\.\n1 question, 1 right/);
    run.type('q');
    expect(await run.exit).toBe(0);
    expect(run.written()).not.toMatch(/[│─┌❯✓]/u);
    await run.shows(/quit\.\nDone\. 1 question/);
  });
});
