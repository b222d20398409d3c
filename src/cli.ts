#!/usr/bin/env node
import './environment.ts';
import { run } from './commands/main.ts';

process.exitCode = await run(process.argv);
