import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProgressError } from '../../src/progress/errors.ts';
import { locateHome } from '../../src/progress/home.ts';
import { temporaryFolder } from './temporary-home.ts';

const rootFor = (folder: string, portable: boolean, environment = {}): string =>
  locateHome(environment, undefined, { folder, portable }).folder;

describe('data beside the program', () => {
  it('is in portquiz-data once that is asked for, and with the system until then', () => {
    const folder = temporaryFolder();
    const data = path.join(folder, 'portquiz-data');
    expect(rootFor(folder, true)).toBe(data);
    expect(rootFor(folder, false)).toBe(locateHome({}).folder);
    mkdirSync(data);
    expect(rootFor(folder, false)).toBe(data);
    expect(locateHome({}, 'ana', { folder, portable: false }).journal).toBe(
      path.join(data, 'profiles', 'ana', 'journal.jsonl'),
    );
  });

  it('gives way to PORTQUIZ_HOME', () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'portquiz-data'));
    const environment = { PORTQUIZ_HOME: '/somewhere' };
    expect(rootFor(folder, true, environment)).toBe(path.resolve('/somewhere'));
    expect(rootFor(folder, false, environment)).toBe(path.resolve('/somewhere'));
  });

  it('is beside dist, which a build empties', () => {
    const clone = temporaryFolder();
    const data = path.join(clone, 'portquiz-data');
    expect(rootFor(path.join(clone, 'dist'), true)).toBe(data);
    expect(rootFor(`${path.join(clone, 'dist')}${path.sep}`, true)).toBe(data);
  });

  it('is neither made nor found in node_modules, which npm empties', () => {
    const dist = path.join(temporaryFolder(), 'node_modules', 'portquiz', 'dist');
    mkdirSync(path.join(dist, '..', 'portquiz-data'), { recursive: true });
    expect(() => rootFor(dist, true)).toThrow(ProgressError);
    expect(rootFor(dist, false)).toBe(locateHome({}).folder);
  });

  it('is not taken from a file of that name', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'portquiz-data'), '');
    expect(rootFor(folder, false)).toBe(locateHome({}).folder);
  });
});
