import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { journalOf } from './journal.ts';
import { recordsIn } from './json-session.ts';
import { freshFolder, portquiz } from './run-portquiz.ts';

const now = '2026-03-02T12:00';

/** A home with twelve answers. */
const usedHome = async (): Promise<string> => {
  const home = freshFolder();
  await portquiz(['study', '--json', '--form', 'choice'], {
    home,
    now,
    input: 'a\nb\nc\nd\n'.repeat(12),
  });
  return home;
};

const statsOf = async (home: string) => {
  const { code, stdout, stderr } = await portquiz(['stats', '--json'], { home, now });
  return { code, stderr, figures: recordsIn(stdout)[0] };
};

const skipped = (home: string, count: number): string =>
  `portquiz: ${journalOf(home)}: ${count} unreadable ${count === 1 ? 'line was' : 'lines were'} skipped and left in place; all the rest is kept\n`;

describe.concurrent('a damaged journal', () => {
  it('cut in its last line is said in one clear line, and keeps all the rest', async () => {
    const home = await usedHome();
    const { figures } = await statsOf(home);
    const size = readFileSync(journalOf(home)).length;
    truncateSync(journalOf(home), size - 30);
    const cut = readFileSync(journalOf(home));
    const { code, stderr, figures: after } = await statsOf(home);
    expect([code, stderr]).toEqual([0, skipped(home, 1)]);
    expect(after).toMatchObject({ answers: Number(figures?.answers) - 1, unreadableLines: 1 });
    expect(readFileSync(journalOf(home))).toEqual(cut);
  });

  it('garbled in the middle keeps all the rest too, with and without a checkpoint', async () => {
    const home = await usedHome();
    const { figures } = await statsOf(home);
    const bytes = readFileSync(journalOf(home));
    const lines = bytes.toString('latin1').split('\n');
    const at = lines.slice(0, -4).join('\n').length;
    bytes.fill(0xff, at + 20, at + 50);
    writeFileSync(journalOf(home), bytes);
    for (const remove of [false, true]) {
      if (remove) rmSync(path.join(home, 'checkpoint.json'));
      const { code, stderr, figures: after } = await statsOf(home);
      expect([code, stderr]).toEqual([0, skipped(home, 1)]);
      expect(after).toMatchObject({ answers: Number(figures?.answers) - 1 });
    }
    expect(readFileSync(journalOf(home))).toEqual(bytes);
  });

  it('is studied on: the session starts, and its answers go behind what was there', async () => {
    const home = freshFolder();
    appendFileSync(journalOf(home), '\u0000\u0000 not a journal \u001b[31m\n{"v":1,');
    const before = readFileSync(journalOf(home));
    const run = await portquiz(['study', '--json'], { home, now, input: 'a\n' });
    expect([run.code, run.stderr]).toEqual([0, skipped(home, 2)]);
    expect(recordsIn(run.stdout)).toContainEqual(
      expect.objectContaining({ type: 'verdict', saved: true }),
    );
    expect(readFileSync(journalOf(home)).subarray(0, before.length)).toEqual(before);
    expect((await statsOf(home)).figures).toMatchObject({ answers: 1, unreadableLines: 2 });
  });

  it('that is a folder is said in one line', async () => {
    const home = freshFolder();
    mkdirSync(journalOf(home));
    const run = await portquiz(['stats'], { home });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toBe(`portquiz: ${journalOf(home)}: it could not be read: it is a folder\n`);
  });
});

describe.concurrent('a home that cannot be written', () => {
  const blockedHome = (): string => {
    const home = path.join(freshFolder(), 'home');
    writeFileSync(home, 'a file where the folder should be');
    return home;
  };

  it('is said at once, and the session goes on', async () => {
    const home = blockedHome();
    const json = await portquiz(['study', '--json'], { home, input: 'a\nb\n' });
    const verdicts = recordsIn(json.stdout).filter(({ type }) => type === 'verdict');
    expect(verdicts.map(({ saved }) => saved)).toEqual([false, false]);
    expect(recordsIn(json.stdout).at(-1)).toMatchObject({ type: 'summary', asked: 2 });
    const plain = await portquiz([], { home, input: 'a\nb\n' });
    expect(plain.stdout).toContain(
      ': a part of the path is no folder. The session goes on; it is saved as soon as it can be.',
    );
    expect(plain.stdout).toMatch(/\n2 answers could not be saved\./);
    expect([json.code, json.stderr, plain.code, plain.stderr]).toEqual([0, '', 0, '']);
  });

  it('keeps no setting, and says why', async () => {
    const run = await portquiz(['config', 'set', 'minutes', '5'], { home: blockedHome() });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/^portquiz: .* the settings could not be saved: [^\n]+\n$/);
  });
});

it.concurrent('damaged settings are put aside, said once, and start afresh', async () => {
  const home = freshFolder();
  writeFileSync(path.join(home, 'settings.json'), '{"minutes": 5,');
  const first = await portquiz(['config', 'set', 'form', 'typed'], { home, now });
  expect(first.code).toBe(0);
  const aside = path.join(home, 'settings.json.bad-2026-03-02-120000');
  expect(first.stderr).toBe(
    `portquiz: the settings file could not be read; it is kept as ${aside}, and the settings start afresh\n`,
  );
  expect(readFileSync(aside, 'utf8')).toBe('{"minutes": 5,');
  const second = await portquiz(['config', 'list', '--json'], { home, now });
  expect([second.stderr, recordsIn(second.stdout)[0]]).toEqual([
    '',
    expect.objectContaining({ form: 'typed', minutes: 10 }),
  ]);
});
