import { readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAnswers } from '../../src/drill/answers.ts';
import { freshFolder, portquiz } from './run-portquiz.ts';
import { newHome, startTerminal } from './terminal.ts';

const now = '2026-11-23T09:00:00Z';
const quiz = ['drill', '--deck', 'core', '--count', '4', '--seed', 'K7QX'];

const takes = (home: string, words: readonly string[], input: string) =>
  portquiz([...quiz, ...words], { home, input, now });

const as = (name: string): readonly string[] => ['--name', name];

const filesIn = (home: string): Readonly<Record<string, string>> => {
  const folder = path.join(home, 'drills');
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
};

const handIns = (home: string) =>
  Object.entries(filesIn(home)).flatMap(([name, text]) => {
    const read = parseAnswers(text);
    return name.endsWith('answers.jsonl') && 'data' in read
      ? [`${read.data.name}: ${read.data.answers.map(({ option }) => option).join('')}`]
      : [];
  });

describe('two students at one machine', () => {
  it('each hand in their own', async () => {
    const home = freshFolder();
    await takes(home, as('Ana Bell'), 'b\ne\nd\nc\n');
    const before = filesIn(home);
    const ben = await takes(home, as('Ben Abel'), 'a\na\na\na\n');
    expect(ben.stdout).toContain('Question 1 of 4');
    expect(ben.stdout).toContain('Name: Ben Abel\nAnswer slip: ');
    expect(handIns(home).sort()).toEqual(['Ana Bell: bedc', 'Ben Abel: aaaa']);
    expect(filesIn(home)).toMatchObject(before);
  });

  it('go on with their own, by a name typed in any way', async () => {
    const home = freshFolder();
    await takes(home, as('Ana Bell'), 'b\ne\n');
    const ben = await takes(home, as('Ben Abel'), 'a\n');
    expect(ben.stdout).toContain('Question 1 of 4');
    expect(ben.stdout).toMatch(/`portquiz drill \S+ --name "Ben Abel"` goes on with it/);
    const ana = await takes(home, as(' ANA  bell'), 'd\nc\n');
    expect(ana.stdout).toContain('It goes on as ANA bell: 2 of 4 answered.');
    await takes(home, as('Ben Abel'), 'a\na\na\n');
    expect(handIns(home).map((line) => line.split(': ')[1])).toEqual(
      expect.arrayContaining(['bedc', 'aaaa']),
    );
  });

  it('leave what is handed in as it is, whatever is asked for after', async () => {
    const home = freshFolder();
    await portquiz([...quiz, '--seconds', '30', ...as('Ana Bell')], {
      ...{ home, now, input: 'b\ne\nd\nc\n' },
    });
    const [before] = handIns(home);
    const files = filesIn(home);
    for (const words of [as('ana bell'), [], as('Ben Abel')])
      await portquiz([...quiz, '--seconds', '30', ...words], { home, now, input: '' });
    const code = /"code":"(PQ1\S+?)"/.exec(Object.values(files)[0] ?? '')?.[1] ?? '';
    await portquiz(['drill', code, '--seconds', 'off', ...as('ANA BELL')], {
      ...{ home, now, input: '' },
    });
    expect(handIns(home)[0]).toBe(before);
    expect(filesIn(home)).toMatchObject(files);
  });
});

