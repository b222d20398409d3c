// From a key to the settled frame, in a real pseudo-terminal, and the memory in use afterwards.
// Run by hand, after a build: node bench/keys.mjs [COUNT]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import { root } from '../scripts/import-typescript.mjs';

const count = Number(process.argv[2] ?? 200);
/** Nothing more is painted after so long a silence, in ms. */
const quietMs = 40;

/** What is pressed, over and over again, and what the program is started with. */
const walks = [
  { name: 'moving among choices', words: ['study', '--form', 'choice'], keys: ['\u001B[B'] },
  { name: 'typing', words: ['study', '--form', 'typed'], keys: ['s', '\u007F'] },
  {
    name: 'answering, going on',
    words: ['study', '--form', 'choice'],
    keys: ['e', '\r'],
  },
  {
    name: 'Home, lists, settings',
    words: [],
    keys: ['l', '\u001B[B', '\u001B', 's', '\u001B[B', '\u001B'],
  },
];

/** @param {number[]} values @param {number} share */
const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? Number.NaN;

/** @param {number} pid */
const peakMiB = (pid) => {
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return peak === undefined ? Number.NaN : Math.round(Number(peak) / 1024);
};

/** @param {(typeof walks)[number]} walk */
const measure = async ({ name, words, keys }) => {
  const home = mkdtempSync(path.join(tmpdir(), 'portquiz-bench-'));
  writeFileSync(path.join(home, 'settings.json'), '{"deck":"core"}');
  const environment = { ...process.env, PORTQUIZ_HOME: home, LANG: 'C.UTF-8' };
  const terminal = spawn(process.execPath, [path.join(root, 'dist/cli.js'), ...words], {
    name: 'xterm-256color',
    cols: 80,
    rows: 24,
    env: environment,
  });
  let last = 0;
  terminal.onData(() => {
    last = performance.now();
  });
  await sleep(1000);
  const times = [];
  for (let key = 0; key < count; key++) {
    const pressed = performance.now();
    last = 0;
    terminal.write(keys[key % keys.length] ?? '');
    // An Esc by itself is known for one only after a while.
    const longest = keys[key % keys.length] === '\u001B' ? 400 : 200;
    while (last === 0 ? performance.now() - pressed < longest : performance.now() - last < quietMs)
      await sleep(2);
    if (last > 0) times.push(last - pressed);
    await sleep(120);
  }
  const peak = peakMiB(terminal.pid);
  terminal.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
  return {
    keys: name,
    'p50 ms': quantile(times, 0.5).toFixed(1),
    'p99 ms': quantile(times, 0.99).toFixed(1),
    'first five': times
      .slice(0, 5)
      .map((ms) => ms.toFixed(0))
      .join(' '),
    'peak MiB': peak,
    n: times.length,
  };
};

const rows = [];
for (const walk of walks) rows.push(await measure(walk));
console.table(rows);
