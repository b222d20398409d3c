// Lets simulated learners study for an exam under each way of choosing the next card, on two cores where there are two.
// Run by hand: node bench/learning.mjs [--learners 200] [--seed report-2] [--deck 20,120] [--policies ours,leitner]
//   [--worlds easy,fsrs,actr,mcm] [--days 7,14,30,60] [--markdown FILE] [--sanity]
// Seeds that begin with "dev" are for tuning; figures are reported from others.
import { parseArgs } from 'node:util';
import { withTypeScript } from '../scripts/import-typescript.mjs';

const { values } = parseArgs({
  options: {
    learners: { type: 'string', default: '200' },
    seed: { type: 'string', default: 'report-2' },
    deck: { type: 'string', default: '20,120' },
    policies: { type: 'string' },
    worlds: { type: 'string' },
    days: { type: 'string', default: '7,14,30,60' },
    markdown: { type: 'string' },
    // Recall of single cards in the worlds, instead of the benchmark.
    sanity: { type: 'boolean', default: false },
  },
});

/** @param {string} list */
const numbers = (list) => list.split(',').map(Number);
const learners = Number(values.learners);
// Where the report was written to is nobody's business who reads it.
const typed = process.argv
  .slice(2)
  .filter((word, at, words) => !word.startsWith('--markdown') && words[at - 1] !== '--markdown');

await withTypeScript('bench/learning/run.ts', ({ printSanity, runBench }) =>
  values.sanity
    ? printSanity(values.seed, learners)
    : runBench({
        seed: values.seed,
        learners,
        decks: numbers(values.deck),
        days: numbers(values.days),
        worlds: values.worlds?.split(','),
        policies: values.policies?.split(','),
        markdown: values.markdown,
        command: ['node bench/learning.mjs', ...typed].join(' '),
      }),
);
