import { mkdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { HeldError, hold } from '../../progress/held.ts';
import { UsageError } from '../errors.ts';

/** The folders that were made for the lock alone: a quiz that was only looked at leaves nothing behind. */
const removeEmpty = (folder: string, made: string): void => {
  try {
    for (let at = folder; at.startsWith(made); at = path.dirname(at)) rmdirSync(at);
  } catch {
    // Something was kept in it.
  }
};

/**
 * Takes the record of a quiz for this process, until it ends: two that write it would give each answer twice.
 * @throws UsageError when another has it
 */
export const holdDrill = (file: string): void => {
  const { dir, name } = path.parse(file);
  try {
    const made = mkdirSync(dir, { recursive: true, mode: 0o700 });
    const release = hold(dir, name);
    process.once('exit', () => {
      release();
      if (made !== undefined) removeEmpty(dir, path.resolve(made));
    });
  } catch (error) {
    // A folder that takes no lock takes no record either: the quiz goes on, and says that nothing is saved.
    if (!(error instanceof HeldError)) return;
    throw new UsageError(
      `drill: this quiz is open in another window (process ${error.pid} on ${error.machine}); go on there, or close it first`,
    );
  }
};
