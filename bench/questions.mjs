// Holds a million seeded questions to the law of test/questions/law.ts, on two cores where there are two.
// Run by hand: node bench/questions.mjs [COUNT] [FIRST-SEED]
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = await mkdtemp(path.join(root, 'node_modules/.portquiz-'));

try {
  const outfile = path.join(folder, 'questions.mjs');
  await build({
    entryPoints: [path.join(root, 'bench/questions.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const { runBench } = await import(pathToFileURL(outfile).href);
  const [count = '1000000', first = '1'] = process.argv.slice(2);
  const violations = await runBench(path.join(root, 'content'), Number(count), Number(first));
  if (violations > 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}
