import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '../../src/classroom/wire.ts';
import { Student } from '../network/student.ts';
import { freshFolder, portquiz, startPortquiz } from './run-portquiz.ts';
import { startShell, startTerminal, type TerminalRun } from './terminal.ts';
import { expectWhole, lookAfter } from './whole-terminal.ts';

const here = ['--bind', '127.0.0.1'] as const;

const folderOf = (home: string): string => path.join(home, 'classroom');

/** The files of the only session of a home. */
const filesOf = (home: string): readonly string[] => readdirSync(folderOf(home)).sort();

const linesOf = (home: string): readonly Record<string, unknown>[] => {
  const file = filesOf(home).find((name) => name.endsWith('.jsonl')) ?? '';
  return readFileSync(path.join(folderOf(home), file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
};

const startOf = (home: string): { readonly code: string; readonly id: string } => {
  const [start] = linesOf(home);
  return { code: String(start?.code), id: String(start?.id) };
};

const portOf = (home: string): number => {
  const file = filesOf(home).find((name) => name.endsWith('.door.json')) ?? '';
  return JSON.parse(readFileSync(path.join(folderOf(home), file), 'utf8')).port;
};

const opened = async (words: readonly string[] = [], size = {}): Promise<TerminalRun> => {
  const run = startTerminal(['host', ...here, '--deck', 'net+', ...words], size);
  await run.shows('Nobody is in yet.');
  return run;
};

const students = async (home: string, count: number): Promise<readonly Student[]> => {
  const port = portOf(home);
  const { code } = startOf(home);
  return Promise.all(
    Array.from({ length: count }, async () => {
      const student = await Student.joined(port, code);
      await student.listen();
      return student;
    }),
  );
};

const answersAs = (option: string) => async (student: Student) => {
  const { room } = await student.sees(({ room: { phase } }) => phase === 'question');
  return student.answer(room.question?.id ?? '', option);
};

const inPhase =
  (phase: Snapshot['room']['phase']) =>
  ({ room }: Snapshot): boolean =>
    room.phase === phase;

/** The question has stood so long that Enter is heard. */
const heard = (ms = 1600): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a class on the screen', () => {
  it('from the lobby to the report, with students by HTTP', { timeout: 60_000 }, async () => {
    const run = await opened(['--count', '2', '--board', 'top5']);
    const class3 = await students(run.home, 3);
    await run.shows('3 students are in.');
    for (const { name } of class3) await run.shows(name);
    run.type('\r');
    await run.shows(/1 of 2/);
    await run.shows('0 of 3 answers in');
    const [first, ...others] = class3;
    if (first) expect(await answersAs('a')(first)).toEqual({ ok: true, option: 'a' });
    await run.shows('1 of 3 answers in');
    for (const other of others) await answersAs('e')(other);
    await run.shows(/✓ [a-d] .*\(right\)/);
    await first?.sees(inPhase('answer'));
    expect(first?.latest?.room.answer?.lines.length).toBeGreaterThan(0);
    await heard(600);
    run.type(' ');
    await run.shows('Board: CompTIA Network+');
    await heard(600);
    run.type(' ');
    await run.shows(/2 of 2/);
    await heard();
    run.type('v');
    run.type('k');
    await run.shows('Skip this question?');
    run.type('y');
    await run.shows('Voided: this question counts for nobody.');
    await heard(600);
    run.type('\r');
    await run.shows('The best: CompTIA Network+');
    await heard(600);
    run.type('\r');
    await run.shows('What the class missed');
    run.type('q');
    expect(await run.exit).toBe(0);
    expect(run.screen().join('\n')).toMatch(/The quiz is over\. \d+ % right in all\./);
    expect(linesOf(run.home).map(({ type }) => type)).toContain('ended');
    for (const student of class3) student.leave();
  });

  it('Ctrl-C leaves the terminal whole, and --resume goes on where it was', {
    timeout: 60_000,
  }, async () => {
    const shell = startShell({ rows: 50 });
    await shell.shows('$');
    shell.type('bind "set enable-bracketed-paste off"; clear\r');
    shell.type(`$PORTQUIZ host ${here.join(' ')} --deck net+ --count 3 --seconds 300\r`);
    await shell.shows('Nobody is in yet.');
    const [student, late] = await students(shell.home, 2);
    await shell.shows('2 students are in.');
    shell.type('\r');
    await shell.shows('0 of 2 answers in');
    if (student) expect(await answersAs('b')(student)).toMatchObject({ ok: true });
    await shell.shows('1 of 2 answers in');
    const [port, { id, code }] = [portOf(shell.home), startOf(shell.home)];
    shell.type('\u0003');
    // The last words, and behind them the shell.
    await shell.shows(/host --resume[\s\S]*jsonl\n\$/);
    expectWhole(shell, await lookAfter(shell), 130);
    shell.type('clear; $PORTQUIZ host --resume\r');
    await shell.shows('1 of 2 answers in');
    expect([portOf(shell.home), startOf(shell.home)]).toEqual([port, { id, code }]);
    const again = student && new Student(port, student.token, student.name);
    await again?.listen();
    expect((await again?.sees(inPhase('question')))?.you.answer).toBe('b');
    if (late)
      expect(await new Student(port, late.token, late.name).answer(`${id}/1`, 'c')).toMatchObject({
        ok: true,
      });
    await shell.shows(/✓ [a-d] .*\(right\)/);
    shell.type('q');
    await shell.shows('Leave?');
    shell.type('y');
    await shell.shows(/host --resume[\s\S]*jsonl\n\$/);
    expectWhole(shell, await lookAfter(shell), 0);
    shell.kill('SIGKILL');
  });

  it('killed outright, nothing that was acknowledged is lost', { timeout: 60_000 }, async () => {
    const run = await opened(['--seconds', '300']);
    const [student] = await students(run.home, 1);
    await run.shows('1 student is in.');
    run.type('\r');
    if (!student) return;
    // All have answered: the question closes.
    expect(await answersAs('d')(student)).toMatchObject({ ok: true });
    process.kill(run.pid, 'SIGKILL');
    await run.exit;
    const again = startTerminal(['host', '--resume'], { home: run.home });
    await again.shows(/CompTIA Network\+/);
    expect(linesOf(run.home)).toContainEqual(
      expect.objectContaining({ type: 'answered', option: 'd' }),
    );
    again.type('\u0003');
    expect(await again.exit).toBe(130);
  });

  it('repaints a second at a time while nothing else happens', { timeout: 30_000 }, async () => {
    const run = await opened();
    run.type('\r');
    await run.shows('0 of 0 answers in');
    await heard(300);
    const before = run.written().split('\u001B[?2026h').length;
    await heard(3000);
    const frames = run.written().split('\u001B[?2026h').length - before;
    expect(frames).toBeLessThanOrEqual(4);
    run.type('\u0003');
    await run.exit;
  });

  it('a QR code, black on white, and no colour at all with NO_COLOR', async () => {
    const run = await opened();
    expect(run.written()).toContain('[48;5;231m');
    run.type('q');
    expect(await run.exit).toBe(0);
    const still = await opened([], { env: { NO_COLOR: '1' } });
    expect(still.screen().join('\n')).toContain('▀▄');
    expect(still.written()).not.toMatch(/\u001B\[[\d;]*[34][0-8][;m]/);
    still.type('q');
    await still.exit;
  });

  it('a screen reader hears sentences', async () => {
    const run = startTerminal(['host', ...here], { env: { INK_SCREEN_READER: 'true' } });
    await run.shows('Nobody is in yet.');
    await run.shows(/The code is \w{4}-\w{3}\./);
    run.type('q');
    expect(await run.exit).toBe(0);
  });
});

describe('from Home', () => {
  it('a class is opened and left, and one is back at Home', { timeout: 30_000 }, async () => {
    const home = freshFolder();
    writeFileSync(path.join(home, 'settings.json'), JSON.stringify({ deck: 'net+' }));
    const run = startTerminal([], { home });
    await run.shows('c  teach a class');
    run.type('c');
    await run.shows('Teach a class');
    run.type('\r');
    await run.shows('Nobody is in yet.');
    run.type('q');
    await run.shows('c  teach a class');
    run.type('s');
    await run.shows(/^ +Settings/m);
    run.type('q');
    expect(await run.exit).toBe(0);
  });

  it('a class whose host was killed goes on by Enter, the question with its answers', {
    timeout: 60_000,
  }, async () => {
    const home = freshFolder();
    writeFileSync(path.join(home, 'settings.json'), JSON.stringify({ deck: 'net+' }));
    const toTeach = async (): Promise<TerminalRun> => {
      const run = startTerminal([], { home });
      await run.shows('c  teach a class');
      run.type('c');
      await run.shows('Teach a class');
      return run;
    };
    const run = await toTeach();
    expect(run.screen().join('\n')).toMatch(/❯ List/);
    // Time enough, however slow the machine is.
    run.type(`${'\u001B[B'.repeat(2)}${'\u001B[C'.repeat(3)}`);
    await run.shows('90 s each');
    run.type('\r');
    await run.shows('Nobody is in yet.');
    const class3 = await students(home, 3);
    await run.shows('3 students are in.');
    run.type('\r');
    await run.shows('0 of 3 answers in');
    const [first, second] = class3;
    const question = (await first?.sees(inPhase('question')))?.room.question;
    if (first) await answersAs('b')(first);
    if (second) await answersAs('c')(second);
    await run.shows('2 of 3 answers in');
    const [port, { id, code }] = [portOf(home), startOf(home)];
    process.kill(run.pid, 'SIGKILL');
    await run.exit;

    const again = await toTeach();
    await again.shows(/❯ Go on with +the quiz of \d\d:\d\d, 1 of 20 asked, 3 students/);
    again.type('\r');
    await again.shows('2 of 3 answers in');
    expect([portOf(home), startOf(home)]).toEqual([port, { id, code }]);
    const back = first && new Student(port, first.token, first.name);
    await back?.listen();
    const seen = await back?.sees(inPhase('question'));
    expect(question?.number).toBe(1);
    expect(seen?.room.question).toEqual(question);
    expect(seen?.you.answer).toBe('b');
    again.type('q');
    await again.shows('Leave?');
    again.type('y');
    await again.shows('c  teach a class');
    again.type('q');
    expect(await again.exit).toBe(0);
    for (const student of class3) student.leave();
    back?.leave();
  });
});

describe('a class in lines', () => {
  const held = (words: readonly string[] = []) => {
    const home = freshFolder();
    const child = startPortquiz(['host', '--plain', ...here, '--deck', 'net+', ...words], { home });
    let said = '';
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes;
    });
    const says = (text: string | RegExp): Promise<void> =>
      vi.waitFor(() => expect(said).toMatch(text), { timeout: 8000, interval: 20 });
    const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
    return {
      home,
      child,
      says,
      exit,
      said: () => said,
      type: (line: string) => child.stdin.write(`${line}\n`),
    };
  };

  it('does by words what the keys do', { timeout: 30_000 }, async () => {
    const run = held(['--count', '2', '--board', 'top5', '--names', 'free']);
    await run.says(/Code: \w{4}-\w{3}/);
    const [port, { code }] = [portOf(run.home), startOf(run.home)];
    const ada = await Student.joined(port, code, 'Ada');
    await ada.listen();
    await run.says('1 student is in.');
    run.type('rename Ada to Grace');
    await run.says('Ada is Grace now.');
    run.type('time grace 50');
    await run.says('Grace: +50 % time.');
    run.type('lock');
    await run.says('Locked');
    await expect(Student.joined(port, code, 'Linus')).rejects.toThrow('locked');
    run.type('next');
    await run.says(/Question 1 of 2\./);
    run.type('pause');
    await run.says('Paused.');
    run.type('extend');
    await run.says('15 seconds more.');
    run.type('resume');
    await run.says('The clock runs.');
    await answersAs('a')(ada);
    await run.says(/Closed\. 1 of 1 answers in\.[\s\S]*a: .*: 1 answer/);
    run.type('void 1');
    await run.says('Question 1 counts for nobody.');
    run.type('kick Grace');
    await run.says('Grace is out of the room.');
    run.type('what');
    await run.says('That is no command here');
    run.type('end');
    await run.says('The quiz is over.');
    expect(await run.exit).toBe(0);
    ada.leave();
  });

  it('the end of input ends it, once the question that stands is closed', {
    timeout: 30_000,
  }, async () => {
    const run = held(['--seconds', '5']);
    run.type('next');
    await run.says('Question 1 of 20.');
    run.child.stdin.end();
    await run.says(/Closed\.[\s\S]*The quiz is over\./);
    expect(await run.exit).toBe(0);
    expect(linesOf(run.home).at(-1)?.type).toBe('ended');
  });

  it('quit and a signal leave it to be gone on with', { timeout: 30_000 }, async () => {
    const run = held();
    run.type('next');
    await run.says('Question 1 of 20.');
    run.child.kill('SIGTERM');
    expect(await run.exit).toBe(143);
    expect(run.said()).toContain('portquiz host --resume');
    const { stdout, code } = await portquiz(['host', '--plain', '--resume'], {
      home: run.home,
      input: 'quit\n',
    });
    expect(stdout).toContain('Question 1 of 20.');
    expect(code).toBe(0);
    const another = await portquiz(['host', '--plain', '--resume'], {
      home: run.home,
      input: 'end\n',
    });
    expect(another.stdout).toContain('The quiz is over.');
    const none = await portquiz(['host', '--plain', '--resume'], { home: run.home });
    expect(none).toMatchObject({ code: 2, stdout: '' });
    expect(none.stderr).toContain('no quiz was broken off here');
  });
});

