import { expect, it } from 'vitest';
import { commands } from '../../src/commands/table.ts';
import { portquiz } from '../stories/run-portquiz.ts';

const promising = commands.flatMap(({ name, options }) =>
  options.some((option) => option.name === 'deck' && /- reads open ports/.test(option.summary))
    ? [name]
    : [],
);

it('the help promises open ports where they are taken', async () => {
  expect(promising).toEqual(['study', 'practice', 'map', 'sheet', 'due', 'stats']);
  for (const name of promising) {
    const run = await portquiz([name, '--deck', '-'], { input: '22\n' });
    expect([name, run.stderr]).toEqual([name, 'portquiz: 1 open port read, 1 item to ask\n']);
  }
});

it.each([
  ['exam', '--deck', '-'],
  ['exams', '--deck', '-'],
  ['practice', 'write', '--deck', '-'],
])('%s %s %s refuses them in one line', async (...words) => {
  const run = await portquiz(words, { input: '22\n' });
  expect([run.code, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toMatch(/^portquiz: deck: there is no list "-"; .*study --deck -\n$/);
});
