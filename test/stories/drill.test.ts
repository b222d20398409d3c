import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { parseAnswers } from '../../src/drill/answers.ts';
import { readCode } from '../../src/drill/code.ts';
import { readSlip } from '../../src/drill/slip.ts';
import type { Review } from '../../src/memory/events.ts';
import { catalog } from '../catalog.ts';
import { eventsIn } from './journal.ts';
import { freshFolder, portquiz, startPortquiz } from './run-portquiz.ts';
import { newHome, startTerminal, type TerminalRun } from './terminal.ts';

const enter = '\r';
const now = '2026-11-23T09:00:00Z';

const drillFor = (code: string) => {
  const read = readCode(code, catalog, '0.1.0');
  if ('fault' in read) throw new Error(JSON.stringify(read.fault));
  return read.drill;
};

const reviewsIn = (home: string): readonly Review[] =>
  eventsIn(home).flatMap((event) => (event.type === 'review' ? [event] : []));

const records = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const wanted = ['drill', '--deck', 'core', '--count', '4', '--seed', 'K7QX'];

const codeOn = (run: TerminalRun): string => /PQ1-[-\w]+/.exec(run.screen().join('\n'))?.[0] ?? '';

describe('a quiz in lines', () => {
  it('says its code, asks, tells each time, and ends with what is handed in', async () => {
    const home = freshFolder();
    const file = path.join(home, 'out.jsonl');
    const { stdout, code } = await portquiz([...wanted, '--name', 'Ann', '--answers', file], {
      input: 'b\nzz\nidk\nd\nc\n',
      home,
      now,
    });
    expect(code).toBe(0);
    const quiz = /^Quiz code (\S+)/.exec(stdout)?.[1] ?? '';
    expect(stdout).toMatch(/Question 1 of 4\..*\n(.*\n){5}Answer: b\nRight\./);
    expect(stdout).toContain('Answer with one of the letters shown.');
    expect(stdout).toContain('Done. 3 of 4 right.');
    const drill = drillFor(quiz);
    const slip = /Answer slip: (\S+)/.exec(stdout)?.[1] ?? '';
    expect(readSlip(slip, drill)).toEqual({ variant: 'A', answers: ['b', 'e', 'd', 'c'] });
    const own = /Answers file: (\S+)/.exec(stdout)?.[1] ?? '';
    expect(readFileSync(own, 'utf8')).toBe(readFileSync(file, 'utf8'));
    expect(statSync(own).mode & 0o777).toBe(0o600);
    const read = parseAnswers(readFileSync(file, 'utf8'));
    expect(read).toMatchObject({ data: { code: quiz, name: 'Ann', variant: 'A', seconds: null } });
    expect('data' in read && read.data.answers.map(({ option }) => option)).toEqual([
      'b',
      'e',
      'd',
      'c',
    ]);
    expect(reviewsIn(home).map(({ mode, verdict }) => [mode, verdict])).toEqual([
      ['class', 'right'],
      ['class', 'unknown'],
      ['class', 'right'],
      ['class', 'right'],
    ]);
  });

  it('goes on by its code, in another order in another variant, and again with --new', async () => {
    const home = freshFolder();
    const first = await portquiz(wanted, { input: 'b\nb\nquit\n', home, now });
    expect(first.stdout).toContain('The quiz rests: 2 of 4 answered.');
    const code = /drill (PQ1-\S+?)`/.exec(first.stdout)?.[1] ?? '';
    const typed = code.toLowerCase().split('-');
    const second = await portquiz(['drill', ...typed], { input: 'd\n', home, now });
    expect(second.stdout).toContain('It goes on: 2 of 4 answered.');
    expect(second.stdout).toMatch(/Question 3 of 4\./);
    const third = await portquiz(['drill', code], { input: 'c\n', home, now });
    expect(third.stdout).toContain('Done. 4 of 4 right.');
    const again = await portquiz(['drill', code], { input: 'c\n', home, now });
    expect(again.stdout).toContain('Done. 4 of 4 right.');
    expect(again.stdout).not.toContain('Question');
    expect(reviewsIn(home)).toHaveLength(4);
    const other = await portquiz(['drill', code, '--variant', 'b'], { input: '', home, now });
    expect(other.stdout).toContain('Variant B');
    expect(other.stdout).toContain('--variant B` goes on with it');
    const anew = await portquiz(['drill', code, '--new'], { input: 'a\n', home, now });
    expect(anew.stdout).toMatch(/Question 1 of 4\./);
    const before = readdirSync(path.join(home, 'drills')).find((name) => name.includes('before'));
    expect(
      readFileSync(path.join(home, 'drills', before ?? ''), 'utf8').match(/"place"/g),
    ).toHaveLength(4);
  });

  it('leaves a question by itself when its time is up, and takes nothing late', async () => {
    const home = freshFolder();
    const { stdout } = await portquiz([...wanted, '--seconds', '1', '--feedback', 'end'], {
      home,
      now,
    });
    const code = /Quiz code (\S+)/.exec(stdout)?.[1] ?? '';
    const run = startTerminal(['drill', code, '--plain'], { home });
    await run.shows('Question 1 of 4');
    await run.shows('Done. 0 of 4 right.');
    expect(await run.exit).toBe(0);
    expect(run.written().match(/The time is up\./g)).toHaveLength(4);
    expect(reviewsIn(home)).toEqual([]);
  });

  it('says nothing of a return where the time ran out and no review was made', async () => {
    const home = freshFolder();
    const first = await portquiz([...wanted, '--seconds', '1'], { home, now });
    const code = /Quiz code (\S+)/.exec(first.stdout)?.[1] ?? '';
    const run = startTerminal(['drill', code, '--plain'], { home });
    await run.shows('Done. 0 of 4 right.');
    expect(await run.exit).toBe(0);
    expect(run.written().match(/The time is up\./g)).toHaveLength(4);
    expect(run.written()).not.toContain('It comes back');
    expect(reviewsIn(home)).toEqual([]);
    const missed = await portquiz(wanted, { input: 'a\n', home, now });
    expect(missed.stdout).toContain('It comes back when you study.');
  });

  it('gives the answers as far as they came, where a file is asked for', async () => {
    const home = freshFolder();
    const file = path.join(home, 'part.jsonl');
    await portquiz([...wanted, '--answers', file], { input: 'a\n', home, now });
    const read = parseAnswers(readFileSync(file, 'utf8'));
    expect('data' in read && read.data.answers).toHaveLength(1);
  });
});

