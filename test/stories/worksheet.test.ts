import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { codeOf } from '../../src/drill/code.ts';
import { makeDrill, usualRules } from '../../src/drill/drill.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';
import { freshFolder, portquiz } from './run-portquiz.ts';

const code = codeOf(
  makeDrill({ catalog, deck: deckNamed('net+') }, { count: 20, seed: 'K7M2', rules: usualRules }),
  manifest.version,
);

describe('portquiz worksheet', () => {
  it('writes the page and the Markdown of a code, typed in any case', async () => {
    const folder = freshFolder();
    const words = [
      'worksheet',
      ...code.toLowerCase().split('-'),
      '--variant',
      'b',
      '--html',
      'a.html',
    ];
    const { stdout, code: exit } = await portquiz([...words, '--md', 'a.md'], { folder });
    expect(exit).toBe(0);
    expect(stdout.match(/^Written: .*$/gm)).toHaveLength(2);
    for (const file of ['a.html', 'a.md']) {
      const text = readFileSync(path.join(folder, file), 'utf8');
      expect(text).toContain(`${code}, variant B`);
      expect(text).toContain('Ports quiz: CompTIA Network+ N10-009');
    }
  });

  it('takes no place of another file, and its own again', async () => {
    const folder = freshFolder();
    const roster = path.join(folder, 'roster.csv');
    writeFileSync(roster, 'name,extra\nAna Bell,25\n');
    for (const option of ['--html', '--md']) {
      const { stderr, code: exit } = await portquiz(['worksheet', code, option, 'roster.csv'], {
        folder,
      });
      expect(exit).toBe(2);
      expect(stderr).toMatch(/^.*: what lies there is text, and is not replaced by .*\n$/);
      const words = ['worksheet', code, option, `sheet${option}`];
      for (let time = 0; time < 2; time++) expect((await portquiz(words, { folder })).code).toBe(0);
    }
    expect(readFileSync(roster, 'utf8')).toBe('name,extra\nAna Bell,25\n');
  });

  it('prints on the output for -', async () => {
    const { stdout, code: exit } = await portquiz(['worksheet', code, '--md', '-']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^# Ports quiz: CompTIA Network\+ N10-009\n/);
  });

  it.each([
    [['worksheet', code], 'say where to write it: --html FILE'],
    [['worksheet', 'PQ1-NOPE', '--md', '-'], 'this is no quiz code'],
    [['worksheet', code.replace('K7M2', 'K7M3'), '--md', '-'], 'most likely it is mistyped'],
    [
      ['worksheet', code, '--md', '-', '--variant', 'AB'],
      '--variant "AB": a variant is one letter',
    ],
    [['worksheet', code, '--md', '-', '--html', '-'], 'the output can hold one thing only'],
  ])('says in one line what is wrong with %j', async (words, line) => {
    const { stdout, stderr, code: exit } = await portquiz(words);
    expect(exit).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(line);
  });
});
