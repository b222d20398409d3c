import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { eventsIn } from './journal.ts';
import { recordsIn } from './json-session.ts';
import { freshFolder, portquiz, startPortquiz } from './run-portquiz.ts';
import { type Surroundings, startShell, type TerminalRun } from './terminal.ts';
import { expectWhole, lookAfter } from './whole-terminal.ts';

const sockets = `LISTEN 0 128 0.0.0.0:22 0.0.0.0:*
LISTEN 0 511 [::]:443 [::]:*
LISTEN 0 5 127.0.0.1:9090 0.0.0.0:*
ESTAB 0 0 10.0.0.5:51000 10.0.0.9:25
`;

const study = 'study --deck - --form choice';

/** The shell's own pasting mode is not ours to be judged by. */
const quiet = 'bind "set enable-bracketed-paste off"; clear;';

/** A shell in a terminal, in which a list has been piped into the program. */
const startPiped = async (
  words = study,
  shows: string | RegExp = '1 of about 3',
  surroundings: Surroundings = {},
): Promise<TerminalRun> => {
  const folder = freshFolder();
  writeFileSync(path.join(folder, 'list'), `${sockets}nonsense\n51234\n`);
  const shell = startShell({ folder, ...surroundings });
  await shell.shows('$');
  shell.type(`${quiet} cat list | $PORTQUIZ ${words}\r`);
  await shell.shows(shows);
  return shell;
};

const answersIn = (home: string): number => {
  const journal = path.join(home, 'journal.jsonl');
  return existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').filter(Boolean).length : 0;
};

/** The program that runs in a shell's terminal. */
const programIn = (shell: number): number => {
  const children = readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8');
  const pid = children
    .trim()
    .split(' ')
    .map(Number)
    .find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('cli.js'));
  if (pid === undefined) throw new Error('the program does not run');
  return pid;
};

