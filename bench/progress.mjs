// Measures progress with a long history against a short one: an answer saved, a start with a checkpoint, a full replay.
// Run by hand, after npm run build: node bench/progress.mjs [REVIEWS] [FEW-REVIEWS] [FOLDER]
import { tmpdir } from 'node:os';
import { root, withTypeScript } from '../scripts/import-typescript.mjs';

const [many = '1000000', few = '1000', folder = tmpdir()] = process.argv.slice(2);
await withTypeScript('bench/progress.ts', ({ runBench }) =>
  runBench({ root, folder, few: Number(few), many: Number(many) }),
);
