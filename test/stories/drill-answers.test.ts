import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { parseAnswers } from '../../src/drill/answers.ts';
import { freshFolder, portquiz, startPortquiz } from './run-portquiz.ts';
import { newHome, startTerminal } from './terminal.ts';

const now = '2026-11-23T09:00:00Z';
const quiz = ['drill', '--deck', 'core', '--count', '4', '--seed', 'K7QX'];
const all = 'b\ne\nd\nc\n';

/** A student at a machine of their own, with the stick that goes round. */
const takes = (words: readonly string[], { input = all, home = freshFolder(), at = now } = {}) =>
  portquiz([...quiz, ...words], { home, input, now: at });

const optionsIn = (file: string): string => {
  const read = parseAnswers(readFileSync(file, 'utf8'));
  if ('fault' in read) throw new Error(JSON.stringify(read.fault));
  return `${read.data.name}: ${read.data.answers.map(({ option }) => option).join('')}`;
};

describe('the file of --answers', () => {
  it('of another student stays, and that is said before the first question', async () => {
    const file = path.join(freshFolder(), 'x.jsonl');
    await takes(['--answers', file, '--name', 'Ana Bell']);
    const before = readFileSync(file, 'utf8');
    for (const words of [['--name', 'Ben Abel'], ['--name', 'Ben Abel', '--json'], []]) {
      const ben = await takes(['--answers', file, ...words]);
      expect(ben).toMatchObject({ code: 2, stdout: '' });
      expect(ben.stderr).toMatch(
        /^\S+ --answers \S+x\.jsonl: the answers of Ana Bell to PQ1-CORE-4-K7QX-\w+, variant A, lie there and are not replaced; name another file\n$/,
      );
    }
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it.each([
    [['--variant', 'B'], /variant A, lie there/],
    [['--count', '3'], /to PQ1-CORE-4-K7QX-/],
    [['--seconds', '30'], /to PQ1-CORE-4-K7QX-/],
  ])('of the same student to another quiz stays: %j', async (words, said) => {
    const file = path.join(freshFolder(), 'x.jsonl');
    await takes(['--answers', file, '--name', 'Ana Bell']);
    const other = await takes([...words, '--answers', file, '--name', 'Ana Bell']);
    expect(other).toMatchObject({ code: 2, stdout: '' });
    expect(other.stderr).toMatch(said);
    expect(optionsIn(file)).toBe('Ana Bell: bedc');
  });

  it('is replaced where it is empty, or holds their own', async () => {
    const file = path.join(freshFolder(), 'x.jsonl');
    writeFileSync(file, '');
    const home = freshFolder();
    await takes(['--answers', file], { home, input: 'b\n' });
    // The name comes late: it is the same run.
    await takes(['--answers', file, '--name', 'Ana Bell'], { home, input: 'e\nd\n' });
    expect(optionsIn(file)).toBe('Ana Bell: bed');
    await takes(['--answers', file, '--name', 'ANA BELL'], { home, input: 'c\n' });
    expect(optionsIn(file)).toBe('ANA BELL: bedc');
  });

  it("is no other file, and not two students' who gave no name", async () => {
    const folder = freshFolder();
    const notes = path.join(folder, 'notes.txt');
    writeFileSync(notes, 'milk, bread\n');
    const refused = await takes(['--answers', notes]);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/notes\.txt: something else lies there, and is not replaced/);
    expect(readFileSync(notes, 'utf8')).toBe('milk, bread\n');
    const file = path.join(folder, 'x.jsonl');
    await takes(['--answers', file]);
    // Without names two runs are told apart by when they began.
    const at = '2026-11-23T09:00:01Z';
    const second = await takes(['--answers', file], { input: 'a\na\na\na\n', at });
    expect(second.stderr).toMatch(/the answers of somebody without a name to/);
    expect(optionsIn(file)).toBe('null: bedc');
  });

  it('is one for each student in a folder', async () => {
    const stick = freshFolder();
    await takes(['--answers', stick, '--name', 'Ana Bell']);
    await takes(['--answers', `${stick}/`, '--name', '../Бен*'], { input: 'a\na\na\na\n' });
    await takes(['--answers', stick, '--variant', 'B'], { input: 'a\na\na\na\n' });
    await takes(['--answers', stick], { input: 'a\n' });
    const names = readdirSync(stick).sort();
    expect(names).toHaveLength(4);
    expect(names).toContainEqual(expect.stringMatching(/^Ana-Bell-PQ1-CORE-4-K7QX-\w{7}\.jsonl$/));
    expect(names).toContainEqual(expect.stringMatching(/^Бен-PQ1-CORE-4-K7QX-\w{7}\.jsonl$/));
    expect(names).toContainEqual(expect.stringMatching(/^[0-9a-f]{8}-PQ1-\S+-\w{7}-B\.jsonl$/));
  });

  it('on the output is none where the output holds JSON lines', async () => {
    const run = await takes(['--answers', '-', '--json']);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/--answers -: the output can hold one thing only; name a file/);
  });

  it('of another student stays on the screen too', async () => {
    const file = path.join(freshFolder(), 'x.jsonl');
    await takes(['--answers', file, '--name', 'Ana Bell']);
    const home = newHome();
    const run = startTerminal([...quiz, '--answers', file, '--name', 'Ben'], { home });
    expect(await run.exit).toBe(2);
    expect(run.written()).toContain('the answers of Ana Bell to');
    expect(run.written()).not.toContain('Question');
    expect(existsSync(path.join(home, 'drills'))).toBe(false);
  });

  it('that came while the quiz ran stays, and the quiz says so', async () => {
    const file = path.join(freshFolder(), 'x.jsonl');
    const home = freshFolder();
    const run = startPortquiz([...quiz, '--answers', file, '--name', 'Ben'], { home, now });
    let said = '';
    run.stderr.on('data', (bytes: Buffer) => {
      said += bytes.toString();
    });
    await once(run.stdout, 'data');
    await takes(['--answers', file, '--name', 'Ana Bell']);
    run.stdin.end(all);
    const [code] = await once(run, 'close');
    expect(code).toBe(2);
    expect(said).toMatch(/the answers of Ana Bell to/);
    expect(optionsIn(file)).toBe('Ana Bell: bedc');
    expect(readdirSync(path.join(home, 'drills')).some((name) => /answers/.test(name))).toBe(true);
  });
});

