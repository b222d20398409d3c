// Measures the charts of the largest list after a long history: opened first in a process of its own, and again.
// Run by hand: node bench/charts.mjs [REVIEWS] [FOLDER]
import { tmpdir } from 'node:os';
import { root, withTypeScript } from '../scripts/import-typescript.mjs';

const [reviews = '1000000', folder = tmpdir()] = process.argv.slice(2);
await withTypeScript('bench/charts.ts', ({ runBench }) =>
  runBench({ root, folder, reviews: Number(reviews) }),
);