describe('a room that nobody came into', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('ends by %s, in lines', async (signal) => {
    const home = freshFolder();
    const child = startPortquiz(['host', '--plain', ...here], { home });
    let said = '';
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes;
    });
    await vi.waitFor(() => expect(said).toContain('Type next to go on'), { timeout: 8000 });
    const exit = new Promise((resolve) => child.on('close', resolve));
    child.kill(signal);
    await exit;
    expect(said).toMatch(/\nThe quiz ended before its first question\.\n$/);
    expect(linesOf(home).at(-1)?.type).toBe('ended');
  });

  it('ends by Ctrl-C on the screen', async () => {
    const run = await opened();
    run.type('\u0003');
    expect(await run.exit).toBe(130);
    expect(linesOf(run.home).at(-1)?.type).toBe('ended');
  });
});

describe('a class that was broken off', () => {
  const run = (home: string, words: readonly string[]) => {
    const child = startPortquiz(['host', '--plain', ...words], { home });
    let [said, warned] = ['', ''];
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes;
    });
    child.stderr.on('data', (bytes: Buffer) => {
      warned += bytes;
    });
    const says = (text: string | RegExp): Promise<void> =>
      vi.waitFor(() => expect(said).toMatch(text), { timeout: 8000, interval: 20 });
    return { child, says, said: () => said, warned: () => warned };
  };

  it('is told of to whoever forgets --resume, and says what it has lost', {
    timeout: 30_000,
  }, async () => {
    const home = freshFolder();
    const first = run(home, [...here, '--deck', 'net+']);
    await first.says('Type next to go on');
    await Student.joined(portOf(home), startOf(home).code);
    first.child.stdin.write('next\n');
    await first.says('Question 1 of 20.');
    first.child.kill('SIGKILL');
    await new Promise((resolve) => first.child.on('close', resolve));
    const file = path.join(folderOf(home), filesOf(home).find((n) => n.endsWith('.jsonl')) ?? '');
    const second = run(home, here);
    await second.says(
      /A quiz from \d\d:\d\d was broken off after question 1; portquiz host --resume goes/,
    );
    second.child.stdin.write('quit\n');
    await new Promise((resolve) => second.child.on('close', resolve));
    appendFileSync(file, 'nothing that was written here\n');
    writeFileSync(file.replace(/jsonl$/, 'door.json'), '{"port":8123,"bind":"203.0.113.7"}');
    const third = run(home, ['--resume']);
    await third.says(/no longer has the address 203\.0\.113\.7[\s\S]*Question 1 of 20\./);
    expect(third.warned()).toContain('.jsonl: 1 line could not be read and is left out');
    third.child.kill('SIGKILL');
  });

  it('is called damaged where its first line is', async () => {
    const home = freshFolder();
    mkdirSync(folderOf(home));
    writeFileSync(path.join(folderOf(home), '2026-11-23-192725-BDXJ.jsonl'), '{"type":"ro\n');
    const { code, stderr } = await portquiz(['host', '--resume'], { home });
    expect(code).toBe(2);
    expect(stderr).toContain('BDXJ.jsonl is damaged in its first line');
  });
});

