// How much memory a session takes after 1,000 and after 5,000 questions, each in a process of its own.
// Run by hand: node bench/memory.mjs [COUNT...]
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, withTypeScript } from '../scripts/import-typescript.mjs';

const itself = fileURLToPath(import.meta.url);
const counts = process.argv.slice(2);

if (counts[0] === 'play') {
  await withTypeScript('bench/memory.ts', ({ playSession }) =>
    playSession(path.join(root, 'content'), Number(counts[1])),
  );
} else {
  for (const count of counts.length > 0 ? counts : ['1000', '5000'])
    spawnSync(process.execPath, ['--expose-gc', itself, 'play', count], { stdio: 'inherit' });
}
