import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tablesIn } from '../formats/tables.ts';
import { tagsIn, textOf } from '../formats/tags.ts';
import { freshFolder, portquiz } from './run-portquiz.ts';
import { startTerminal } from './terminal.ts';

const now = '2026-11-23T09:00';
const home = freshFolder();

const sheet = (words: readonly string[], folder = freshFolder()) =>
  portquiz(['sheet', '--deck', 'net+', ...words], { home, now, folder });

beforeAll(async () => {
  // Telnet and others are missed now: whoever takes the first choice each time is wrong somewhere.
  await portquiz(['study', '--deck', 'net+', '--count', '5'], {
    home,
    now,
    input: 'idk\n'.repeat(5),
  });
});

describe('the sheet on paper', () => {
  it('--html writes a page that says who is shaky', async () => {
    const folder = freshFolder();
    const run = await sheet(['--html', 'net.html'], folder);
    const file = path.join(folder, 'net.html');
    expect(run).toMatchObject({ code: 0, stdout: `Written: ${file}\n`, stderr: '' });
    const page = readFileSync(file, 'utf8');
    expect(tagsIn(page)).toContain('footer');
    expect(textOf(page)).toMatch(/^! .*: /m);
    expect(page.match(/<li>/g)).toHaveLength(20);
    expect(readdirSync(folder)).toEqual(['net.html']);
  });

  it('--md writes Markdown, both go at once, and a second time replaces', async () => {
    const folder = freshFolder();
    const both = ['--md', 'net.md', '--html', 'net.html'];
    await sheet(both, folder);
    const run = await sheet(both, folder);
    expect(run.stdout.trim().split('\n')).toEqual(
      ['net.md', 'net.html'].map((name) => `Written: ${path.join(folder, name)}`),
    );
    const tables = tablesIn(readFileSync(path.join(folder, 'net.md'), 'utf8'));
    expect(tables.flatMap(([, ...rows]) => rows)).toHaveLength(20);
  });

  it('- prints the same that a file gets, and nothing else', async () => {
    const folder = freshFolder();
    await sheet(['--md', 'a.md', '--html', 'a.html'], folder);
    for (const kind of ['md', 'html']) {
      const run = await sheet([`--${kind}`, '-'], folder);
      expect([run.code, run.stderr]).toEqual([0, '']);
      expect(run.stdout).toBe(readFileSync(path.join(folder, `a.${kind}`), 'utf8'));
    }
  });

  it('beside --json the object stays alone on the output', async () => {
    const folder = freshFolder();
    const run = await sheet(['--json', '--md', 'a.md'], folder);
    expect(JSON.parse(run.stdout)).toMatchObject({ deck: 'n10-009' });
    expect(run.stderr).toBe(`portquiz: Written: ${path.join(folder, 'a.md')}\n`);
  });
});

describe('who is shaky', () => {
  it('is what was missed, and in time what was known; the rest is met or not', async () => {
    const own = freshFolder();
    const answer = (card: string, input: string) =>
      portquiz(['study', '--form', 'typed', '--card', card], { home: own, now, input });
    await answer('ssh:service-to-number', '22\n');
    await answer('telnet:service-to-number', 'idk\n');
    const standings = async (day: string) => {
      const words = ['sheet', '--deck', 'core', '--json'];
      const { stdout } = await portquiz(words, { home: own, now: `${day}T09:00` });
      const { families } = JSON.parse(stdout);
      const items: readonly { id: string; shaky: boolean; met: boolean }[] = families.flatMap(
        (family: { items: [] }) => family.items,
      );
      const found = items.filter(({ id }) => ['ssh', 'telnet', 'dns'].includes(id));
      return Object.fromEntries(found.map(({ id, shaky, met }) => [id, { shaky, met }]));
    };
    const [steady, shaky] = [
      { shaky: false, met: true },
      { shaky: true, met: true },
    ];
    const unmet = { shaky: false, met: false };
    expect(await standings('2026-11-23')).toEqual({ ssh: steady, telnet: shaky, dns: unmet });
    expect(await standings('2027-11-23')).toEqual({ ssh: shaky, telnet: shaky, dns: unmet });
  });
});

describe('what cannot be written is one line and exit 2', () => {
  it.each<readonly [readonly string[], RegExp]>([
    [['--html', 'dir'], /--html dir: it is a folder; name a file in it/],
    [['--html', 'no/such.html'], /--html no\/such\.html: it could not be written: no such file/],
    [['--md', 'file/x.md'], /could not be written: a part of the path is no folder/],
    [['--md', '/dev/full'], /could not be written: the disk is full/],
    [['--md', ''], /--md: name a file, or - for the output/],
    [['--md', '-', '--html', '-'], /--html -: the output can hold one thing only/],
    [['--json', '--md', '-'], /--md -: the output can hold one thing only/],
    [['--html', 'journal.jsonl'], /keeps progress in files of such names/],
    [['--html', '\u001b[31mno\n/x\u202e'], /could not be written/],
    [['--html'], /argument missing/],
    [['--deck', 'net++', '--html', 'x.html'], /no list "net\+\+"/],
  ])('portquiz sheet %j', async (words, message) => {
    const folder = freshFolder();
    mkdirSync(path.join(folder, 'dir'));
    writeFileSync(path.join(folder, 'file'), '');
    const run = await sheet(words, folder);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(/^portquiz: [^\n\u001b\u202e]+\n$/);
    expect(run.stderr).toMatch(message);
    expect(readdirSync(folder)).toEqual(['dir', 'file']);
  });
});

describe('the sheet on the output', () => {
  it('has whole lines in a pipe', async () => {
    const { stdout } = await sheet([]);
    expect(stdout).toMatch(
      /^[!.] 20\/21 {8}TCP {6}FTP: copies files, login readable on the wire$/m,
    );
    expect(stdout).toMatch(/\n! shaky: look at these first\n\. not met yet\n$/);
  });

  it.each([40, 80, 200])('fits a window of %i columns', async (columns) => {
    const run = startTerminal(['sheet', '--deck', 'net+'], { columns, rows: 90, home });
    await run.exit;
    const lines = run.written().split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(run.written()).not.toContain('\u001b');
    // The terminal itself broke none.
    expect(run.screen().slice(0, lines.length - 1)).toEqual(lines.slice(0, -1));
    expect(lines.some((line) => /^ {4}\S/.test(line))).toBe(columns < 60);
  });

  it('writes no file unasked', async () => {
    const folder = freshFolder();
    await sheet([], folder);
    expect(readdirSync(folder)).toEqual([]);
  });
});
