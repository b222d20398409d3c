import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { freshFolder, portquiz } from './run-portquiz.ts';
import { type Surroundings, startShell, startTerminal, type TerminalRun } from './terminal.ts';
import { expectWhole, lookAfter } from './whole-terminal.ts';

/** A screen, how to come to it, and what it then shows. A new screen is one line. */
interface Case {
  readonly name: string;
  readonly words: readonly string[];
  readonly keys?: string;
  readonly shows: string | RegExp;
  /** What it shows after Ctrl-Z and fg, where that is something else. */
  readonly rests?: string;
}

const screens: readonly Case[] = [
  { name: 'Home', words: [], shows: 'Today: 12 new.' },
  { name: 'Study', words: ['study'], shows: '1 of about 12', rests: 'Paused.' },
  { name: 'a timed test', words: ['exam'], keys: '\r', shows: / 1 of \d+ /, rests: 'At rest.' },
  { name: 'a sheet', words: ['practice', 'write'], shows: 'Esc pause', rests: 'Paused' },
  { name: 'Statistics', words: [], keys: 'i', shows: /^ +Statistics/m },
  { name: 'the port map', words: [], keys: 'm', shows: /^ +Port map/m },
  { name: 'finding a port', words: [], keys: '/', shows: /^ +Find a port/m },
  { name: 'Settings', words: [], keys: 's', shows: /^ +Settings/m },
  { name: 'Teach a class', words: [], keys: 'c', shows: /^ +Teach a class/m },
  { name: 'a class', words: ['host', '--bind', '127.0.0.1'], shows: 'Nobody is in yet.' },
];

/** Every command that opens a screen, as a run without a terminal has it. */
const commands: readonly (readonly string[])[] = [
  [],
  ['study'],
  ['exam'],
  ['practice', 'write'],
  ['map'],
  ['stats'],
  ['host', '--bind', '127.0.0.1'],
];

// As tty-manners has them: every sequence, and those that set a colour.
const escapes = /\u001B/;
const colours = /\u001B\[(?:\d+[;:])*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:[;:]\d+)*m/;

const homeWith = (settings: Readonly<Record<string, unknown>> = {}): string => {
  const home = freshFolder();
  writeFileSync(path.join(home, 'settings.json'), JSON.stringify({ deck: 'core', ...settings }));
  return home;
};

const enter = async (run: TerminalRun, { keys, shows }: Case): Promise<void> => {
  if (keys !== undefined) {
    await run.shows(/\? keys/);
    run.type(keys);
  }
  await run.shows(shows);
};

const opened = async (screen: Case, surroundings: Surroundings = {}): Promise<TerminalRun> => {
  const run = startTerminal(screen.words, { home: homeWith(), ...surroundings });
  await enter(run, screen);
  return run;
};

const leave = async (run: TerminalRun): Promise<void> => {
  run.type('\u0003');
  expect(await run.exit).toBe(130);
};

const mouseIsOn = (run: TerminalRun): boolean =>
  run.written().lastIndexOf('[?1000h') > run.written().lastIndexOf('[?1000l') &&
  run.written().lastIndexOf('[?1006h') > run.written().lastIndexOf('[?1006l');

/** The program in a shell with job control, its process's number known, the mouse on. */
const openedInShell = async (screen: Case) => {
  const shell = startShell({ home: homeWith({ mouse: true }) });
  await shell.shows('$');
  const file = path.join(shell.home, 'pid');
  const words = screen.words.join(' ');
  shell.type(`bind "set enable-bracketed-paste off"; export pid=${file}; clear\r`);
  await vi.waitFor(() => expect(shell.screen().join('').trim()).toBe('$'), { timeout: 8000 });
  shell.type(`bash -c 'echo $$ > $pid; exec $PORTQUIZ ${words}'\r`);
  await enter(shell, screen);
  expect(mouseIsOn(shell)).toBe(true);
  expect(existsSync(file)).toBe(true);
  return { shell, pid: Number(readFileSync(file, 'utf8')) };
};