describe('a quiz as JSON lines', () => {
  it('is frozen: what it is, questions, verdicts, a summary', async () => {
    const { stdout } = await portquiz([...wanted, '--json'], {
      input: 'b\nzz\n\nidk\na\nc\n',
      now,
    });
    const [first, ...rest] = records(stdout);
    expect(Object.keys(first ?? {})).toEqual([
      ...['type', 'code', 'variant', 'deck', 'questions', 'seconds', 'feedback', 'resumed'],
      ...['answered', 'name'],
    ]);
    expect(rest.map(({ type }) => type)).toEqual([
      ...['question', 'verdict', 'question', 'refused', 'question', 'verdict'],
      ...['question', 'verdict', 'question', 'verdict', 'summary'],
    ]);
    expect(Object.keys(rest[0] ?? {})).toEqual([
      ...['type', 'id', 'place', 'of', 'card', 'direction', 'form', 'prompt', 'transport', 'wants'],
      ...['options', 'secondsLeft'],
    ]);
    expect(rest[1]).toMatchObject({
      verdict: 'right',
      given: '389',
      expected: ['389'],
      saved: true,
    });
    expect(rest[3]).toMatchObject({ given: 'zz', why: 'no-option' });
    expect(rest[1]?.id).toBe(rest[0]?.id);
    expect(rest.at(-1)).toMatchObject({ asked: 4, right: 2 });
  });

  it('tells nothing before the end where that is the rule', async () => {
    const words = [...wanted, '--json', '--feedback', 'end'];
    const { stdout } = await portquiz(words, { input: 'b\nb\na\nc\n', now });
    expect(records(stdout).map(({ type }) => type)).toEqual([
      ...['drill', 'question', 'kept', 'question', 'kept', 'question', 'kept', 'question', 'kept'],
      ...['verdict', 'verdict', 'verdict', 'verdict', 'summary'],
    ]);
    const broken = await portquiz(words, { input: 'b\n', now });
    expect(records(broken.stdout).at(-1)).toMatchObject({ type: 'resting', answered: 1 });
  });
});

