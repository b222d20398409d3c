import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshFolder, portquiz, type Run } from './run-portquiz.ts';
import { startTerminal } from './terminal.ts';

const settingsIn = (home: string): unknown =>
  JSON.parse(readFileSync(path.join(home, 'settings.json'), 'utf8'));

describe.concurrent('settings on the command line', () => {
  const config = (home: string, ...words: string[]): Promise<Run> =>
    portquiz(['config', ...words], { home });

  it('theme, mouse and keys are set, told and listed, and keys go back to the usual ones', async () => {
    const home = freshFolder();
    expect((await config(home, 'set', 'theme', 'dark')).stdout).toBe('theme: dark (was auto)\n');
    expect((await config(home, 'set', 'mouse', 'true')).stdout).toBe('mouse: true (was false)\n');
    expect((await config(home, 'set', 'keys.hint', 'H')).stdout).toBe('keys.hint: H (was h)\n');
    expect((await config(home, 'set', 'keys.home.lists', 'L space')).stdout).toBe(
      'keys.home.lists: L space (was l)\n',
    );
    expect((await config(home, 'get', 'keys.hint')).stdout).toBe('H\n');
    expect((await config(home, 'get', 'keys')).stdout).toContain('keys.home.lists = L space\n');
    const { stdout } = await config(home, 'list');
    for (const line of [
      'theme = dark',
      'mouse = true',
      'keys.hint = H',
      'keys.home.lists = L space',
    ])
      expect(stdout).toContain(`${line}\n`);
    expect((await config(home, 'set', 'keys.hint', 'default')).stdout).toBe(
      'keys.hint: h (was H)\n',
    );
    expect(settingsIn(home)).toEqual({
      theme: 'dark',
      mouse: true,
      keys: { 'home.lists': 'L space' },
    });
    await config(home, 'set', 'keys', 'default');
    expect(settingsIn(home)).toEqual({ theme: 'dark', mouse: true });
  });

  it.each([
    [['theme', 'pink'], 'theme "pink": write auto, light, dark, mono or contrast'],
    [['keys.choice.hint', 'u'], 'keys.choice.hint "u": in choice u is undo already'],
    [['keys.hint', '2'], 'keys.hint "2": a digit is never a key: 22 may be an answer'],
    [['keys.hom.lists', 'x'], 'keys.hom.lists: there is no place "hom", did you mean "home"?'],
    [['keys.hont', 'x'], 'keys.hont: there is no command "hont", did you mean "hint"?'],
    [
      ['keys.hint', '\u001B[2J'],
      /^portquiz: keys\.hint ".*": ".*" is no key; write a letter or a sign, or space, /,
    ],
  ])(
    'config set %j is refused in one line, with 2, and nothing is written',
    async ([name = '', value = ''], line) => {
      const { code, stdout, stderr } = await config(freshFolder(), 'set', name, value);
      expect([code, stdout]).toEqual([2, '']);
      if (typeof line === 'string') expect(stderr).toBe(`portquiz: ${line}\n`);
      else expect(stderr).toMatch(line);
      expect(stderr).not.toContain('\u001B');
      expect(stderr.split('\n')).toHaveLength(2);
    },
  );

  it('a setting by hand that will not do is said in a line, and the usual key holds', async () => {
    const home = freshFolder();
    const keys = { 'home.lists': 'L', 'home.plan': 'L', 'attic.\u001B[2J': 'x' };
    writeFileSync(path.join(home, 'settings.json'), JSON.stringify({ deck: 'core', keys }));
    const run = startTerminal([], { home, columns: 100, rows: 30 });
    await run.shows(/L {2}lists/);
    run.type('L');
    await run.shows('Esc back');
    run.type('q');
    expect(await run.exit).toBe(0);
    await run.shows(
      'settings.json: keys.home.plan "L": in home L is lists already; the usual key holds',
    );
    expect(run.written().match(/the usual key holds/g)).toHaveLength(2);
  });
});
