// Measures the schedule on a thousand cards: a plan, a readiness, a next question; and a replay against a bare loop.
// Run by hand: node bench/scheduling.mjs [CARDS] [REVIEWS]

import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, withTypeScript } from '../scripts/import-typescript.mjs';

const [cards = '1000', reviews = '10000'] = process.argv.slice(2);
await withTypeScript('bench/scheduling.ts', ({ runBench }) =>
  runBench({
    content: path.join(root, 'content'),
    folder: tmpdir(),
    cards: Number(cards),
    reviews: Number(reviews),
  }),
);
