// Every screen with a long history: how soon it opens, how soon a key shows, and how many bytes a key costs.
// Run by hand, after a build, on a quiet machine: node bench/screens.mjs [KEYS] [REVIEWS] [SCREEN...]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import { root, withTypeScript } from '../scripts/import-typescript.mjs';

const [keys = 1000, reviews = 1_000_000] = process.argv.slice(2, 4).map(Number);
const wanted = process.argv.slice(4);
const program = path.join(root, 'dist/cli.js');
/** Nothing more is painted after so long a silence, in ms. */
const quietMs = 30;
/** A key that changes nothing paints nothing; waited for so long, in ms. */
const silentMs = 60;
/** An Esc is known for one only when nothing follows it; in ms. */
const escapeMs = 150;
const openings = 9;
/** How long the program is left alone before the first key, and waited for where a screen opens; in ms. */
const [restMs, longestMs] = [2500, 3000];

const [up, down, right, left] = ['\u001B[A', '\u001B[B', '\u001B[C', '\u001B[D'];
const moves = [up, down, 'j', 'k'];
const allWays = [up, down, right, left, 'h', 'j', 'k', 'l', 'g', 'G'];
const letters = [...'abcdehilmnoprstw0123456789', '\u007F', '\u007F', down, up];

/**
 * A screen: what leads to it from Home, what is pressed there, and what `portquiz` is started with. The last key of
 * `open` is the one timed.
 * @type {readonly { name: string, open: readonly string[], keys: readonly string[], words?: readonly string[] }[]}
 */
const screens = [
  // Home again by Enter: an Esc is known for one only after 50 ms.
  { name: 'Home and lists', open: [], keys: ['l', '\r'] },
  { name: 'question with choices', open: ['\r'], keys: moves },
  { name: 'typed question', open: [], words: ['study', '--form', 'typed'], keys: letters },
  {
    name: 'answers and verdicts',
    open: [],
    words: ['study', '--form', 'choice', '--minutes', '180'],
    keys: ['e', '\r'],
  },
  { name: 'lists', open: ['l'], keys: [...moves, 'g', 'G'] },
  { name: 'settings', open: ['s'], keys: moves },
  { name: 'extra practice', open: ['e'], keys: moves },
  { name: 'timed test', open: ['t', '\r'], keys: [...'abcdnpf', right, left] },
  { name: 'overview of a test', open: ['t', '\r', 'o'], keys: allWays.slice(0, 4) },
  { name: 'port map', open: ['m'], keys: allWays },
  { name: 'ports 0-1023', open: ['m', 'm'], keys: allWays },
  { name: 'statistics', open: ['i'], keys: ['\t', right, left, up, down] },
  { name: 'reference', open: ['/'], keys: letters },
  { name: 'all about a port', open: ['/', '4', '\r'], keys: [up, down, ' ', 'b', 'g', 'G'] },
  { name: 'help', open: ['?'], keys: ['\r', '?'] },
];

/** @param {readonly number[]} values @param {number} share */
const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? Number.NaN;

/** Numbers from a seed: the same walk each time. */
const numbers = () => {
  let state = 20_261_201;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

/** @param {readonly string[]} words @param {string} home */
const start = async (words, home) => {
  const terminal = spawn(process.execPath, [program, ...words], {
    name: 'xterm-256color',
    cols: 100,
    rows: 30,
    env: { ...process.env, PORTQUIZ_HOME: home, LANG: 'C.UTF-8' },
  });
  let [last, bytes] = [0, 0];
  terminal.onData((data) => {
    last = performance.now();
    bytes += Buffer.byteLength(data);
  });
  /**
   * What a key took until nothing more was painted, in ms; undefined when nothing was within a time.
   * @param {string} key
   * @param {number} [patience]
   */
  const press = async (key, patience = key === '\u001B' ? escapeMs : silentMs) => {
    [last, bytes] = [0, 0];
    const pressed = performance.now();
    terminal.write(key);
    while (last === 0 ? performance.now() - pressed < patience : performance.now() - last < quietMs)
      await sleep(1);
    return { ms: last === 0 ? undefined : last - pressed, bytes };
  };
  // The first frame, and what is painted out of sight behind it.
  while (last === 0 || performance.now() - last < restMs) await sleep(10);
  return { press, stop: () => terminal.kill('SIGKILL') };
};

/** @param {(typeof screens)[number]} screen @param {string} home */
const measureOpening = async ({ open, words = [] }, home) => {
  const times = [];
  const last = open.at(-1);
  for (let round = 0; last !== undefined && round < openings; round++) {
    const { press, stop } = await start(words, home);
    for (const key of open.slice(0, -1)) await press(key, longestMs);
    const { ms } = await press(last, longestMs);
    if (ms !== undefined) times.push(ms);
    stop();
  }
  return times;
};

/** @param {(typeof screens)[number]} screen @param {string} home */
const walk = async ({ open, words = [], keys: choice }, home) => {
  const { press, stop } = await start(words, home);
  let frame = 0;
  for (const key of open) frame = (await press(key, longestMs)).bytes;
  const below = numbers();
  /** @type {number[]} */
  const times = [];
  let most = 0;
  let sum = 0;
  // In turn where the order matters, by chance elsewhere.
  const isInTurn = choice.includes('\u001B') || choice.includes('\r');
  for (let n = 0; n < keys; n++) {
    const { ms, bytes } = await press(
      choice[isInTurn ? n % choice.length : below(choice.length)] ?? '',
    );
    if (ms !== undefined) times.push(ms);
    most = Math.max(most, bytes);
    sum += bytes;
  }
  stop();
  return { times, frame, most, mean: sum / keys };
};

/** @param {(typeof screens)[number]} screen @param {string} home */
const measure = async (screen, home) => {
  const opening = await measureOpening(screen, home);
  const { times, frame, most, mean } = await walk(screen, home);
  return {
    screen: screen.name,
    'opens ms': quantile(opening, 0.5).toFixed(1),
    'p50 ms': quantile(times, 0.5).toFixed(1),
    'p99 ms': quantile(times, 0.99).toFixed(1),
    'max ms': Math.max(...times).toFixed(1),
    'bytes a key': Math.round(mean),
    most,
    'opening frame': frame || '',
    painted: `${times.length} of ${keys}`,
  };
};

const home = mkdtempSync(path.join(tmpdir(), 'portquiz-bench-'));
try {
  const { events, days } = await withTypeScript('bench/screens.ts', ({ prepare }) =>
    prepare(root, home, reviews),
  );
  writeFileSync(path.join(home, 'settings.json'), '{"deck":"everything"}');
  // A session of one answer leaves the checkpoint that a learner has.
  execFileSync(process.execPath, [program, 'study', '--count', '1'], {
    env: { ...process.env, PORTQUIZ_HOME: home },
    input: 'a\n',
    stdio: 'pipe',
  });
  console.log(`${events} events on ${days} days, ${keys} keys a screen, 100x30`);
  const rows = [];
  for (const screen of screens)
    if (wanted.length === 0 || wanted.some((word) => screen.name.includes(word)))
      rows.push(await measure(screen, home));
  console.table(rows);
} finally {
  rmSync(home, { recursive: true, force: true });
}