describe('a quiz in two windows', () => {
  it('is open in one at a time, and after a kill in the next', async () => {
    const home = freshFolder();
    const first = startPortquiz([...wanted, '--json'], { home, now });
    await once(first.stdout, 'data');
    first.stdin.write('b\n');
    await once(first.stdout, 'data');
    const second = await portquiz([...wanted, '--json'], { input: 'b\nb\na\nc\n', home, now });
    expect(second).toMatchObject({ code: 2, stdout: '' });
    expect(second.stderr).toMatch(/^\S+ ?drill: this quiz is open in another window .*\n$/);
    const anew = await portquiz([...wanted, '--new'], { input: 'b\n', home, now });
    expect(anew.code).toBe(2);
    first.kill('SIGKILL');
    await once(first, 'close');
    const third = await portquiz([...wanted, '--json'], { input: 'b\na\nc\n', home, now });
    expect(records(third.stdout).at(-1)).toMatchObject({ type: 'summary', asked: 4 });
    const ids = reviewsIn(home).map(({ id }) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
    expect(readdirSync(path.join(home, 'drills')).filter((name) => /lock/.test(name))).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends with where it rests on %s',
    async (signal) => {
      const run = startPortquiz([...wanted, '--json'], { now });
      let text = '';
      run.stdout.on('data', (bytes: Buffer) => {
        text += bytes.toString();
      });
      await once(run.stdout, 'data');
      await sleep(200);
      run.kill(signal);
      await once(run, 'close');
      expect(records(text).at(-1)).toMatchObject({ type: 'resting', answered: 0 });
    },
  );

  it('of a later portquiz is left as it is', async () => {
    const home = freshFolder();
    await portquiz(wanted, { input: 'b\n', home, now });
    const folder = path.join(home, 'drills');
    const [name = ''] = readdirSync(folder);
    const file = path.join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"v":1', '"v":2'));
    const before = readFileSync(file, 'utf8');
    const run = await portquiz(wanted, { input: 'a\n', home, now });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/it was written by a later portquiz; .*\n$/);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([name]);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('what will not do', () => {
  const code = 'PQ1-CORE-5-K7QX-23YXZYJ';
  it.each([
    [['drill', 'xx'], /quiz code "xx": this is no quiz code/],
    [['drill', 'PQ2-CORE-5-K7QX-23YXZYJ'], /later portquiz/],
    [['drill', code, '--deck', 'core'], /--deck: a quiz code says this already/],
    [['drill', code, '--count', '5'], /--count: a quiz code says this already/],
    [['drill', code, '--seed', 'A'], /--seed: a quiz code says this already/],
    [['drill', code, '--feedback', 'end'], /--feedback: a quiz code says this already/],
    [['drill', code, '--seconds', '30'], /this quiz has no clock/],
    [
      ['drill', '--deck', 'core', '--count', '80'],
      /--count "80": write a whole number from 1 to 79/,
    ],
    [['drill', '--seconds', '0'], /--seconds "0"/],
    [['drill', '--feedback', 'never'], /--feedback "never": write each or end/],
    [['drill', '--variant', 'AB'], /--variant "AB"/],
    [['drill', '--name', 'n'.repeat(101)], /--name: write at most 100/],
    [['drill', '--answers', ''], /--answers: name a file, or - for the output/],
    [['drill', '--deck', '-'], /there is no list "-"/],
  ])('%j', async (words, said) => {
    const { stdout, stderr, code: exit } = await portquiz(words, { input: '', now });
    expect(stderr).toMatch(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(exit).toBe(2);
  });

  it('gives more time than the code, and never less', async () => {
    const home = freshFolder();
    const { stdout } = await portquiz([...wanted, '--seconds', '20'], { input: '', home, now });
    const timed = /Quiz code (\S+)/.exec(stdout)?.[1] ?? '';
    const less = await portquiz(['drill', timed, '--seconds', '19'], { input: '', home, now });
    expect(less.stderr).toMatch(/gives 20 s a question; with its code there is only more, or off/);
    const file = path.join(home, 'a.jsonl');
    await portquiz(['drill', timed, '--seconds', 'off', '--answers', file], {
      input: 'a\n',
      home,
      now,
    });
    const read = parseAnswers(readFileSync(file, 'utf8'));
    expect(read).toMatchObject({ data: { seconds: null, code: timed } });
  });
});

describe('a quiz in a real terminal', () => {
  it('killed in its midst goes on at the same question, with its answers and its time', async () => {
    const home = newHome();
    const first = startTerminal([...wanted, '--seconds', '60', '--feedback', 'end'], { home });
    await first.shows('Enter start');
    const code = codeOn(first);
    first.type(enter);
    await first.shows('1 of 4');
    first.type('b');
    await first.shows('2 of 4');
    await first.shows(/5[67] s left/);
    const asked = first.screen().find((line) => line.includes('?'));
    first.kill('SIGKILL');
    expect(await first.exit).toBe(137);

    const second = startTerminal(['drill', code], { home });
    await second.shows(/It goes on: 1 of 4 answered, 5\d s left/);
    second.type(enter);
    await second.shows('2 of 4');
    expect(second.screen().find((line) => line.includes('?'))).toBe(asked);
    for (const key of 'ada') {
      // A key that comes with the question is not meant for it.
      await sleep(300);
      second.type(key);
    }
    await second.shows('of 4 right.');
    await sleep(300);
    second.type(enter);
    expect(await second.exit).toBe(0);
    const ids = reviewsIn(home).map(({ id }) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
    await second.shows('Hand in either');
  });

  it('left by Ctrl-C it says how to go on; looked at only, it leaves nothing behind', async () => {
    const home = newHome();
    const looked = startTerminal(wanted, { home });
    await looked.shows('Enter start');
    looked.type('q');
    expect(await looked.exit).toBe(0);
    await looked.shows(/^Quiz code PQ1-CORE-4-K7QX-/m);
    expect(existsSync(path.join(home, 'drills'))).toBe(false);

    const left = startTerminal(wanted, { home });
    await left.shows('Enter start');
    left.type(enter);
    await left.shows('1 of 4');
    left.type('\u0003');
    expect(await left.exit).toBe(130);
    await left.shows(/portquiz drill PQ1-CORE-4-K7QX-\w{7}` goes/);
    expect(left.isAlternate()).toBe(false);
  });

  it('ends with the file that was asked for, and says why it is not there', async () => {
    const home = newHome();
    const [file, missing] = [path.join(home, 'ana.jsonl'), path.join(home, 'stick', 'ana.jsonl')];
    const seen = (run: TerminalRun) => run.screen().join('').replaceAll(' ', '');
    await portquiz(wanted, { input: 'b\na\na\n', home, now });
    const first = startTerminal([...wanted, '--answers', file], { home });
    await first.shows('It goes on: 3 of 4');
    first.type(enter);
    await first.shows('4 of 4');
    await sleep(300);
    first.type('c');
    await first.shows('Enter next');
    await sleep(300);
    first.type(enter);
    await first.shows('Hand in either');
    expect(seen(first)).toContain(`File${file}Hand`);
    expect(parseAnswers(readFileSync(file, 'utf8'))).toHaveProperty('data');
    await sleep(300);
    first.type('q');
    expect(await first.exit).toBe(0);
    expect(seen(first)).toContain(`Answersfile:${file}`);
    expect(first.screen().join('\n')).not.toContain('Written:');

    const second = startTerminal([...wanted, '--answers', missing], { home });
    await second.shows('Hand in either');
    expect(seen(second)).toContain(`${missing}:itcouldnotbewritten:nosuchfileorfolder`);
    second.type('q');
    expect(await second.exit).toBe(2);
    expect(second.written()).toMatch(/--answers \S+ana\.jsonl: it could not be written: no such/);

    const third = startTerminal([...wanted, '--answers', missing], { home });
    await third.shows('Hand in either');
    mkdirSync(path.dirname(missing));
    third.type('q');
    expect(await third.exit).toBe(0);
    expect(readFileSync(missing, 'utf8')).toBe(readFileSync(file, 'utf8'));
  });

  it('writes a review once that a kill kept from the journal', async () => {
    const home = newHome();
    await portquiz(wanted, { input: 'b\na\nquit\n', home, now });
    const journal = path.join(home, 'journal.jsonl');
    const [line = ''] = readFileSync(journal, 'utf8').split('\n');
    writeFileSync(journal, `${line}\n`);
    const again = startTerminal(wanted, { home });
    await again.shows('It goes on: 2 of 4 answered.');
    again.type('q');
    expect(await again.exit).toBe(0);
    expect(reviewsIn(home)).toHaveLength(2);
    const third = startTerminal(wanted, { home });
    await third.shows('It goes on: 2 of 4 answered.');
    third.type('q');
    await third.exit;
    expect(reviewsIn(home)).toHaveLength(2);
  });
});
