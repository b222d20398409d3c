// From a key to its results over the whole registry, and how long the search takes to open.
// Run by hand after a build, on a quiet machine: node bench/search.mjs [KEYS]
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root, withTypeScript } from '../scripts/import-typescript.mjs';

const count = Number(process.argv[2] ?? 1000);

/** @param {string} file */
const read = (file) => readFileSync(path.join(root, 'dist/content', file), 'utf8');

/** A loop that any machine can be held to: the sum of 10 million numbers, in ms. */
const bareLoop = () => {
  const begun = performance.now();
  let sum = 0;
  for (let number = 0; number < 1e7; number++) sum += number % 7;
  return sum > 0 ? performance.now() - begun : 0;
};

await withTypeScript('bench/search.ts', ({ measureSearch }) => {
  const { opening, keys } = measureSearch(read, count);
  const bare = Math.min(bareLoop(), bareLoop(), bareLoop());
  /** @param {number} ms */
  const say = (ms) => `${ms.toFixed(1)} ms (${(ms / bare).toFixed(2)} x)`;
  const sorted = [...keys].sort((a, b) => a - b);
  /** @param {number} share */
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  process.stdout.write(`bare loop  ${bare.toFixed(1)} ms
opening    ${say(opening)}
${count} keys  p50 ${say(at(0.5))}, p99 ${say(at(0.99))}, max ${say(at(1))}
`);
});
