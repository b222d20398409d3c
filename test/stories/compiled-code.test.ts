import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { largestChunk } from './largest-chunk.ts';
import { freshFolder, portquiz } from './run-portquiz.ts';
import { startTerminal } from './terminal.ts';
import { createWitness } from './witness.ts';

/** A copy of the program as it is handed out, without compiled code. */
const newCopy = () => {
  const folder = freshFolder();
  const dist = path.join(folder, 'dist');
  cpSync('dist', dist, { recursive: true, filter: (file) => !file.endsWith('compiled') });
  return { folder, dist, program: path.join(dist, 'cli.js'), witness: createWitness(folder) };
};
type Copy = ReturnType<typeof newCopy>;

const environmentOf = ({ folder, witness }: Copy) => ({
  ...witness.environment,
  XDG_CACHE_HOME: path.join(folder, 'cache'),
  PORTQUIZ_NOW: '2026-11-23T09:00:00Z',
});

/** Whether compiled code was taken, for the large chunks read since the last look. */
const takenIn = ({ witness, dist }: Copy): readonly boolean[] => {
  const seen = witness.seen();
  expect(Object.keys(seen)).toContain(largestChunk(dist));
  return [...new Set(Object.values(seen))];
};

/** A newcomer's first screen, and out again. */
const firstScreen = async (copy: Copy): Promise<string> => {
  const run = startTerminal([], { program: copy.program, env: environmentOf(copy) });
  await run.shows('What are you learning ports for?');
  await run.shows('q quit');
  const screen = run.screen().join('\n');
  run.type('q');
  expect(await run.exit).toBe(0);
  return screen;
};

const compiledIn = ({ dist }: Copy): string => {
  const names = readdirSync(path.join(dist, 'compiled'));
  expect(names).toHaveLength(1);
  return path.join(dist, 'compiled', names[0] ?? '');
};

describe('compiled code', () => {
  it('is left by the first start of the screens, and taken by every later one', async () => {
    const copy = newCopy();
    const first = await firstScreen(copy);
    expect(takenIn(copy)).toEqual([false]);
    const kept = readFileSync(compiledIn(copy));
    expect(await firstScreen(copy)).toBe(first);
    expect(takenIn(copy)).toEqual([true]);
    expect(readFileSync(compiledIn(copy)).equals(kept)).toBe(true);
    expect(existsSync(path.join(copy.folder, 'cache'))).toBe(false);
  });

  it('is not run when it was damaged, cut or exchanged, and is made anew', async () => {
    const copy = newCopy();
    const first = await firstScreen(copy);
    const whole = readFileSync(compiledIn(copy));
    const flippedAt = (at: number): Buffer => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    };
    const ofOthers = Buffer.from(whole.toString('latin1').replaceAll('.js', '.sj'), 'latin1');
    const damaged = [
      // Within large chunks: of a small one nobody sees whether its code was taken.
      ...[1000, whole.length / 2, (whole.length * 3) / 4].map((at) => flippedAt(Math.trunc(at))),
      ...[0, 10, 5000, whole.length / 2].map((length) => whole.subarray(0, Math.trunc(length))),
      ofOthers,
    ];
    takenIn(copy);
    for (const bytes of damaged) {
      writeFileSync(compiledIn(copy), bytes);
      expect(await firstScreen(copy)).toBe(first);
      expect(takenIn(copy)).toContain(false);
      expect(await firstScreen(copy)).toBe(first);
      expect(takenIn(copy)).toEqual([true]);
    }
  });

  it('is not run for a program that has changed, be it as long', async () => {
    const copy = newCopy();
    await firstScreen(copy);
    const file = path.join(copy.dist, 'chunks', largestChunk(copy.dist));
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('What are you learning');
    writeFileSync(file, text.replace('What are you learning', 'What have you studied'));
    const run = startTerminal([], { program: copy.program, env: environmentOf(copy) });
    await run.shows('What have you studied ports for?');
    run.type('q');
    expect(await run.exit).toBe(0);
  });

  it('is kept with the user where the program lies out of reach, and is done without where that is, too', async () => {
    const copy = newCopy();
    writeFileSync(path.join(copy.dist, 'compiled'), 'in the way, for root too');
    const first = await firstScreen(copy);
    takenIn(copy);
    expect(await firstScreen(copy)).toBe(first);
    expect(takenIn(copy)).toEqual([true]);
    const poor = newCopy();
    for (const place of [path.join(poor.dist, 'compiled'), path.join(poor.folder, 'cache')])
      writeFileSync(place, 'in the way, for root too');
    for (const _ of [1, 2]) expect(await firstScreen(poor)).toBe(first);
    expect(takenIn(poor)).toEqual([false]);
  });

  it('is no concern of short commands and lines: they leave none', async () => {
    const copy = newCopy();
    const surroundings = { program: copy.program, environment: environmentOf(copy) };
    for (const words of [['show', '443'], ['--version'], ['due'], ['study', '--count', '1']]) {
      const { stderr } = await portquiz(words, { ...surroundings, input: 'a\n' });
      expect(stderr).toBe('');
    }
    expect(readdirSync(copy.folder).sort()).toEqual(['dist', 'witness.cjs', 'witness.txt']);
    expect(existsSync(path.join(copy.dist, 'compiled'))).toBe(false);
  });
});
