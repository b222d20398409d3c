import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tagsIn } from '../formats/tags.ts';
import { freshFolder, portquiz } from './run-portquiz.ts';

describe('stats --html', () => {
  it('writes a whole page, and prints no figures beside it', async () => {
    const folder = freshFolder();
    const file = path.join(folder, 'statistics.html');
    const { code, stdout } = await portquiz(['stats', '--html', file]);
    expect([code, stdout]).toEqual([0, `Written: ${file}\n`]);
    const page = readFileSync(file, 'utf8');
    expect(tagsIn(page)).toContain('figure');
    expect(page).toContain('<figcaption>None of the 27 ports is met yet.</figcaption>');
    expect(readdirSync(folder)).toEqual(['statistics.html']);
  });

  it('prints the page, or writes it beside the figures for programs', async () => {
    expect((await portquiz(['stats', '--html', '-'])).stdout).toMatch(/^<!DOCTYPE html>\n/);
    const file = path.join(freshFolder(), 'statistics.html');
    for (const option of ['--json', '--csv']) {
      const { stdout, stderr } = await portquiz(['stats', option, '--html', file]);
      expect(stdout).not.toContain('Written');
      expect(stderr).toBe(`portquiz: Written: ${file}\n`);
    }
  });

  it('says what is wrong with the file', async () => {
    const both = await portquiz(['stats', '--json', '--html', '-']);
    expect([both.code, both.stderr]).toEqual([
      2,
      'portquiz: --html -: the output can hold one thing only; name a file\n',
    ]);
    const home = freshFolder();
    mkdirSync(home, { recursive: true });
    writeFileSync(path.join(home, 'journal.jsonl'), '');
    const own = await portquiz(['stats', '--html', path.join(home, 'journal.jsonl')], { home });
    expect(own.code).toBe(2);
    expect(own.stderr).toContain('portquiz keeps progress in files of such names');
  });
});
