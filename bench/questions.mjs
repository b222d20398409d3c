// Holds a million seeded questions to the law of test/questions/law.ts, on two cores where there are two.
// Run by hand: node bench/questions.mjs [COUNT] [FIRST-SEED]
import path from 'node:path';
import { root, withTypeScript } from '../scripts/import-typescript.mjs';

const [count = '1000000', first = '1'] = process.argv.slice(2);
const violations = await withTypeScript('bench/questions.ts', ({ runBench }) =>
  runBench(path.join(root, 'content'), Number(count), Number(first)),
);
if (violations > 0) process.exitCode = 1;
