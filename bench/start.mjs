// Start-up against bare Node: real processes in turn, each in a pseudo-terminal, with progress of 500 cards.
// Run by hand after a build, on a quiet machine: node bench/start.mjs [RUNS]
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { root, withTypeScript } from '../scripts/import-typescript.mjs';

const runs = Number(process.argv[2] ?? 15);
const program = path.join(root, 'dist/cli.js');
const home = mkdtempSync(path.join(tmpdir(), 'portquiz-bench-'));

/** @type {readonly { name: string, words: readonly string[], until: RegExp, own?: Record<string, string>, from?: string }[]} */
const starts = [
  { name: 'version', words: ['--version'], until: /\d\.\d/ },
  { name: 'show 443', words: ['show', '443'], until: /IANA/ },
  { name: 'show ldaps', words: ['show', 'ldaps'], until: /sources/ },
  { name: 'due', words: ['due'], until: /to repeat/ },
  { name: 'first question', words: ['study'], until: /Wh(?:ich|at) [^?]+\?/ },
  { name: 'Home', words: [], until: /Enter/ },
  { name: 'Home in ASCII', words: [], until: /Enter/, own: { LC_ALL: 'C' } },
  { name: 'Home, not compiled', words: [], until: /Enter/, from: 'not-compiled' },
];

/** A copy of the program that finds no compiled code, and no place to leave any. */
const copyWithoutCode = (/** @type {string} */ folder) => {
  const isCode = (/** @type {string} */ file) => path.basename(file) === 'compiled';
  cpSync(path.dirname(program), folder, { recursive: true, filter: (file) => !isCode(file) });
  writeFileSync(path.join(folder, 'compiled'), 'in the way');
};

const environment = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:PORTQUIZ_|CI$)/.test(name)),
  ),
  PORTQUIZ_HOME: home,
  XDG_CACHE_HOME: path.join(home, 'not-compiled/compiled'),
};

/**
 * Milliseconds from the start until the pattern is on the screen, or until the end where there is none.
 * @param {readonly string[]} words
 * @param {RegExp} [until]
 * @param {Record<string, string>} [own] of its environment
 * @returns {Promise<number>}
 */
const time = (words, until, own) =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const env = { ...environment, ...own };
    const child = spawn(process.execPath, [...words], { cols: 100, rows: 30, env });
    const limit = setTimeout(() => child.kill('SIGTERM'), 10_000);
    let shown = '';
    let seen = until ? 0 : Number.NaN;
    child.onData((data) => {
      shown += data;
      if (seen !== 0 || !until?.test(stripVTControlCharacters(shown))) return;
      seen = performance.now() - begun;
      child.kill('SIGTERM');
    });
    child.onExit(() => {
      clearTimeout(limit);
      if (seen === 0) reject(new Error(`${words.join(' ')} never showed ${until}:\n${shown}`));
      else resolve(until ? seen : performance.now() - begun);
    });
  });

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** @param {(typeof starts)[number]} start */
const measure = async ({ name, words, until, own, from }) => {
  const cli = from === undefined ? program : path.join(home, from, 'cli.js');
  const [ours, bare] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  // The first pair only warms the caches.
  for (let run = 0; run <= runs; run++) {
    const pair = [await time([cli, ...words], until, own), await time(['-e', '0'])];
    if (run > 0) ours.push(pair[0] ?? Number.NaN);
    if (run > 0) bare.push(pair[1] ?? Number.NaN);
  }
  const ratios = ours.map((value, run) => value / (bare[run] ?? Number.NaN));
  return {
    start: name,
    ratio: median(ratios).toFixed(2),
    'of minima': (Math.min(...ours) / Math.min(...bare)).toFixed(2),
    'median ms': Math.round(median(ours)),
    'bare node ms': Math.round(median(bare)),
    n: runs,
  };
};

try {
  const journal = await withTypeScript('bench/practised-home.ts', ({ journalOf }) =>
    journalOf(path.join(root, 'content'), 500, Date.now()),
  );
  writeFileSync(path.join(home, 'journal.jsonl'), journal);
  // A session of one answer leaves the checkpoint that a learner has.
  execFileSync(process.execPath, [program, 'study', '--count', '1'], {
    env: environment,
    input: 'a\n',
    stdio: 'pipe',
  });
  copyWithoutCode(path.join(home, 'not-compiled'));
  const rows = [];
  for (const start of starts) rows.push(await measure(start));
  console.table(rows);
} finally {
  rmSync(home, { recursive: true, force: true });
}
