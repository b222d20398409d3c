import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import { root } from './import-typescript.mjs';

const program = path.join(root, 'dist/cli.js');

/** Home, a question, its answer, the next question, and out. */
const keys = ['\r', 'a', '\r', '\u0003'];

/** Nothing more is painted after so long a silence, in ms. */
const quietMs = 150;

/** @param {Record<string, string | undefined>} environment */
const pressKeys = async (environment) => {
  const run = spawn(process.execPath, [program], { cols: 80, rows: 24, env: environment });
  let isOver = false;
  const over = new Promise((resolve) => run.onExit(resolve)).then(() => {
    isOver = true;
  });
  const tooLong = setTimeout(() => run.kill('SIGKILL'), 20_000);
  let heard = Number.POSITIVE_INFINITY;
  run.onData((data) => {
    // A frame, and no mere preparation of the terminal.
    if (data.includes('\n')) heard = performance.now();
  });
  for (const key of keys) {
    while (!isOver && performance.now() - heard < quietMs) await sleep(quietMs / 4);
    heard = Number.POSITIVE_INFINITY;
    if (!isOver) run.write(key);
  }
  await over;
  clearTimeout(tooLong);
};

/**
 * Starts the built program as somebody who has practised, in a terminal and a home of their own: it leaves its compiled
 * code in dist/compiled for every start to come (src/start/).
 */
export const startFirst = async () => {
  const home = await mkdtemp(path.join(tmpdir(), 'portquiz-build-'));
  try {
    const own = Object.entries(process.env).filter(([name]) => !name.startsWith('PORTQUIZ_'));
    const environment = { ...Object.fromEntries(own), PORTQUIZ_HOME: home };
    execFileSync(process.execPath, [program, 'study', '--count', '1'], {
      env: environment,
      input: 'a\n',
      stdio: 'pipe',
    });
    await pressKeys({ ...environment, TERM: 'xterm-256color' });
  } finally {
    await rm(home, { recursive: true });
  }
};
