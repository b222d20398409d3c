// Holds classes of 1,000 and 5,000 students over loopback: how long an answer takes to be acknowledged, a question to reach
// all, how much memory the host takes; and the same load on a bare node:http server. Each server is a process of its own.
// Run by hand: node bench/classroom.mjs [STUDENTS...]. Each student takes two connections: ulimit -n has to allow it.
import { tmpdir } from 'node:os';
import { root, withTypeScript } from '../scripts/import-typescript.mjs';

const sizes = process.argv.slice(2).map(Number);
await withTypeScript('bench/classroom.ts', ({ runBench }) =>
  runBench({ root, folder: tmpdir(), sizes: sizes.length > 0 ? sizes : [1000, 5000] }),
);