describe.concurrent.each(screens)('the manners of $name', (screen) => {
  it('lives in a window that is too small, and fills one that grows', async () => {
    const run = startTerminal(screen.words, { home: homeWith(), columns: 20, rows: 6 });
    await run.shows('portquiz needs 40x12');
    run.resize(60, 15);
    await enter(run, screen);
    run.resize(20, 6);
    await run.shows('portquiz needs 40x12');
    run.resize(80, 24);
    await run.shows(screen.shows);
    expect(run.written()).not.toContain('\u001B[3J');
    await leave(run);
  });

  it('has colours, none with NO_COLOR, and never a mouse that nobody has set', async () => {
    const run = await opened(screen);
    expect(run.written()).toMatch(colours);
    await leave(run);
    expect(run.written()).not.toContain('[?1000');
    const still = await opened(screen, { env: { NO_COLOR: '1' } });
    await leave(still);
    expect(still.written()).not.toMatch(colours);
    expect(still.written()).not.toContain('Warning');
  });

  it.each([
    ['Ctrl-C', 130],
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGQUIT', 131],
  ] as const)('leaves the terminal whole on %s, the mouse off', async (way, code) => {
    const { shell, pid } = await openedInShell(screen);
    if (way === 'Ctrl-C') shell.type('\u0003');
    else process.kill(pid, way);
    await vi.waitFor(() => expect(shell.isAlternate()).toBe(false), { timeout: 8000 });
    expectWhole(shell, await lookAfter(shell), code);
    shell.kill('SIGKILL');
  });

  it('gives the terminal back on Ctrl-Z, the mouse off, and takes it again on fg', async () => {
    const { shell } = await openedInShell(screen);
    shell.type('\u001A');
    await shell.shows(/Stopped/);
    expectWhole(shell, await lookAfter(shell), 148);
    shell.type('clear; fg\r');
    await shell.shows(screen.rests ?? screen.shows);
    expect([shell.isAlternate(), mouseIsOn(shell)]).toEqual([true, true]);
    shell.type('\u0003');
    await vi.waitFor(() => expect(shell.isAlternate()).toBe(false), { timeout: 8000 });
    expectWhole(shell, await lookAfter(shell), 130);
    shell.kill('SIGKILL');
  });
});

describe.concurrent.each(commands)('without a terminal that can do more: %s', (...words) => {
  it('a dumb terminal gets no escape sequence', async () => {
    const run = startTerminal(words, { home: homeWith(), env: { TERM: 'dumb' } });
    await run.shows(/\S/);
    run.type('quit\r');
    await run.exit;
    expect(run.written()).not.toMatch(escapes);
  });

  it('nor does a pipe, and the end of input is the end, exit 0', async () => {
    const { code, stdout, stderr } = await portquiz(words, { home: homeWith() });
    expect(code).toBe(0);
    expect(stdout).not.toBe('');
    expect(stdout + stderr).not.toMatch(escapes);
  });
});

it('the mouse is off at once when it is set so on the screen, and never on beside a screen reader', async () => {
  const run = startTerminal([], { home: homeWith({ mouse: true }) });
  await run.shows('Today: 12 new.');
  expect(mouseIsOn(run)).toBe(true);
  run.type('s');
  await run.shows(/Mouse +yes/);
  run.type('\u001B[F\u001B[A\r');
  await run.shows(/Mouse +no/);
  expect(mouseIsOn(run)).toBe(false);
  await leave(run);
  const env = { INK_SCREEN_READER: 'true' };
  const spoken = startTerminal([], { home: homeWith({ mouse: true }), env });
  await spoken.shows('Today: 12 new.');
  await leave(spoken);
  expect(spoken.written()).not.toContain('[?1000');
});

it('an answer can be clicked', async () => {
  const run = startTerminal(['study', '--form', 'choice'], { home: homeWith({ mouse: true }) });
  await run.shows("I don't know");
  const row = run.screen().findIndex((line) => line.includes("I don't know"));
  run.type(`\u001B[<0;${(run.screen()[row]?.indexOf('know') ?? 0) + 1};${row + 1}M`);
  await run.shows('New to you.');
  run.type('\u001B[<0;1;1M');
  const foot = run.screen().findIndex((line) => line.includes('Enter next'));
  run.type(`\u001B[<0;${(run.screen()[foot]?.indexOf('next') ?? 0) + 1};${foot + 1}M`);
  await run.shows('2 of about 13');
  await leave(run);
});
