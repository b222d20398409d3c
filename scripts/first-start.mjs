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

/** Nothing more is painted after so long a silence, and what is rehearsed out of sight is done, too; in ms. */
const quietMs = 200;

/** @param {Record<string, string | undefined>} environment */
const startOnce = async (environment) => {
  const run = spawn(process.execPath, [program], { cols: 80, rows: 24, env: environment });
  let last = Number.POSITIVE_INFINITY;
  run.onData(() => {
    last = performance.now();
  });
  const ended = new Promise((resolve) => run.onExit(resolve));
  const giveUp = setTimeout(() => run.kill('SIGTERM'), 20_000);
  for (const key of keys) {
    do await sleep(quietMs / 4);
    while (performance.now() - last < quietMs);
    last = Number.POSITIVE_INFINITY;
    run.write(key);
  }
  await ended;
  clearTimeout(giveUp);
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
    await startOnce({ ...environment, TERM: 'xterm-256color' });
  } finally {
    await rm(home, { recursive: true });
  }
};