describe('a roster', () => {
  it('each student gets a slip; whose it is stays on the teacher’s disk, for them alone', {
    timeout: 30_000,
  }, async () => {
    const home = freshFolder();
    const roster = path.join(home, 'class.csv');
    writeFileSync(roster, 'name,extra\n"Lovelace, Ada",50\n=cmd|calc!A1,\n');
    const run = startTerminal(['host', ...here, '--names', 'roster', roster], { home });
    await run.shows('on your slip');
    await run.shows('2 join slips to print');
    const end = (name: string): string =>
      path.join(folderOf(home), filesOf(home).find((file) => file.endsWith(name)) ?? '');
    const [, ada = [], formula = []] = parse(readFileSync(end('.key.csv'), 'utf8'));
    const [name = '', nickname = '', code = ''] = ada;
    expect(name).toBe('Lovelace, Ada');
    expect(formula[0]).toMatch(/^'=/);
    for (const file of ['.key.csv', '.slips.html', '.jsonl'])
      expect(statSync(end(file)).mode & 0o777).toBe(0o600);
    const page = readFileSync(end('.slips.html'), 'utf8');
    for (const text of [name, nickname, code]) expect(page).toContain(text);
    const student = await Student.joined(portOf(home), code);
    await student.listen();
    expect(student.name).toBe(nickname);
    await run.shows('1 student is in.');
    await expect(Student.joined(portOf(home), startOf(home).code)).rejects.toThrow('slip-needed');
    const journal = readFileSync(end('.jsonl'), 'utf8');
    expect(journal + student.received + run.written()).not.toMatch(/Lovelace|calc/);
    run.type('\u0003');
    expect(await run.exit).toBe(130);
    student.leave();
  });

  it('printed the day before, slips open the room on the morning', {
    timeout: 30_000,
  }, async () => {
    const home = freshFolder();
    const roster = path.join(home, 'class.txt');
    writeFileSync(roster, 'Ada\nLinus\n');
    const run = startTerminal(['host', ...here, '--names', 'roster', roster], { home });
    await run.shows('2 join slips to print');
    run.type('q');
    expect(await run.exit).toBe(0);
    expect(run.screen().join(' ')).toMatch(
      /host --resume goes on with it\. +The slips hold still\./,
    );
    const key = filesOf(home).find((name) => name.endsWith('.key.csv')) ?? '';
    const [, ada = []] = parse(readFileSync(path.join(folderOf(home), key), 'utf8'));
    const morning = startPortquiz(['host', '--plain', '--resume'], { home });
    await vi.waitFor(() => expect(filesOf(home).join()).toContain('.lock'));
    await vi.waitFor(async () => Student.joined(portOf(home), ada[2] ?? ''));
    morning.kill('SIGKILL');
  });

  it('is not written over by its own slips', async () => {
    const home = freshFolder();
    const roster = path.join(home, 'class.txt');
    writeFileSync(roster, 'Ada\n');
    const words = ['host', ...here, '--names', 'roster', roster, '--slips', `${home}/./class.txt`];
    const run = await portquiz(words, { home });
    expect(run.stderr).toContain('that is the roster itself');
    expect(run.code).toBe(2);
    expect(readFileSync(roster, 'utf8')).toBe('Ada\n');
  });

  it('slips that cannot be written leave no session behind', async () => {
    const home = freshFolder();
    const roster = path.join(home, 'class.txt');
    writeFileSync(roster, 'Ada\n');
    const words = ['host', ...here, '--names', 'roster', roster, '--slips', '/nowhere/x.html'];
    const run = await portquiz(words, { home });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('--slips /nowhere/x.html: it could not be written');
    expect(filesOf(home)).toEqual([]);
  });
});

it.each([
  [['--names', 'roster'], '--names roster: name the file'],
  [['class.csv'], 'write --names roster before the file'],
  [['--seconds', '3'], '--seconds "3": write a whole number from 5 to 600'],
  [['--seconds', '601'], '--seconds "601": write a whole number from 5 to 600'],
  [['NET+'], 'host "NET+": a list stands behind --deck: --deck NET+'],
  [['--count', '1000'], '--count "1000": write a whole number from 1 to'],
  [['--board', 'all'], 'write none, top5, anonymous'],
  [['--slips', 'x.html'], 'add --names roster FILE'],
  [['--bind', '203.0.113.7'], 'this machine has no such address'],
  [['--resume', '--count', '3'], 'leave out --count'],
  [['--resume'], 'no quiz was broken off here'],
])('host %j is refused in one line', async (words, line) => {
  const { code, stdout, stderr } = await portquiz(['host', ...words]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(line);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
