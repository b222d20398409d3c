// Holds a million seeded questions to the law of test/questions/law.ts, on two cores where there are two; questions in
// context to that of test/questions/context/context-law.ts.
// Run by hand: node bench/questions.mjs [COUNT] [FIRST-SEED] [context]
import path from 'node:path';
import { root, withTypeScript } from '../scripts/import-typescript.mjs';

const [count = '1000000', first = '1', kind] = process.argv.slice(2);
const violations = await withTypeScript('bench/questions.ts', ({ runBench }) =>
  runBench(path.join(root, 'content'), Number(count), Number(first), kind === 'context'),
);
if (violations > 0) process.exitCode = 1;