describe('a quiz in lines that a signal ends', () => {
  it.each([
    ['SIGINT', 130, []],
    ['SIGTERM', 143, []],
    ['SIGHUP', 129, []],
    ['SIGTERM', 143, ['--json']],
    ['SIGINT', 130, ['--feedback', 'end']],
  ] as const)('hands over what is answered: %s %i %j', async (signal, code, words) => {
    const file = path.join(freshFolder(), 'x.jsonl');
    const run = startPortquiz([...quiz, '--answers', file, ...words], { now });
    let text = '';
    run.stdout.on('data', (bytes: Buffer) => {
      text += bytes.toString();
    });
    await once(run.stdout, 'data');
    run.stdin.write('b\n');
    while (!/Question 2|"place":2/.test(text)) await sleep(20);
    run.kill(signal);
    expect(await once(run, 'close')).toEqual([code, null]);
    expect(optionsIn(file)).toBe('null: b');
    expect(text).toMatch(/The quiz rests: 1 of 4|"type":"resting"/);
    if (!words.some((word) => word === '--json'))
      expect(text.match(/^Written: /gm)).toHaveLength(1);
  });

  it('at a terminal does so too', async () => {
    const file = path.join(freshFolder(), 'x.jsonl');
    const run = startTerminal([...quiz, '--plain', '--answers', file], { home: newHome() });
    await run.shows('Question 1 of 4');
    run.type('b\n');
    await run.shows('Question 2 of 4');
    run.type('\u0003');
    expect(await run.exit).toBe(130);
    expect(optionsIn(file)).toBe('null: b');
  });
});
