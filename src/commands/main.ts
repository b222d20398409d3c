import { type Command, CommanderError } from 'commander';
import { safeText } from '../grading/safe-text.ts';
import { ProgressError, reasonOf } from '../progress/errors.ts';
import { exitBadInput, UsageError } from './errors.ts';
import { printable } from './printable.ts';
import { createProgram } from './program.ts';

const oneLine = (message: string): string =>
  safeText(message.replace(/^error: /, '').replace(/\n\((.*)\)\s*$/, ' ($1)'));

const complain = (line: string): number => {
  process.stderr.write(`portquiz: ${printable(line)}\n`);
  return exitBadInput;
};

const exitCodeFor = (error: unknown): number => {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // Help asked for by a bare "config" or "progress" has been printed already.
    return error.code === 'commander.help' ? exitBadInput : complain(oneLine(error.message));
  }
  if (error instanceof UsageError || error instanceof ProgressError) return complain(error.message);
  throw error;
};

/** Runs a command line and gives the exit code (product.md, "Machine interface"). */
export const run = async (argv: readonly string[]): Promise<number> => {
  process.stdout.on('error', (error) => {
    // A reader that has had enough (`portquiz decks | head -1`) is no error.
    if ('code' in error && error.code === 'EPIPE') process.exit(0);
    process.exit(complain(`the output could not be written: ${reasonOf(error)}`));
  });
  let code = 0;
  const program = createProgram((result) => {
    code = result;
  });
  const quiet = {
    writeErr: (text: string) =>
      text.startsWith('error:') ? undefined : process.stderr.write(text),
  };
  const prepare = (command: Command): void => {
    command.exitOverride().configureOutput(quiet);
    for (const child of command.commands) prepare(child);
  };
  prepare(program);
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    return exitCodeFor(error);
  }
};
