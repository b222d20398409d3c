import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleOptions } from '../../scripts/bundle.mjs';
import { freshFolder } from './run-portquiz.ts';
import { startShell, startTerminal, type TerminalRun } from './terminal.ts';
import { expectWhole, lookAfter } from './whole-terminal.ts';

const answersIn = (home: string): number => {
  const journal = path.join(home, 'journal.jsonl');
  return existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').filter(Boolean).length : 0;
};

const startInShell = async (): Promise<TerminalRun> => {
  const shell = startShell();
  await shell.shows('$');
  shell.type('bind "set enable-bracketed-paste off"; clear; $PORTQUIZ study --form choice\r');
  await shell.shows('1 of about 12');
  return shell;
};

describe('left whole, and the last lines of the learner are back', () => {
  it.each([
    ['q', 'q', 0],
    ['Ctrl-C', '\u0003', 130],
    ['Ctrl-C in a pause', '\u001B', 130],
  ])('after %s', async (name, key, code) => {
    const shell = await startInShell();
    shell.type('e');
    await shell.shows('New to you.');
    shell.type(key);
    if (name.endsWith('pause')) {
      await shell.shows('Paused.');
      shell.type('\u0003');
    }
    await shell.shows(/All saved/);
    const after = await lookAfter(shell);
    expectWhole(shell, after, code);
    expect(after).toContain('1 question, 0 right');
    expect(answersIn(shell.home)).toBe(1);
    shell.kill('SIGKILL');
  });

  it.each([
    [80, 24],
    [40, 12],
  ])('with last words that fit a window of %i x %i', async (columns, rows) => {
    const run = startTerminal(['study', '--form', 'choice'], { columns, rows });
    await run.shows("I don't know");
    run.type('e');
    await run.shows('New to you.');
    run.type('q');
    expect(await run.exit).toBe(0);
    await run.shows('All saved');
    const { active } = run.terminal.buffer;
    const broken = run.screen().filter((_, row) => active.getLine(active.baseY + row)?.isWrapped);
    expect(broken).toEqual([]);
  });

  it('after Ctrl-Z and fg, with the clock stopped meanwhile, twice', async () => {
    const shell = await startInShell();
    for (let round = 0; round < 2; round++) {
      shell.type('\u001A');
      await shell.shows(/Stopped/);
      expect(shell.isAlternate()).toBe(false);
      expect(shell.cursorHidden()).toBe(false);
      shell.type('stty -a | tr ";" "\\n" | grep -c " icanon"; clear; fg\r');
      await shell.shows('Paused.');
      expect(shell.isAlternate()).toBe(true);
      shell.type('\r');
      await shell.shows('a-e answer');
    }
    shell.type('e');
    await shell.shows('New to you.');
    shell.type('q');
    await shell.shows(/All saved/);
    expectWhole(shell, await lookAfter(shell), 0);
    shell.kill('SIGKILL');
  });

  it('after it was ended while it was stopped', async () => {
    const shell = await startInShell();
    shell.type('e');
    await shell.shows('New to you.');
    shell.type('\u001A');
    await shell.shows(/Stopped/);
    shell.type('clear; kill %1\r');
    await shell.shows('All saved');
    await sleep(400);
    expect(shell.isAlternate()).toBe(false);
    expect(shell.cursorHidden()).toBe(false);
    shell.type('\rclear; jobs; echo no jobs\r');
    await shell.shows('no jobs');
    expect(shell.screen().join('\n')).not.toContain('Stopped');
    expectWhole(shell, await lookAfter(shell), 0);
    shell.kill('SIGKILL');
  });

  it('loses nothing of the screen before to a key glued to Ctrl-Z', async () => {
    const shell = await startInShell();
    shell.type('j\u001A');
    await shell.shows(/Stopped/);
    shell.type('echo a line of the learner; fg\r');
    await shell.shows('Paused.');
    shell.type('q');
    await shell.shows('a line of the learner');
    shell.kill('SIGKILL');
  });

  it('answers nothing by what is glued behind q', async () => {
    const run = startTerminal(['study', '--form', 'choice']);
    await run.shows('1 of about 12');
    run.type('qa');
    expect(await run.exit).toBe(0);
    expect(answersIn(run.home)).toBe(0);
  });

  it('after it was stopped from outside', async () => {
    const run = startTerminal(['study', '--form', 'choice']);
    await run.shows('1 of about 12');
    process.kill(run.pid, 'SIGSTOP');
    await sleep(50);
    process.kill(run.pid, 'SIGCONT');
    await run.shows('Paused.');
    run.type('\r');
    await run.shows('a-e answer');
    run.type('q');
    expect(await run.exit).toBe(0);
  });

  it('where nobody could wake it Ctrl-Z is but a pause', async () => {
    const run = startTerminal(['study', '--form', 'choice']);
    await run.shows('1 of about 12');
    run.type('\u001A');
    await run.shows('Paused.');
    run.type('\r');
    await run.shows('a-e answer');
    run.type('q');
    expect(await run.exit).toBe(0);
  });

  it('when the terminal itself goes away: nothing answered is lost', async () => {
    const run = startTerminal(['study', '--form', 'choice']);
    await run.shows('1 of about 12');
    run.type('e');
    await run.shows('New to you.');
    run.hangUp();
    await vi.waitFor(() => expect(() => process.kill(run.pid, 0)).toThrow(), {
      timeout: 5000,
      interval: 50,
    });
    expect(answersIn(run.home)).toBe(1);
  });
});

describe('an error of its own', () => {
  const program = path.join(freshFolder(), 'crash', 'chunks', 'program.mjs');
  beforeAll(async () => {
    await build({
      ...bundleOptions,
      entryPoints: [path.resolve('test/stories/crashing-program.ts')],
      splitting: false,
      outfile: program,
    });
    // Content lies beside the folder of chunks.
    symlinkSync(path.resolve('dist/content'), path.join(program, '../../content'));
  });

  it.each([
    ['event', 'the clock has stopped'],
    ['render', 'the name is gone'],
    ['painter', 'the painter has gone'],
    ['promise', 'a promise was broken'],
  ])('in %s: one line, the terminal whole, what was answered kept', async (fault, message) => {
    const shell = startShell({ program, columns: 120 });
    await shell.shows('$');
    shell.type(`bind "set enable-bracketed-paste off"; clear; $PORTQUIZ ${fault}\r`);
    await shell.shows('1 of about 12');
    shell.type('e');
    await shell.shows('New to you.');
    await sleep(1500);
    shell.type('\r');
    await shell.shows(/stopped by an error of its own/);
    const after = await lookAfter(shell);
    expect(after).toContain(message);
    expect(after).not.toMatch(/^\s+at /m);
    expectWhole(shell, after, 70);
    expect(answersIn(shell.home)).toBe(1);
    shell.kill('SIGKILL');
  });
});