describe('without a name', () => {
  it('the only one here goes on, and it says whose it is', async () => {
    const home = freshFolder();
    await takes(home, as('Ana Bell'), 'b\ne\n');
    const more = await takes(home, [], 'd\n');
    expect(more.stdout).toContain(
      'It goes on as Ana Bell: 2 of 4 answered.\nNot you? Write --name',
    );
    await takes(home, [], 'c\n');
    const done = await takes(home, [], '');
    expect(done.stdout).toContain('Ana Bell took it here. Not you? Write --name "Your name".');
    expect(done.stdout).not.toMatch(/Answer with|It goes on/);
    expect(handIns(home)).toEqual(['Ana Bell: bedc']);
    const [first] = (await takes(home, ['--json'], '')).stdout.split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({ name: 'Ana Bell', answered: 4 });
  });

  it('of several the one that is not done goes on, else they are named in one line', async () => {
    const home = freshFolder();
    await takes(home, as('Ana Bell'), 'b\ne\nd\nc\n');
    await takes(home, as('Ben Abel'), 'a\n');
    const ben = await takes(home, [], 'b\n');
    expect(ben.stdout).toContain('It goes on as Ben Abel: 1 of 4 answered.');
    await takes(home, as('Eva Orr'), 'a\n');
    const before = filesIn(home);
    const unclear = await takes(home, [], 'b\n');
    expect(unclear).toMatchObject({ code: 2, stdout: '' });
    expect(unclear.stderr).toMatch(
      /^\S+ drill: (?:(?:Ana Bell|Ben Abel|Eva Orr)(?:, | and )?){3} took this quiz here; say who you are with --name "Your name"\n$/,
    );
    expect(filesIn(home)).toEqual(before);
  });

  it("begun, it is theirs who give a name next; done, it is nobody's", async () => {
    const home = freshFolder();
    await takes(home, [], 'b\ne\n');
    const ana = await takes(home, as('Ana Bell'), 'd\nc\n');
    expect(ana.stdout).toContain('It goes on as Ana Bell: 2 of 4 answered.\nIt was begun here');
    expect(handIns(home)).toEqual(['Ana Bell: bedc']);
    const other = freshFolder();
    await takes(other, [], 'b\ne\nd\nc\n');
    const ben = await takes(other, as('Ben Abel'), 'a\n');
    expect(ben.stdout).toContain('Question 1 of 4');
    expect(handIns(other)).toEqual(['null: bedc']);
  });
});

describe('a record', () => {
  it("of before names were in files' names is found by its name, and stays when it is another's", async () => {
    const home = freshFolder();
    await takes(home, as('Ana Bell'), 'b\ne\n');
    const [name = ''] = Object.keys(filesIn(home));
    const old = name.replace(/-[0-9a-f]{12}\.jsonl$/, '.jsonl');
    expect(old).not.toBe(name);
    renameSync(path.join(home, 'drills', name), path.join(home, 'drills', old));
    const before = filesIn(home);
    const fresh = await takes(home, ['--new'], 'a\n');
    expect(fresh.stdout).toContain('Question 1 of 4');
    await takes(home, as('Ben Abel'), 'a\n');
    expect(filesIn(home)).toMatchObject(before);
    const ana = await takes(home, as('Ana Bell'), 'd\nc\n');
    expect(ana.stdout).toContain('It goes on as Ana Bell: 2 of 4 answered.');
    await takes(home, ['--new', ...as('Ana Bell')], 'a\n');
    expect(Object.keys(filesIn(home)).filter((each) => each.includes('before'))).toHaveLength(1);
  });

  it.each(['../../x', 'con', 'a/b\\c:d*?', '名'.repeat(100), '%00', '=1+1'])(
    'has a name that every disk takes, for a student called %j',
    async (name) => {
      const home = freshFolder();
      const { code } = await takes(home, as(name), 'b\n');
      expect(code).toBe(0);
      const [file = ''] = Object.keys(filesIn(home));
      expect(file).toMatch(/^[\w-]+\.jsonl$/);
      expect(file.length).toBeLessThan(60);
    },
  );
});

describe('on the screen', () => {
  it("a quiz that is another's says so, open and done", async () => {
    const home = newHome();
    await takes(home, as('Ana Bell'), 'b\ne\nd\n');
    const open = startTerminal(quiz, { home });
    await open.shows('It goes on as Ana Bell: 3 of 4 answered.');
    await open.shows('Not you? Write --name "Your name".');
    open.type('q');
    expect(await open.exit).toBe(0);
    await takes(home, as('Ana Bell'), 'c\n');
    const done = startTerminal(quiz, { home });
    await done.shows('Ana Bell took it here. Not you?');
    await done.shows(/Name +Ana Bell/);
    done.type('q');
    expect(await done.exit).toBe(0);
    expect(handIns(home)).toEqual(['Ana Bell: bedc']);
  });
});
