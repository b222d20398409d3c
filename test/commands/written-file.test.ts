import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/commands/errors.ts';
import { deliver } from '../../src/commands/written-file.ts';

const root = mkdtempSync(path.join(tmpdir(), 'portquiz-written-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder = root;
beforeEach(() => {
  folder = mkdtempSync(path.join(root, 'a-'));
});

const at = (name: string): string => path.join(folder, name);

/** What was said on the output and beside it. */
const delivering = (...files: readonly (readonly [file: string, text: string])[]) => {
  const printed: string[] = [];
  const warned: string[] = [];
  const run = (isOutputTaken = false) =>
    deliver(
      files.map(([file, text], index) => ({ option: `--o${index}`, file, text })),
      { print: (...lines) => printed.push(...lines), warn: (line) => warned.push(line) },
      isOutputTaken,
    );
  return { printed, warned, run };
};

const saying = (...files: readonly (readonly [file: string, text: string])[]) => {
  const { printed, warned, run } = delivering(...files);
  run();
  return { printed, warned };
};

describe('a file', () => {
  it('is written whole, and said where', () => {
    expect(saying([at('a.md'), 'one\ntwo\n'])).toEqual({
      printed: [`Written: ${at('a.md')}`],
      warned: [],
    });
    expect(readFileSync(at('a.md'), 'utf8')).toBe('one\ntwo\n');
  });

  it('that is there is replaced, keeps its rights, and nothing is left beside it', () => {
    writeFileSync(at('a.md'), 'a longer text that was there before');
    chmodSync(at('a.md'), 0o640);
    const before = statSync(at('a.md'));
    saying([at('a.md'), 'new']);
    const after = statSync(at('a.md'));
    expect(readFileSync(at('a.md'), 'utf8')).toBe('new');
    expect(after.mode).toBe(before.mode);
    // Another file under the same name: who reads the former one reads it to its end.
    expect(after.ino).not.toBe(before.ino);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it('behind a link is replaced where it lies', () => {
    mkdirSync(at('far'));
    writeFileSync(at('far/a.md'), 'old');
    symlinkSync('far/a.md', at('link.md'));
    saying([at('link.md'), 'new']);
    expect(readlinkSync(at('link.md'))).toBe('far/a.md');
    expect(readFileSync(at('far/a.md'), 'utf8')).toBe('new');
  });

  it('that is a device is written into and stays one', () => {
    saying(['/dev/null', 'x']);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(() => saying(['/dev/full', 'x'])).toThrow(
      new UsageError('--o0 /dev/full: it could not be written: the disk is full'),
    );
  });
});

describe('refused in one line, with nothing changed', () => {
  it('a folder', () => {
    mkdirSync(at('dir'));
    for (const name of [at('dir'), `${at('dir')}/`, `${at('new')}/`, folder])
      expect(() => saying([name, 'x'])).toThrow(/^--o0 .*: it is a folder; name a file in it$/);
    expect(readdirSync(folder)).toEqual(['dir']);
  });

  it('a folder that is not there, or is none', () => {
    expect(() => saying([at('no/a.md'), 'x'])).toThrow(
      /could not be written: no such file or folder/,
    );
    writeFileSync(at('file'), 'x');
    expect(() => saying([at('file/a.md'), 'x'])).toThrow(
      /could not be written: a part of the path/,
    );
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it.each([
    'journal.jsonl',
    'Journal.jsonl',
    'journal-2026-11-23-0900.jsonl',
    'journal.jsonl.before-restore-2026-11-23-0900',
    'settings.json',
    'checkpoint.json',
  ])('a name of portquiz itself: %s', (name) => {
    writeFileSync(at(name), 'precious');
    symlinkSync(name, at('link.md'));
    for (const file of [at(name), at('link.md')])
      expect(() => saying([file, 'x'])).toThrow(/keeps progress in files of such names/);
    expect(readFileSync(at(name), 'utf8')).toBe('precious');
  });

  it.each([
    ['{"type":"portquiz-answers","v":1}\n', '# Quiz\n', 'JSON, and is not replaced by Markdown'],
    ['\ufeffname,extra\nAna,25\n', '<!doctype html>\n', 'text, and is not replaced by a page'],
    ['<!doctype html>\n', '# Quiz\n', 'a page, and is not replaced by Markdown'],
  ])('what is of another kind: %j', (there, text, said) => {
    writeFileSync(at('a'), there);
    expect(() => saying([at('a'), text])).toThrow(`--o0 ${at('a')}: what lies there is ${said}`);
    expect(readFileSync(at('a'), 'utf8')).toBe(there);
    symlinkSync('a', at('link'));
    expect(() => saying([at('link'), text])).toThrow(/name another file$/);
    writeFileSync(at('a'), '');
    saying([at('a'), text]);
    saying([at('a'), `${text}more`]);
    expect(readFileSync(at('a'), 'utf8')).toBe(`${text}more`);
  });

  it('no name', () => {
    expect(() => saying(['', 'x'])).toThrow('--o0: name a file, or - for the output');
  });
});

describe('the output', () => {
  it('takes a text as it is; what is said of files goes beside it', () => {
    expect(saying(['-', 'one\n\ntwo\n'], [at('b.md'), 'x'])).toEqual({
      printed: ['one', '', 'two'],
      warned: [`Written: ${at('b.md')}`],
    });
  });

  it('holds one text only, and then no file is written either', () => {
    const two = delivering([at('a'), 'x'], ['-', 'x'], ['-', 'y']);
    expect(two.run).toThrow('--o2 -: the output can hold one thing only; name a file');
    expect(() => delivering(['-', 'x']).run(true)).toThrow(/--o0 -: the output can hold one/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a command that prints itself says nothing of files', () => {
    const { printed, warned, run } = delivering([at('a'), 'x']);
    run(true);
    expect([printed, warned]).toEqual([[], [`Written: ${at('a')}`]]);
  });
});
