import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeZip } from '../../scripts/release-zip.mjs';
import { freshFolder, portquiz, type Surroundings } from './run-portquiz.ts';
import { startTerminal } from './terminal.ts';

let zip: Uint8Array;

beforeAll(async () => {
  zip = await makeZip();
});

/** Everything in a folder, by path from it. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

/** Unpacks the zip into a fresh folder and gives the folder `portquiz` in there. */
const unpack = (): string => {
  const folder = freshFolder();
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return path.join(folder, 'portquiz');
};

/** Somebody who has never run portquiz, with the unpacked zip, in an empty folder of their own. */
const newcomer = () => {
  const unpacked = unpack();
  const home = freshFolder();
  const folder = freshFolder();
  const surroundings: Surroundings = {
    program: path.join(unpacked, 'portquiz.mjs'),
    folder,
    environment: { PORTQUIZ_HOME: '', XDG_CONFIG_HOME: '', HOME: home },
  };
  return { unpacked, home, folder, surroundings, before: filesIn(unpacked) };
};

const twoAnswers = { input: 'a\nidk\nquit\n' };

describe('the zip', () => {
  it('is the same bytes each time, and a folder with what one needs to start', async () => {
    expect(Buffer.compare(await makeZip(), zip)).toBe(0);
    const names = Object.keys(unzipSync(zip));
    expect(names).toEqual([...names].sort());
    expect(names).toEqual(
      expect.arrayContaining(
        ['portquiz.mjs', 'READ-ME-FIRST.txt', 'LICENSE', 'THIRD-PARTY-LICENSES.txt'].map(
          (name) => `portquiz/${name}`,
        ),
      ),
    );
    expect(zip.length).toBeLessThan(1_000_000);
  });

  it('runs from another folder and keeps progress with the system', async () => {
    const { unpacked, home, folder, surroundings, before } = newcomer();
    const show = await portquiz(['show', '443'], surroundings);
    expect(show).toMatchObject({ code: 0, stderr: '' });
    expect(show.stdout).toContain('HTTPS');
    expect(filesIn(home)).toEqual([]);
    const session = await portquiz([], { ...surroundings, ...twoAnswers });
    expect(session).toMatchObject({ code: 0, stderr: '' });
    expect(session.stdout).toContain('All saved.');
    expect(filesIn(home).filter((file) => !/portquiz[/\\]/.test(file))).toEqual([]);
    expect(filesIn(home).map((file) => path.basename(file))).toContain('journal.jsonl');
    expect([filesIn(unpacked), filesIn(folder)]).toEqual([before, []]);
  });

  it('keeps progress beside the program once that was asked for, and nothing elsewhere', async () => {
    const { unpacked, home, folder, surroundings, before } = newcomer();
    const data = path.join(unpacked, 'portquiz-data');
    const journal = path.join(data, 'journal.jsonl');
    const where = await portquiz(['progress', 'where', '--portable'], surroundings);
    expect(where).toMatchObject({ code: 0, stdout: `${data}\n` });
    await portquiz([], { ...surroundings, ...twoAnswers });
    expect(readFileSync(journal, 'utf8').trim().split('\n')).toHaveLength(2);
    await portquiz(['study'], { ...surroundings, ...twoAnswers });
    expect(readFileSync(journal, 'utf8').trim().split('\n')).toHaveLength(4);
    const elsewhere = filesIn(unpacked).filter((file) => !file.startsWith('portquiz-data'));
    expect([elsewhere, filesIn(home), filesIn(folder)]).toEqual([before, [], []]);
  });

  it('on a stick that cannot be written says so, and asks all the same', async () => {
    const { unpacked, home, surroundings } = newcomer();
    writeFileSync(path.join(unpacked, 'portquiz-data'), 'in the way, for root too');
    const session = await portquiz(['--portable'], { ...surroundings, ...twoAnswers });
    expect(session).toMatchObject({ code: 0, stderr: '' });
    expect(session.stdout).toContain(`Not saved: ${unpacked}`);
    expect(session.stdout).toContain('2 answers could not be saved.');
    expect(filesIn(home)).toEqual([]);
  });
});

describe('dist on its own', () => {
  const copyDist = (): string => {
    const folder = path.join(freshFolder(), 'chunks');
    cpSync('dist', folder, { recursive: true });
    return path.join(folder, 'cli.js');
  };

  it('needs no node_modules for lines', async () => {
    const surroundings = { program: copyDist(), folder: freshFolder() };
    const version = await portquiz(['--version'], surroundings);
    expect(version).toMatchObject({ code: 0, stderr: '' });
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const show = await portquiz(['show', 'ldaps'], surroundings);
    expect(show.stdout).toContain('636');
    const session = await portquiz([], { ...surroundings, ...twoAnswers });
    expect(session).toMatchObject({ code: 0, stderr: '' });
    expect(session.stdout).toContain('All saved.');
  });

  it('needs none for screens', async () => {
    const run = startTerminal(['study'], { program: copyDist(), folder: freshFolder() });
    await run.shows('1 of about 12');
    run.type('e');
    await run.shows('Enter next');
    run.type('q');
    expect(await run.exit).toBe(0);
  });
});
