import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesApart } from '../../../src/commands/class/names-apart.ts';
import { temporaryFolder } from '../../progress/temporary-home.ts';

const at = (file: string): string => file.replaceAll('/', path.sep);
const namesOf = (...files: readonly string[]): readonly string[] => {
  const names = namesApart(files.map(at));
  return files.map((file) => names.get(at(file)) ?? '');
};

describe('the names of files', () => {
  it('have no more folders than tell them apart', () => {
    expect(namesOf('x/ana.jsonl', 'x/bo.jsonl')).toEqual(['ana.jsonl', 'bo.jsonl']);
    expect(namesOf('1/x/a', '2/x/a', '2/y/a', '2/y/b')).toEqual(
      ['1/x/a', '2/x/a', 'y/a', 'b'].map(at),
    );
  });

  it('are one for a file that is named in two ways', () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'b'));
    writeFileSync(path.join(folder, 'a.txt'), '');
    symlinkSync(path.join(folder, 'a.txt'), path.join(folder, 'b', 'a.txt'));
    const files = ['a.txt', 'b/../a.txt', 'b/a.txt'].map((file) => `${folder}/${file}`);
    expect(namesOf(...files)).toEqual(['a.txt', 'a.txt', 'a.txt']);
  });

  it('are never shared by two, and fit for a terminal', () => {
    const part = fc.constantFrom('a', 'b', 'c', 'a\u200b', '\u001b[2J');
    const file = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(fc.uniqueArray(file, { maxLength: 12 }), (files) => {
        const names = namesOf(...files);
        expect(new Set(names).size).toBe(files.length);
        for (const name of names) expect(name).toMatch(/^[^\p{Cc}\p{Cf}]+$/u);
      }),
    );
  });
});
