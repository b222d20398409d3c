import { expect } from 'vitest';
import type { TerminalRun } from './terminal.ts';

/** What a shell finds after the program: its exit code, and the terminal's modes. */
export const lookAfter = async (shell: TerminalRun): Promise<string> => {
  shell.type('echo code=$?; stty -a\r');
  await shell.shows(/code=\d+[\s\S]*echoprt/);
  return shell.screen().join('\n');
};

export const expectWhole = (shell: TerminalRun, after: string, code: number): void => {
  expect(after).toContain(`code=${code}`);
  expect(after).toMatch(/(?:^|[ ;])icanon/m);
  expect(after).toMatch(/(?:^|[ ;])isig/m);
  expect(after).toMatch(/(?:^|[ ;])echo(?:[ ;]|$)/m);
  expect(shell.isAlternate()).toBe(false);
  expect(shell.cursorHidden()).toBe(false);
  for (const mode of ['1000', '1004', '1006', '2004'])
    expect(shell.written().lastIndexOf(`[?${mode}h`)).toBeLessThanOrEqual(
      shell.written().lastIndexOf(`[?${mode}l`),
    );
};
