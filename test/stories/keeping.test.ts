import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { journalOf } from './journal.ts';
import { recordsIn } from './json-session.ts';
import { freshFolder, portquiz } from './run-portquiz.ts';

const now = '2026-03-02T12:00';
const answersOf = async (home: string): Promise<unknown> =>
  recordsIn((await portquiz(['stats', '--json'], { home, now })).stdout)[0]?.answers;
const study = (home: string, count: number) =>
  portquiz(['study', '--json', '--form', 'choice'], { home, now, input: 'a\n'.repeat(count) });

/** All that a home holds, by file name. */
const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );

describe.concurrent('what the learner has is never lost', () => {
  it('by a reset, done twice in a second, which keeps a backup each time', async () => {
    const home = freshFolder();
    await study(home, 3);
    const journal = readFileSync(journalOf(home), 'utf8');
    for (const _ of [1, 2]) {
      const { code, stdout } = await portquiz(['progress', 'reset', '--yes'], { home, now });
      expect(code).toBe(0);
      const copy = /^Forgotten\. The backup is (.+)\n$/.exec(stdout)?.[1] ?? '';
      expect(readFileSync(copy, 'utf8').startsWith(journal)).toBe(true);
    }
    expect(await answersOf(home)).toBe(0);
    expect(readFileSync(journalOf(home), 'utf8').startsWith(journal)).toBe(true);
  });

  it('by a reset that nobody said yes to', async () => {
    const home = freshFolder();
    await study(home, 2);
    for (const input of ['', 'no\n', 'y\n']) {
      const run = await portquiz(['progress', 'reset'], { home, now, input });
      expect(run.code).toBe(1);
      expect(run.stdout).toContain('Nothing was changed.');
    }
    expect(await answersOf(home)).toBe(2);
  });

  it('by restoring: what was there is kept, and can be restored in its turn', async () => {
    const home = freshFolder();
    await study(home, 2);
    const copy = path.join(freshFolder(), 'copy.jsonl');
    expect((await portquiz(['progress', 'backup', copy], { home, now })).stdout).toBe(
      `Copied to ${copy}\n`,
    );
    await study(home, 3);
    const before = Object.values(filesIn(home));
    const { stdout } = await portquiz(['progress', 'restore', copy], { home, now });
    expect(await answersOf(home)).toBe(2);
    expect(Object.values(filesIn(home))).toContain(
      before.find((text) => text.split('\n').length === 6),
    );
    const aside = /kept as (.+)\n$/.exec(stdout)?.[1] ?? '';
    await portquiz(['progress', 'restore', aside], { home, now });
    expect(await answersOf(home)).toBe(5);
  });

  it('by merging, from either side, twice or once', async () => {
    const [desk, lap] = [freshFolder(), freshFolder()];
    await study(desk, 3);
    await study(lap, 4);
    const merge = async (into: string, from: string) =>
      (await portquiz(['progress', 'merge', journalOf(from)], { home: into, now })).stdout;
    expect(await merge(desk, lap)).toBe('Merged: 4 events were new.\n');
    expect(await merge(lap, desk)).toBe('Merged: 3 events were new.\n');
    expect(await merge(desk, lap)).toBe('Merged: 0 events were new.\n');
    const figures = [desk, lap].map((home) => portquiz(['stats', '--json'], { home, now }));
    const [one, other] = await Promise.all(figures);
    expect(one?.stdout).toBe(other?.stdout);
    expect(await answersOf(desk)).toBe(7);
  });

  it('by a backup to a file that is there already', async () => {
    const home = freshFolder();
    await study(home, 1);
    const file = path.join(freshFolder(), 'thesis.txt');
    writeFileSync(file, 'years of work');
    const run = await portquiz(['progress', 'backup', file], { home, now });
    expect([run.code, readFileSync(file, 'utf8')]).toEqual([2, 'years of work']);
  });
});

it.concurrent('nobody else on the machine can read it', async () => {
  const home = path.join(freshFolder(), 'new', 'home');
  await study(home, 2);
  await portquiz(['config', 'set', 'minutes', '5'], { home, now });
  await portquiz(['progress', 'reset', '--yes'], { home, now });
  const files = Object.keys(filesIn(home));
  expect(files.length).toBeGreaterThanOrEqual(4);
  for (const file of files) {
    expect([file, statSync(file).mode & 0o777]).toEqual([file, 0o600]);
    expect([file, statSync(path.dirname(file)).mode & 0o777]).toEqual([file, 0o700]);
  }
});
