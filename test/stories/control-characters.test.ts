import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { formatLine } from '../../src/progress/journal-line.ts';
import { missOf, reviewOf } from '../memory/review.ts';
import { freshFolder, portquiz, type Run } from './run-portquiz.ts';

// Colours, a bell, a title, C1's own introducer, a newline, and a turn of the writing direction.
const evil = '\u001b[31mred\u0007\u001b]0;title\u0007\u009b2J\r\n\u202egnp.exe\u2066\u007f';
const unprintable =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

const expectClean = ({ stdout, stderr }: Run): void => {
  expect(stdout).not.toMatch(unprintable);
  expect(stderr).not.toMatch(unprintable);
};

it.concurrent.each([
  [[evil]],
  [['study', `--${evil}`]],
  [['study', '--deck', evil]],
  [['study', '--card', evil]],
  [['study', '--direction', evil]],
  [['study', '--form', evil]],
  [['study', '--count', evil]],
  [['study', evil]],
  [['show', evil]],
  [['show', `22/${evil}`]],
  [['show', evil, '--json']],
  [['search', evil]],
  [['search', evil, '--json']],
  [['accepts', evil]],
  [['accepts', '22', evil]],
  [['accepts', '22', evil, '--json']],
  [['config', 'get', evil]],
  [['config', 'set', 'deck', evil]],
  [['config', 'set', 'form', evil]],
  [['progress', 'merge', evil]],
  [['progress', 'restore', evil]],
  [['due', '--profile', evil]],
])('what a command is given comes out harmless: %j', async (words) => {
  const run = await portquiz(words);
  expectClean(run);
  expect(run.stderr.split('\n').length).toBeLessThanOrEqual(2);
});

it.concurrent.each(['--plain', '--json'])('so does an answer, in %s', async (shell) => {
  const home = freshFolder();
  const lines = [
    evil,
    evil.replaceAll('\n', ''),
    '\u001b',
    `ssh${evil}`,
    '\u0000',
    'right',
    'sources',
    'stats',
  ];
  const run = await portquiz(['study', shell, '--form', 'typed'], {
    home,
    input: `${lines.join('\n')}\n`,
  });
  expect([run.code, run.stderr]).toEqual([0, '']);
  expectClean(run);
});

it.concurrent('so do the names of files and of the home, and what a journal or settings from elsewhere hold', async () => {
  const home = path.join(freshFolder(), 'a\u001b[31m\u009b home');
  mkdirSync(home);
  const foreign = [
    reviewOf({ id: '1', card: `${evil}:purpose`, item: evil }),
    missOf({
      id: '2',
      time: 1e12 + 1,
      card: `${evil}:purpose`,
      item: evil,
      givenIs: evil,
      given: evil,
    }),
    missOf({ id: '3', time: 1e12 + 2, givenIs: evil }),
  ];
  writeFileSync(
    path.join(home, 'journal.jsonl'),
    `${evil}\n${foreign.map((event) => `${formatLine(event)}\n`).join('')}`,
  );
  writeFileSync(
    path.join(home, 'settings.json'),
    JSON.stringify({ deck: evil, form: evil, [evil]: evil }),
  );
  const commands = [
    ['stats'],
    ['stats', '--json'],
    ['stats', '--csv'],
    ['config', 'list'],
    ['config', 'list', '--json'],
    ['progress', 'where'],
    ['progress', 'where', '--json'],
    ['progress', 'backup', path.join(home, 'copy\u001b[31m')],
    ['progress', 'backup', path.join(home, 'copy\u001b[31m')],
    ['sheet'],
    ['sheet', '--deck', 'core', '--md', '-'],
    ['sheet', '--deck', 'core', '--html', path.join(home, 'sheet\u001b[31m.html')],
    ['due'],
  ];
  for (const words of commands) expectClean(await portquiz(words, { home }));
  const { stdout } = await portquiz(['progress', 'where', '--json'], { home });
  // JSON says the same all the same.
  expect(JSON.parse(stdout)).toMatchObject({ folder: home });
});
