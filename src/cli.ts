#!/usr/bin/env node
import './environment.ts';
import type * as program from './commands/main.ts';
import { createLoader } from './start/load-chunks.ts';

const { run } = createLoader(import.meta.dirname)('./main.js') as typeof program;

run(process.argv).then((code) => {
  process.exitCode = code;
});
