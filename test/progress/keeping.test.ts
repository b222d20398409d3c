import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp, restore } from '../../src/progress/backup.ts';
import { ProgressError } from '../../src/progress/errors.ts';
import { locateHome } from '../../src/progress/home.ts';
import { loadProgress } from '../../src/progress/load.ts';
import { readSettings, setAsideDamaged, writeSetting } from '../../src/progress/settings.ts';
import { defaultSettings } from '../../src/session/settings.ts';
import { momentOn, reviewOf } from '../memory/review.ts';
import { appendAll, temporaryFolder, temporaryHome } from './temporary-home.ts';

const stamp = '2026-12-12-083000';
const modeOf = (file: string): number => statSync(file).mode & 0o777;

describe('a backup', () => {
  it('is the journal byte for byte, of this user alone, and never over another', async () => {
    const home = temporaryHome();
    expect(backUp(home, stamp)).toBeUndefined();
    await appendAll(home, [reviewOf({ id: 'a' })]);
    const copies = [backUp(home, stamp), backUp(home, stamp), backUp(home, stamp)];
    expect(new Set(copies).size).toBe(3);
    for (const copy of copies) {
      expect(readFileSync(copy ?? '')).toEqual(readFileSync(home.journal));
      expect(modeOf(copy ?? '')).toBe(0o600);
    }
    const target = path.join(temporaryFolder(), 'mine.jsonl');
    writeFileSync(target, 'precious');
    expect(() => backUp(home, stamp, target)).toThrow(ProgressError);
    expect(readFileSync(target, 'utf8')).toBe('precious');
  });

  it('that cannot be written says why in one line', async () => {
    const home = temporaryHome();
    await appendAll(home, [reviewOf({ id: 'a' })]);
    expect(() => backUp(home, stamp, path.join(home.journal, 'below', 'x'))).toThrow(/no folder/);
  });
});

describe('restoring', () => {
  it('puts the backup in place and moves aside what was there, every time anew', async () => {
    const home = temporaryHome();
    await appendAll(home, [reviewOf({ id: 'a' })]);
    const copy = backUp(home, stamp) ?? '';
    await appendAll(home, [reviewOf({ id: 'b', ...momentOn(1) })]);
    const asides = [restore(home, copy, stamp), restore(home, copy, stamp)].map(
      ({ aside }) => aside ?? '',
    );
    expect(asides.map((file) => readFileSync(file, 'utf8').split('\n').length - 1)).toEqual([2, 1]);
    expect(readFileSync(home.journal)).toEqual(readFileSync(copy));
    expect(loadProgress(home).events).toBe(1);
    expect(modeOf(home.journal)).toBe(0o600);
  });

  it('refuses what is no journal, and changes nothing then', async () => {
    const home = temporaryHome();
    await appendAll(home, [reviewOf({ id: 'a' })]);
    const poem = path.join(temporaryFolder(), 'poem.txt');
    writeFileSync(poem, 'Two roads diverged\n');
    for (const source of [poem, temporaryFolder(), '/nowhere/at/all'])
      expect(() => restore(home, source, stamp)).toThrow(ProgressError);
    expect(loadProgress(home).events).toBe(1);
    expect(readdirSync(home.folder)).toEqual(['journal.jsonl']);
  });
});

describe('settings', () => {
  it('are kept, for this user alone, beside those of a later version', async () => {
    const home = temporaryHome();
    mkdirSync(home.folder, { recursive: true });
    writeFileSync(path.join(home.folder, 'settings.json'), '{"minutes":20,"moonlight":true}');
    await writeSetting(home, 'form', 'typed');
    expect(readSettings(home)).toEqual({ ...defaultSettings, minutes: 20, form: 'typed' });
    const file = path.join(home.folder, 'settings.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ moonlight: true });
    expect(modeOf(file)).toBe(0o600);
  });

  it('that are none are as if they were not there', () => {
    const home = temporaryHome();
    mkdirSync(home.folder, { recursive: true });
    const file = path.join(home.folder, 'settings.json');
    writeFileSync(file, '{"minutes":-3,"form":"sung","plain":"perhaps","deck":{"a":1}}');
    expect(readSettings(home)).toEqual(defaultSettings);
  });

  it('that were damaged are put aside, each time under a new name', () => {
    const home = temporaryHome();
    mkdirSync(home.folder, { recursive: true });
    const file = path.join(home.folder, 'settings.json');
    const asides = ['{"minutes":2', '[1]'].map((text) => {
      writeFileSync(file, text);
      return setAsideDamaged(home, stamp) ?? '';
    });
    expect(asides.map((aside) => readFileSync(aside, 'utf8'))).toEqual(['{"minutes":2', '[1]']);
    expect(existsSync(file)).toBe(false);
    expect(setAsideDamaged(home, stamp)).toBeUndefined();
  });
});

describe('the home', () => {
  it('is where PORTQUIZ_HOME says, with a folder for each other profile', () => {
    const environment = { PORTQUIZ_HOME: '/somewhere' };
    expect(locateHome(environment).journal).toBe(path.resolve('/somewhere/journal.jsonl'));
    expect(locateHome(environment, 'ana').folder).toBe(path.resolve('/somewhere/profiles/ana'));
  });

  it.each(['', '..', 'a/b', 'a b', '-a', 'x'.repeat(33), 'é', 'a\n'])(
    'is never made for a profile that is no name: %j',
    (profile) => {
      expect(() => locateHome({ PORTQUIZ_HOME: '/somewhere' }, profile)).toThrow(ProgressError);
    },
  );
});
