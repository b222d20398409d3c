import type * as FileSystem from 'node:fs';
import { appendFileSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openSyncedFile } from '../../src/network/synced-file.ts';
import { temporaryFolder } from '../progress/temporary-home.ts';

/** What the next write meets: a disk that is full after half of it, or one that cannot sync. */
let fault: 'none' | 'full' | 'no sync' = 'none';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof FileSystem>();
  return {
    ...real,
    writeSync: (file: number, bytes: Buffer) =>
      real.writeSync(file, fault === 'full' ? bytes.subarray(0, bytes.length / 2) : bytes),
    fdatasync: (file: number, done: (error: Error | null) => void) =>
      fault === 'no sync' ? done(new Error('no sync')) : real.fdatasync(file, done),
  };
});

afterEach(() => {
  fault = 'none';
});

const freshFile = (): string => path.join(temporaryFolder(), 'lines.jsonl');

describe('a synced file', () => {
  test('is for its owner alone', async () => {
    const name = freshFile();
    const file = openSyncedFile(name);
    await file.write('one\n');
    file.close();
    expect(statSync(name).mode & 0o777).toBe(0o600);
  });

  test('glues no line to one that a crash has torn', async () => {
    const name = freshFile();
    appendFileSync(name, 'whole\n{"torn');
    const file = openSyncedFile(name);
    await file.write('two\n');
    await file.write('three\n');
    file.close();
    expect(readFileSync(name, 'utf8')).toBe('whole\n{"torn\ntwo\nthree\n');
  });

  test.each(['full', 'no sync'] as const)(
    'has nothing twice and nothing torn after a failed try: %s',
    async (kind) => {
      const name = freshFile();
      const file = openSyncedFile(name);
      await file.write('one\n');
      fault = kind;
      await expect(file.write('two and some more\n')).rejects.toThrow();
      await expect(file.write('two and some more\n')).rejects.toThrow();
      fault = 'none';
      await file.write('two and some more\n');
      file.close();
      expect(readFileSync(name, 'utf8')).toBe('one\ntwo and some more\n');
    },
  );
});
