// Measures the charts of the largest list after a long history: opened first in a process of its own, and again.
// Run by hand, after npm run build: node bench/charts.mjs [REVIEWS] [FOLDER]
import { tmpdir } from 'node:os';
import { withTypeScript } from '../scripts/import-typescript.mjs';

const [reviews = '1000000', folder = tmpdir()] = process.argv.slice(2);
await withTypeScript('bench/charts.ts', ({ runBench }) =>
  runBench({ folder, reviews: Number(reviews) }),
);