describe('a list piped in, keys from the terminal', () => {
  it.each([
    ['q', 'q', 0],
    ['Ctrl-C', '\u0003', 130],
  ])('asks, hears keys, and leaves the terminal whole after %s', async (_, key, code) => {
    const shell = await startPiped();
    expect(shell.isAlternate()).toBe(true);
    expect(shell.screen().join('\n')).toContain('The ports open here');
    shell.type('e');
    await shell.shows('New to you.');
    shell.type(key);
    await shell.shows('All saved');
    const after = await lookAfter(shell);
    expectWhole(shell, after, code);
    expect(after).toContain('4 open ports read, 3 items to ask');
    expect(after).toContain('not understood: line 5, column 1 "nonsense"');
    expect(after).toContain('not asked: 51234 (no name in the registry, dynamic)');
    expect(after).toContain('1 question, 0 right');
    expect(answersIn(shell.home)).toBe(1);
    expect(existsSync(path.join(shell.home, 'settings.json'))).toBe(false);
    shell.kill('SIGKILL');
  });

  it('is stopped by Ctrl-Z and comes back by fg, twice', async () => {
    const shell = await startPiped();
    for (let round = 0; round < 2; round++) {
      shell.type('\u001A');
      await shell.shows(/Stopped/);
      expect(shell.isAlternate()).toBe(false);
      shell.type('stty -a | tr ";" "\\n" | grep -c " icanon"; clear; fg\r');
      await shell.shows('Paused.');
      shell.type('\r');
      await shell.shows('a-e answer');
    }
    shell.type('e');
    await shell.shows('New to you.');
    shell.type('q');
    await shell.shows('All saved');
    expectWhole(shell, await lookAfter(shell), 0);
    shell.kill('SIGKILL');
  });

  it('is ended while it is stopped, whatever is typed meanwhile', async () => {
    const shell = await startPiped();
    shell.type('e');
    await shell.shows('New to you.');
    shell.type('\u001A');
    await shell.shows(/Stopped/);
    shell.type('clear; kill %1; echo typed\r');
    await shell.shows('All saved');
    await sleep(400);
    shell.type('\rclear; jobs; echo no jobs\r');
    await shell.shows('no jobs');
    expect(shell.screen().join('\n')).not.toContain('Stopped');
    expectWhole(shell, await lookAfter(shell), 0);
    shell.kill('SIGKILL');
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('is ended by %s', async (signal, code) => {
    const shell = await startPiped(`${study}; echo code=$?; stty -a`);
    shell.type('e');
    await shell.shows('New to you.');
    await vi.waitFor(() => expect(answersIn(shell.home)).toBe(1));
    process.kill(programIn(shell.pid), signal);
    await shell.shows(/code=\d+[\s\S]*echoprt/);
    expectWhole(shell, shell.screen().join('\n'), code);
    shell.kill('SIGKILL');
  });

  it('asks in lines when that is wanted, and the lines come from the terminal too', async () => {
    const shell = await startPiped(`${study} --plain`, 'Answer:');
    shell.type('e\r');
    await shell.shows('Question 2');
    shell.type('quit\r');
    await shell.shows('All saved');
    expectWhole(shell, await lookAfter(shell), 0);
    shell.kill('SIGKILL');
  });

  it('takes answers behind the list before the terminal', async () => {
    const folder = freshFolder();
    const shell = startShell({ folder });
    await shell.shows('$');
    shell.type(`${quiet} printf '22\\n\\nidk\\nquit\\n' | $PORTQUIZ ${study} --plain\r`);
    await shell.shows('All saved');
    expectWhole(shell, await lookAfter(shell), 0);
    shell.kill('SIGKILL');
  });

  it('takes an empty line at the very end for no answer', async () => {
    const shell = startShell();
    await shell.shows('$');
    shell.type(`${quiet} printf '22\\n\\n' | $PORTQUIZ ${study} --plain\r`);
    await shell.shows('Answer:');
    shell.type('idk\r');
    await shell.shows('Not known. New to you.');
    shell.type('quit\r');
    await shell.shows('All saved');
    expectWhole(shell, await lookAfter(shell), 0);
    shell.kill('SIGKILL');
  });

  it('ends when the terminal goes away, and nothing answered is lost', async () => {
    const shell = await startPiped();
    shell.type('e');
    await shell.shows('New to you.');
    const program = programIn(shell.pid);
    shell.hangUp();
    await vi.waitFor(() => expect(() => process.kill(program, 0)).toThrow(), {
      timeout: 5000,
      interval: 50,
    });
    expect(answersIn(shell.home)).toBe(1);
  });

  it('without a list says how to pipe one in', async () => {
    const shell = startShell();
    await shell.shows('$');
    shell.type(`${quiet} $PORTQUIZ study --deck -\r`);
    await shell.shows('no list of open ports is piped in');
    expectWhole(shell, await lookAfter(shell), 2);
    shell.kill('SIGKILL');
  });
});

describe('without a terminal answers stand behind the list', () => {
  it('in lines', async () => {
    const home = freshFolder();
    const run = await portquiz(['study', '--deck', '-', '--plain', '--form', 'choice'], {
      home,
      input: `22\n443 # mine\n53/udp\n\nidk\nquit\n`,
    });
    expect(run.code).toBe(0);
    expect(run.stderr).toBe('portquiz: 3 open ports read, 3 items to ask\n');
    expect(run.stdout).toContain('portquiz: The ports open here.');
    expect(run.stdout).toContain('Not known. New to you.');
    expect(eventsIn(home)).toMatchObject([{ type: 'review', deck: 'open-ports' }]);
  });

  it('in JSON, asked before they are given', async () => {
    const child = startPortquiz(['study', '--deck', '-', '--json']);
    let stdout = '';
    const code = new Promise((resolve) => child.on('close', resolve));
    child.stdout.on('data', (bytes: Buffer) => {
      stdout += bytes.toString();
    });
    child.stdin.write('9090\n');
    child.stdin.write('\n');
    await vi.waitFor(() => expect(stdout).toContain('"type":"question"'), { timeout: 8000 });
    child.stdin.write('websm\n');
    await vi.waitFor(() => expect(stdout).toContain('"type":"verdict"'), { timeout: 8000 });
    child.stdin.write('quit\n');
    expect(await code).toBe(0);
    expect(recordsIn(stdout)).toMatchObject([
      { type: 'question', card: 'iana-9090:number-to-service' },
      { type: 'verdict', verdict: 'right', expected: ['WebSM'], saved: true },
      ...(recordsIn(stdout).length === 4 ? [{ type: 'question' }] : []),
      { type: 'summary', asked: 1, right: 1 },
    ]);
  });

  it('ends politely where nobody answers', async () => {
    const run = await portquiz(['study', '--deck', '-'], { input: sockets });
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('Left. Nothing was asked.');
  });

  it('of a list from a file, and in UTF-16 as PowerShell writes it', async () => {
    const list = Buffer.from('\uFEFF22\r\n443\r\n', 'utf16le');
    const child = startPortquiz(['due', '--deck', '-', '--json']);
    let stdout = '';
    child.stdout.on('data', (bytes: Buffer) => {
      stdout += bytes.toString();
    });
    child.stdin.end(list);
    await new Promise((resolve) => child.on('close', resolve));
    expect(recordsIn(stdout)).toEqual([{ due: 0, new: 2, missed: 0, today: 2 }]);
  });
});

describe('the list is a list for other commands too', () => {
  it('sheet and due', async () => {
    const sheet = await portquiz(['sheet', '--deck', '-'], { input: '22\n\n9090\n' });
    expect(sheet.code).toBe(0);
    expect(sheet.stdout).toMatch(/SSH[\s\S]*WebSM/);
    const due = await portquiz(['due', '--deck', '-'], { input: '22\n\n9090\n' });
    expect([due.code, due.stdout]).toEqual([0, 'The ports open here: 0 to repeat, 2 new.\n']);
  });

  it('options hold, and what was missed has its name in the figures', async () => {
    const home = freshFolder();
    const words = ['study', '--deck', '-', '--json', '--card', 'iana-9090:number-to-service'];
    for (const now of ['2026-11-23T09:00:00Z', '2026-11-24T09:00:00Z'])
      await portquiz(words, { home, now, input: '9090\n22\n\nidk\n' });
    const { stdout } = await portquiz(['stats'], { home });
    expect(stdout).toMatch(/Weakest\n +WebSM +0 of 1 right/);
    const here = await portquiz(['stats', '--deck', '-'], { home, input: '22\n9090\n' });
    expect(here.stdout).toContain('The ports open here');
    expect(here.stdout).toMatch(/IANA names.*0 of 1 right/);
    const json = await portquiz(['stats', '--json'], { home });
    expect(recordsIn(json.stdout)).toMatchObject([{ byItem: { 'iana-9090': { wrong: 1 } } }]);
  });
});

describe('bad input is 2 and one line that says how to mend it', () => {
  it.each<readonly [readonly string[], string, RegExp]>([
    [['study', '--deck', '-'], '', /no open port in it; pipe in what ss -tlnH/],
    [['study', '--deck', '-', '--json'], 'hello\u001B[2J\n', /line 1, column 1 "hello \[2J"/],
    [['sheet', '--deck', '-'], '51234\n', /nothing to ask about; not asked: 51234/],
    [['due', '--deck', '-'], `${'x'.repeat(5 * 1024 * 1024)}`, /more than 4 MB/],
    [['config', 'set', 'deck', '-'], '22\n', /read anew each time: ss -tlnH \| portquiz study/],
    [['plan', '--exam', '-', '--date', 'none'], '22\n', /read anew each time/],
    [['due', '--deck', 'open-ports'], '22\n', /read anew each time/],
    [['study', '--deck', '-', '--card', 'x:y'], '22\n', /there is no card "x:y"/],
  ])('%j', async (words, input, line) => {
    const run = await portquiz(words, { input });
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(line);
    expect(run.stderr).toMatch(/^(?:portquiz: \d+ open ports? read.*\n)?portquiz: [^\n]*\n$/);
  });

  it('at most three places are quoted', async () => {
    const { stderr } = await portquiz(['due', '--deck', '-'], { input: '22\na\nb\nc\nd\ne\n' });
    expect(stderr).toContain(
      'not understood: line 2, column 1 "a"; line 3, column 1 "b"; line 4, column 1 "c"; 2 more\n',
    );
  });
});
