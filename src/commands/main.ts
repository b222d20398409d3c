import { ProgressError, reasonOf } from '../progress/errors.ts';
import { createContext } from './context.ts';
import { exitBadInput, UsageError } from './errors.ts';
import { pipedDeck } from './piped-deck.ts';
import { printable } from './printable.ts';
import { quickCall } from './quick.ts';

const complain = (line: string): number => {
  if (line !== '') process.stderr.write(`portquiz: ${printable(line)}\n`);
  return exitBadInput;
};

const carryOut = async (args: readonly string[]): Promise<number> => {
  const call = quickCall(args) ?? (await import('./program.ts')).understand(args);
  if (!call) return 0;
  const { run: command, options, words } = call;
  // The reader of open ports is more code than all of a short command.
  const openPiped =
    options.deck === pipedDeck ? (await import('./open-ports.ts')).openPiped : undefined;
  return command(options, createContext(options, openPiped), words);
};

/** Runs a command line and gives the exit code (product.md, "Machine interface"). */
export const run = async (argv: readonly string[]): Promise<number> => {
  process.stdout.on('error', (error) => {
    // A reader that has had enough (`portquiz decks | head -1`) is no error.
    if ('code' in error && error.code === 'EPIPE') process.exit(0);
    process.exit(complain(`the output could not be written: ${reasonOf(error)}`));
  });
  try {
    return await carryOut(argv.slice(2));
  } catch (error) {
    if (error instanceof UsageError || error instanceof ProgressError)
      return complain(error.message);
    throw error;
  }
};
